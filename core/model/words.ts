import type { Stretch } from './sentences';

/** UTF-16 units on either side of a place at which words are told apart: more than the longest word. */
const REACH = 120;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * The word that holds the character at `index`, or that ends there; `null` where there is none. Offsets are UTF-16 units in `text`.
 * Chinese and Japanese, which print no blanks, are divided by a dictionary.
 *
 * @param language a BCP 47 tag
 */
export function wordAt(text: string, index: number, language: string): Stretch | null {
  const from = boundary(text, index - REACH);
  const words = segmenterFor(language).segment(text.slice(from, boundary(text, index + REACH)));
  for (const at of [index, index - 1]) {
    const word = words.containing(at - from);
    if (word?.isWordLike) return { start: from + word.index, end: from + word.index + word.segment.length };
  }
  return null;
}

/** A place in `text`, not beyond it and not inside a surrogate pair. */
function boundary(text: string, at: number): number {
  const inside = Math.max(0, Math.min(at, text.length));
  return /[\udc00-\udfff]/.test(text[inside] ?? '') && inside > 0 ? inside - 1 : inside;
}
