/** How far a cut looks for the end of a word, in UTF-16 units. */
const WORD = 20;

/** More UTF-16 units than a character has. */
const UNITS = 16;

/** The first characters of a text, as readers count them, with an ellipsis where there are more; no word of a spaced script is cut. */
export function beginningOf(text: string, limit: number): string {
  const cut = graphemes(text.slice(0, limit * UNITS))
    .slice(0, limit)
    .join('');
  if (cut.length >= text.length) return text;
  const blank = cut.lastIndexOf(' ');
  const isWordCut = isInWord(cut, text.slice(cut.length, cut.length + 2));
  return `${(isWordCut && blank > Math.max(0, cut.length - WORD) ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

/** The last characters of a text, in the same way. */
export function endOf(text: string, limit: number): string {
  const cut = graphemes(text.slice(-limit * UNITS))
    .slice(-limit)
    .join('');
  if (cut.length >= text.length) return text;
  const blank = cut.indexOf(' ');
  const isWordCut = isInWord(text.slice(-cut.length - 2, -cut.length), cut);
  return `…${(isWordCut && blank >= 0 && blank < WORD ? cut.slice(blank) : cut).trimStart()}`;
}

const letterBefore = /[\p{L}\p{N}\p{M}]$/u;
const letterBehind = /^[\p{L}\p{N}\p{M}]/u;
const close = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word of a spaced script runs from one text on into the other. */
function isInWord(before: string, behind: string): boolean {
  const last = before.slice(-2);
  return letterBefore.test(last) && letterBehind.test(behind) && !close.test(last + behind.slice(0, 2));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
