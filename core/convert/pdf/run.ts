import type { Box } from '../../measured-page';
import type { PdfTextItem, PdfTextStyle } from './library';
import { after, boxUnder, type Matrix, matrixFrom } from './matrix';

/** Characters that are set together, in the shown page's unit. */
export interface Run {
  /** As printed. Blanks that only stand for the space between ideographs are gone. */
  readonly text: string;
  readonly box: Box;
  /** Where its characters stand: the y of a line that runs across, the middle's x of one that runs down. */
  readonly baseline: number;
  /** The em. */
  readonly size: number;
  /** Set from top to bottom, or turned so that it reads that way. */
  readonly isDown: boolean;
  readonly font: string;
  readonly endsLine: boolean;
}

/** Where a font does not say; and at most: some fonts (all of Type 3) name the box of their largest character. */
const ASCENT = 0.88;
const DESCENT = -0.12;
const HIGHEST = 0.95;
const LOWEST = -0.25;

/** A character that fills a square, whose neighbours have no blank beside them. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2e80-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;
/** Set wider than this, in ems for each character, ideographs are letter-spaced: their blanks are meant. */
const SPACED = 1.35;

/** Where an item of pdf.js's stands on the shown page; `null` for one that stands nowhere. */
export function runOf(item: PdfTextItem, style: PdfTextStyle | undefined, shown: Matrix): Run | null {
  const own = matrixFrom(item.transform);
  if (!own) return null;
  const matrix = after(shown, own);
  const [a, b, c, d] = matrix;
  const size = Math.hypot(c, d);
  const across = Math.hypot(a, b);
  if (!(size > 0 && across > 0 && Number.isFinite(size + across))) return null;
  // The item's width is in the PDF's space; the matrix makes one em of its font.
  const ems = item.width / (Math.hypot(own[0], own[1]) || 1);
  const isVertical = style?.vertical === true;
  const ascent = Math.min(HIGHEST, numberOr(style?.ascent, ASCENT));
  const descent = Math.max(LOWEST, numberOr(style?.descent, DESCENT));
  const box = isVertical
    ? boxUnder(matrix, -0.5, 0, 0.5, -item.height / (Math.hypot(own[2], own[3]) || 1))
    : boxUnder(matrix, 0, descent, ems, ascent);
  const isDown = isVertical || Math.abs(b) > Math.abs(a);
  return {
    text: closed(item.str, isVertical ? 0 : ems),
    box,
    baseline: isDown ? box.x + box.width / 2 : matrix[5],
    size,
    isDown,
    font: item.fontName,
    endsLine: item.hasEOL,
  };
}

function numberOr(value: number | undefined, other: number): number {
  return value !== undefined && Number.isFinite(value) && value !== 0 ? value : other;
}

/** The text without the blanks that pdf.js puts where a line of ideographs is set a little wide. */
function closed(text: string, ems: number): string {
  const characters = [...text];
  const printed = characters.filter((character) => character.trim() !== '').length;
  if (printed === 0 || ems / printed > SPACED) return text;
  const isSquare = (at: number): boolean => SQUARE.test(characters[at] ?? '');
  return characters.filter((character, at) => character !== ' ' || !(isSquare(at - 1) && isSquare(at + 1))).join('');
}
