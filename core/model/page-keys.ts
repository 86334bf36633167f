/** A normalised page key taken apart: `A3` is section `A`, number 3; `3` has the section `''`. */
export interface PageKeyParts {
  readonly section: string;
  readonly number: number;
}

/** Takes a normalised page key apart; `null` where it has no number, of nine figures at most, at its end. */
export function pageKeyParts(key: string): PageKeyParts | null {
  let start = key.length;
  while (start > 0 && isFigure(key.charCodeAt(start - 1))) start--;
  const figures = key.length - start;
  if (figures === 0 || figures > 9) return null;
  for (let i = 0; i < start; i++) if (isFigure(key.charCodeAt(i))) return null;
  return { section: key.slice(0, start), number: Number(key.slice(start)) };
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/**
 * Orders page keys as the paper is folded: section by section (pages without one first), each by number. Keys without a number
 * and then pages that cannot be read (`null`) come last.
 */
export function comparePages(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const left = pageKeyParts(a);
  const right = pageKeyParts(b);
  if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0) || compareText(a, b);
  return compareText(left.section, right.section) || left.number - right.number || compareText(a, b);
}

/**
 * The page that a half standing on page `from` means by `key`: `same` is its own page; a bare number inside a section is that
 * section's page, or the only page of the issue with that number. `null` only for `same` on a page that cannot be read.
 *
 * @param pages the keys of all pages of the issue
 */
export function resolvePage(key: string, from: string | null, pages: readonly string[]): string | null {
  if (key === 'same') return from;
  const named = pageKeyParts(key);
  if (named === null || named.section !== '') return key;
  const section = from === null ? '' : (pageKeyParts(from)?.section ?? '');
  const own = `${section}${named.number}`;
  if (pages.includes(own)) return own;
  const numbered = new Set(pages.filter((page) => pageKeyParts(page)?.number === named.number));
  const [only] = numbered;
  return only !== undefined && numbered.size === 1 ? only : own;
}

/** Orders texts by their UTF-16 units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
