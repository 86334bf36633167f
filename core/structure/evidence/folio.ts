import type { PageLabel } from '../../conventions/conventions';
import type { Line } from '../line';

/**
 * How much a line at the page's edge looks like its label; `label` is what its words would name, `page` the page that this is, where
 * it is known. A headline may end in a number too: Boatyard to Hire 15
 */
export function scoreFolio(line: Line, label: PageLabel | null, page: PageLabel | null): number {
  if (!label) return -Infinity;
  if (page) return isSamePage(label, page) ? 5 : 0;
  return /\s\d+$/u.test(line.text) && line.text.split(/\s+/u).length > 3 ? 0 : 5;
}

function isSamePage(a: PageLabel, b: PageLabel): boolean {
  return a.number === b.number && (a.section === b.section || a.section === null || b.section === null);
}
