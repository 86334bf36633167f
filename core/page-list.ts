/** Pages that an issue can be made of at once. */
const MOST = 400;

/**
 * The keys of the pages that somebody lists: a number says how many there are (`4` is 1 to 4); pages and ranges name them one by
 * one (`A1-A4, B1-B4`, `1-8, 12`). `null` where a text is no such list.
 */
export function readPageList(typed: string): string[] | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s*[-–—~〜]\s*/g, '-')
    .trim();
  if (/^[0-9]{1,3}$/.test(text)) return range('', 1, Number(text));
  const keys = new Set<string>();
  for (const part of text.split(/[\s,;、·]+/)) {
    const match = /^([A-Z]{0,2})0*([1-9][0-9]{0,2})(?:-([A-Z]{0,2})0*([1-9][0-9]{0,2}))?$/.exec(part);
    if (!match) return null;
    const [, section = '', first, otherSection = '', last = first] = match;
    if (otherSection !== '' && otherSection !== section) return null;
    const pages = range(section, Number(first), Number(last));
    if (!pages) return null;
    for (const key of pages) keys.add(key);
  }
  return keys.size > 0 && keys.size <= MOST ? [...keys] : null;
}

/** The key of the page that somebody types: `3`, `A3`; `null` where it is none. */
export function readPageKey(typed: string): string | null {
  const match = /^([A-Z]{0,2})0*([1-9][0-9]{0,2})$/.exec(typed.normalize('NFKC').trim().toUpperCase());
  return match && `${match[1]}${match[2]}`;
}

function range(section: string, first: number, last: number): string[] | null {
  if (first < 1 || last < first || last - first >= MOST) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => `${section}${first + index}`);
}
