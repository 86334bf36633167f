/** A text as it is compared: neither case nor width counts, nor blanks. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * How well a folded name fits a folded query: 0 is the name itself, then come names that begin with it, that hold it, and that hold its
 * characters in its order; `null` for others.
 */
export function rank(name: string, query: string): number | null {
  if (query === '') return 3;
  const at = name.indexOf(query);
  if (at === 0) return name.length === query.length ? 0 : 1;
  if (at > 0) return 2;
  return holdsInOrder(name, query) ? 3 : null;
}

function holdsInOrder(name: string, query: string): boolean {
  let at = 0;
  for (const character of query) {
    const found = name.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
