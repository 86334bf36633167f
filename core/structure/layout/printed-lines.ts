import { type PrintedLine, printedLine } from '../printed-line';
import { textOf } from './marks';
import type { MeasuredPiece } from './measured-lines';

/** More white than this above a line, in heights of a line, parts it from the one above. */
const WHITE = 0.75;
/** Type of sizes that differ by more is not of one fragment. */
const STEP = 1.22;
/** First lines are set in by more than this, in heights of a line; scans are a little off. */
const SET_IN = 0.65;

/** Measured lines as the printed lines that structuring reads, `row` their index. */
export function printedLines(lines: readonly MeasuredPiece[], squares: boolean): PrintedLine[] {
  const result: PrintedLine[] = [];
  // What an engine takes for bold on a scan may be ink.
  const isTypeset = lines.some(({ piece }) => piece.words.some(({ tied }) => tied));
  lines.forEach((line, row) => {
    const above = lines[row - 1];
    const gap = !above || partsFrom(above, line, isTypeset);
    const text = textOf(line.piece.words);
    const printed = printedLine(text, { gap, row, notice: null, geometry: line.geometry }, squares);
    if (printed) result.push({ ...printed, indent: indentOf(line, above) });
  });
  return result;
}

/** Whether a line begins a fragment. */
function partsFrom(above: MeasuredPiece, { geometry }: MeasuredPiece, isTypeset: boolean): boolean {
  const before = above.geometry;
  if (
    geometry.columnTop ||
    geometry.ruled ||
    geometry.space > WHITE * Math.max(1, Math.min(geometry.size, before.size))
  )
    return true;
  const [small, large] = [Math.min(geometry.size, before.size), Math.max(geometry.size, before.size)];
  if (large > STEP && large > STEP * small) return true;
  if (geometry.bold !== before.bold || geometry.flushRight !== before.flushRight) return true;
  // The first line of a bold crosshead may fill its column.
  return geometry.centred !== before.centred && large < STEP && !(isTypeset && geometry.bold);
}

/** In half ems, as blanks count that set a first line in; 0 for a centred line and within a text that is all set in. */
function indentOf({ geometry }: MeasuredPiece, above: MeasuredPiece | undefined): number {
  const { left, centred, columnTop } = geometry;
  if (centred || left < SET_IN * 0.6) return 0;
  const before = above?.geometry;
  if (before && !columnTop && !before.centred && Math.abs(before.left - left) < 0.35 && before.fill > 0.93) return 0;
  return left < SET_IN ? 1 : Math.max(2, Math.round(2 * left));
}
