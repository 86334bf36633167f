import type { MeasuredLine } from '../../measured-page';
import { lengthOf, quantile } from './piece';

/** Shorter lines say too little about the height of a line. */
const TELLING = 8;

/** The height of a line of running text, in the page's unit; 1 where nothing tells. */
export function bodyHeight(lines: readonly MeasuredLine[]): number {
  const heights = (least: number): number[] =>
    lines
      .filter((line) => lengthOf(line) >= least)
      .flatMap((line) => new Array<number>(weightOf(line)).fill(acrossOf(line)));
  const telling = heights(TELLING);
  return quantile(telling.length > 0 ? telling : heights(1), 0.5) || 1;
}

/** Running text is what has most characters. */
function weightOf(line: Pick<MeasuredLine, 'words'>): number {
  return Math.min(20, Math.ceil(lengthOf(line) / 10));
}

/** A line's extent across its direction. */
function acrossOf({ box, vertical }: MeasuredLine): number {
  return vertical ? box.width : box.height;
}

/** The type sizes of a page's lines, as the extractor states them; lines that state none are `null`. */
export function statedSize({ words }: Pick<MeasuredLine, 'words'>): number | null {
  let sum = 0;
  let count = 0;
  for (const { size, text } of words) {
    if (size === null || !(size > 0)) continue;
    sum += size * text.length;
    count += text.length;
  }
  return count * 2 >= lengthOf({ words }) && count > 0 ? sum / count : null;
}

/** The type size that most characters of running text have; `null` where most lines state none. */
export function bodySize(lines: readonly { readonly words: MeasuredLine['words'] }[]): number | null {
  const stated: number[] = [];
  let silent = 0;
  for (const line of lines) {
    const size = statedSize(line);
    const weight = weightOf(line);
    if (size === null) silent += weight;
    else for (let i = 0; i < weight; i++) stated.push(size);
  }
  return stated.length > silent ? quantile(stated, 0.5) : null;
}
