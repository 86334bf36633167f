/** How far a cut looks for the end of a word, in UTF-16 units. */
const WORD = 20;

/** The first characters of a text, as readers count them, with an ellipsis where there are more; no word of a spaced script is cut. */
export function beginningOf(text: string, limit: number): string {
  const cut = graphemes(text.slice(0, limit * 4))
    .slice(0, limit)
    .join('');
  if (cut.length >= text.length) return text;
  const blank = cut.lastIndexOf(' ');
  const isWordCut = /[^\s\u2e80-\uffef]$/u.test(cut) && !/^\s/.test(text.slice(cut.length));
  return `${(isWordCut && blank > cut.length - WORD ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

/** The last characters of a text, in the same way. */
export function endOf(text: string, limit: number): string {
  const cut = graphemes(text.slice(-limit * 4))
    .slice(-limit)
    .join('');
  if (cut.length >= text.length) return text;
  const blank = cut.indexOf(' ');
  const isWordCut = /^[^\s\u2e80-\uffef]/u.test(cut) && !/\s$/.test(text.slice(0, text.length - cut.length));
  return `…${(isWordCut && blank >= 0 && blank < WORD ? cut.slice(blank) : cut).trimStart()}`;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
