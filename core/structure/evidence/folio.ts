import type { PageLabel } from '../../conventions/conventions';
import type { Line } from '../line';

/** Whether a label is a number behind more words than a label has, none of which says what is numbered: Boatyard to Hire 15, not El Eco Página 15. */
export function isLongLabel(text: string, { title, numberSpan }: PageLabel): boolean {
  if (!/\s\d+$/u.test(text) || text.split(/\s+/u).length <= 3) return false;
  return letters(text) <= letters(title ?? '') + letters(numberSpan.text);
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/**
 * How much a line at the page's edge looks like its label; `label` is what its words would name, `page` the page that this is, where
 * it is known. A headline may end in a number too: Boatyard to Hire 15
 */
export function scoreFolio(line: Line, label: PageLabel | null, page: PageLabel | null): number {
  if (!label) return -Infinity;
  if (page) return isSamePage(label, page) ? 5 : 0;
  return isLongLabel(line.text, label) ? 0 : 5;
}

function isSamePage(a: PageLabel, b: PageLabel): boolean {
  return a.number === b.number && (a.section === b.section || a.section === null || b.section === null);
}
