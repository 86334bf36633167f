import type { Box, MeasuredWord } from '../../measured-page';

/** How a run of text is set, and how sure the extractor is of it. */
export type WordStyle = Pick<MeasuredWord, 'size' | 'bold' | 'italic' | 'confidence' | 'hyphenation'>;

export const PLAIN: WordStyle = { size: null, bold: false, italic: false, confidence: null, hyphenation: null };

/**
 * The words of a run of text: it is parted at its blanks, and each part gets its share of the box. `spaced` says whether a blank stands
 * before the first.
 */
export function wordsOf(text: string, box: Box, spaced: boolean, style: WordStyle, vertical = false): MeasuredWord[] {
  const words: MeasuredWord[] = [];
  const total = text.length;
  for (const match of text.matchAll(/\S+/gu)) {
    const from = match.index / total;
    const share = match[0].length / total;
    const part = vertical
      ? { ...box, y: box.y + from * box.height, height: share * box.height }
      : { ...box, x: box.x + from * box.width, width: share * box.width };
    const blankBefore = words.length > 0 || match.index > 0 || spaced;
    words.push({ ...style, text: match[0], box: share === 1 ? box : part, spaced: blankBefore });
  }
  return words;
}
