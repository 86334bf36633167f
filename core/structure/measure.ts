import { isWide } from '../syntax/characters';

/** What JavaScript calls white space, form feed and the byte order mark among it: more than the markup's blanks. */
export function isWhiteSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** Curly quotes, dashes, circled digits and the like: an em wide among Han characters and kana, narrow elsewhere. */
function isAmbiguous(unit: number): boolean {
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2460 && unit <= 0x24ff) || unit === 0xb7;
}

/** Hangul is set in squares, but parts its words as Latin letters do. */
const hangul = /[\uac00-\ud7a3]/;

/**
 * How wide a line is printed, in half ems; `squares` says that its language sets each character an em wide. Blanks beside a wide
 * character count nothing: text layers scatter them through letter-spaced lines; a run of blanks between narrow ones, or between words of
 * Hangul, counts as one.
 */
export function measure(text: string, squares: boolean): number {
  const parted = squares && hangul.test(text);
  let width = 0;
  let blank = false;
  let wideBefore = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isWhiteSpace(unit)) {
      blank = true;
      continue;
    }
    const lowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
    const wide =
      isWide(unit) || (squares && !parted && isAmbiguous(unit)) || (unit >= 0xd840 && unit <= 0xd8ff) || lowSurrogate;
    if (blank && (parted ? width > 0 : !wide && !wideBefore)) width++;
    if (!lowSurrogate) width += wide ? 2 : 1;
    blank = false;
    wideBefore = wide;
  }
  return width;
}

/** How many characters (code points) a text prints, up to `limit`; blanks are none. */
export function countPrinted(text: string, limit: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count < limit; i++) {
    const unit = text.charCodeAt(i);
    if (isWhiteSpace(unit) || (unit >= 0xdc00 && unit <= 0xdfff && i > 0)) continue;
    count++;
  }
  return count;
}

/** Letters and signs of book faces by how wide they are cut, in half ems of running text; what is not named is as wide as `n`. */
const cut: readonly (readonly [letters: string, width: number])[] = [
  [" .,;:'’‘!|ijlt·", 0.66],
  ['frIſ()[]-„"“”/J', 0.82],
  ['sczeaä?S', 1.03],
  ['PFLEBTZ', 1.42],
  ['wACDGHKNOQRUVXYÄÖÜÉ', 1.72],
  ['mMW—', 1.95],
];
const USUAL = 1.19;
const widths = new Map(cut.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/**
 * How wide words are set in proportional type, in half ems, roughly: what a newspaper's scripts with blanks between words are
 * set in. Other scripts are measured as `measure` does.
 */
export function measureSet(text: string, squares: boolean): number {
  if (squares) return measure(text, squares);
  let width = 0;
  let blank = false;
  for (const character of text) {
    const isBlank = character === ' ';
    // What is set wide to fill its line is as wide as its words.
    if (!isBlank || !blank) width += widths.get(character) ?? (/\p{Lu}/u.test(character) ? 1.65 : USUAL);
    blank = isBlank;
  }
  return width;
}
