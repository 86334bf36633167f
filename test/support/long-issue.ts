/**
 * One issue of at least so many UTF-16 units, such as a paper might print that never ends: an example of four pages in each of the sections A and B
 * again and again, its pages and ids numbered on, so that all jumps find their other halves and little is to be reported.
 */
export function longIssue(example: string, length: number): string {
  const opening = /^---\n[\s\S]*?\n---\n/.exec(example)?.[0] ?? '';
  const pages = example.slice(opening.length);
  const parts = [opening.replace(/^pages: .*\n/m, '')];
  for (let copy = 0, all = 0; all < length; copy++) {
    const part = renumbered(pages, copy);
    parts.push(part);
    all += part.length;
  }
  return parts.join('');
}

/** Pages in a section of the example, and copies after which sections get other letters: a page's number has three digits at most. */
const PAGES = 4;
const COPIES = 200;

function renumbered(pages: string, copy: number): string {
  const letters = { A: 'ACEGJLNPRTVX', B: 'BDFHKMOQSUWY' };
  const on = (number: string): number => Number(number) + PAGES * (copy % COPIES);
  return pages
    .replace(
      /\b([AB])(\d)\b/g,
      (_, section: 'A' | 'B', number) => `${letters[section][Math.floor(copy / COPIES)]}${on(number)}`,
    )
    .replace(/(?<=Continued (?:on|from) Page )\d/g, (number) => `${on(number)}`)
    .replace(/(?<=[{ =])(#[\w-]+)(?=[ }])/g, (id) => `${id}-${copy}`);
}
