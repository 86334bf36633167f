export const LF = 0x0a;
export const CR = 0x0d;
const BACKSLASH = 0x5c;
export const BOM = 0xfeff;
export const IDEOGRAPHIC_SPACE = 0x3000;

/** The blanks that may stand after a marker: U+0020, tab and U+3000. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === IDEOGRAPHIC_SPACE;
}

/** Whether `text` from `from` to `to` holds nothing but blanks. */
export function isBlankRun(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** Start of the blanks that end `text` before `to`, not before `from`. */
export function trimEnd(text: string, from: number, to: number): number {
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** End of the blanks that begin `text` at `from`, not beyond `to`. */
export function trimStart(text: string, from: number, to: number): number {
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  return from;
}

/** Whether a backslash that is not escaped itself stands before `at`; `from` is where the content begins. */
export function isEscaped(text: string, from: number, at: number): boolean {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

/** ASCII punctuation and the full-width form of it (U+FF01–U+FF5E less digits and letters). */
function isPunctuation(unit: number): boolean {
  if (unit >= 0xff01 && unit <= 0xff5e) unit -= 0xfee0;
  return (
    (unit >= 0x21 && unit <= 0x2f) ||
    (unit >= 0x3a && unit <= 0x40) ||
    (unit >= 0x5b && unit <= 0x60) ||
    (unit >= 0x7b && unit <= 0x7e)
  );
}

const otherEscapable = new Set([...'《》〈〉【】□〜ー·−'].map((c) => c.charCodeAt(0)));

/** Whether a backslash before this character is an escape rather than a printed backslash. */
export function isEscapable(unit: number): boolean {
  return isPunctuation(unit) || otherEscapable.has(unit);
}

/** Whether a UTF-16 unit prints a full em: Han, kana, Hangul, their punctuation and the full-width forms. */
export function isWide(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6) ||
    (unit >= 0x1100 && unit <= 0x115f)
  );
}
