import type { Geometry } from './geometry';
import { legible } from './legible';
import { isWhiteSpace, measureSet } from './measure';

/** A line of the raw text that prints something, or the part of one that stands apart from the rest (a jump). */
export interface PrintedLine {
  /** What it says, without blanks at its ends: `print` but for stray blanks and radicals (`legible`). Evidence is sought here. */
  readonly text: string;
  /** As the raw text has it, without blanks at its ends. */
  readonly print: string;
  /** Width of the blanks before it, in half ems. */
  readonly indent: number;
  /** Printed width in half ems. */
  readonly width: number;
  /** A blank line or a form feed parts it from the line above; true on the first line. */
  readonly gap: boolean;
  /** Which raw line it stands on, 0-based. */
  readonly row: number;
  readonly notice: 'jump-out' | 'jump-in' | null;
  /** It begins what the page prints elsewhere, and was put here: from a guess; lines that were read in turns, or a column. */
  readonly moved?: 'lines' | 'columns' | undefined;
  /** How it is set, where an extractor measured it. */
  readonly geometry?: Geometry | undefined;
}

/** The printed lines of a raw page. Lines end at LF, CRLF, CR or a form feed; a form feed also parts like a blank line. */
export function readLines(raw: string, squares: boolean): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let gap = true;
  let row = 0;
  let start = 0;
  for (let i = 0; i <= raw.length; i++) {
    const unit = i < raw.length ? raw.charCodeAt(i) : 0x0a;
    if (unit !== 0x0a && unit !== 0x0d && unit !== 0x0c) continue;
    const line = printedLine(raw.slice(start, i), { gap, row, notice: null }, squares);
    if (line) lines.push(line);
    gap = line === null || unit === 0x0c;
    if (unit === 0x0d && raw.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
    row++;
  }
  return lines;
}

/** Trims and measures; `null` where nothing is printed. */
export function printedLine(
  source: string,
  { gap, row, notice, geometry }: Pick<PrintedLine, 'gap' | 'row' | 'notice' | 'geometry'>,
  squares: boolean,
): PrintedLine | null {
  let start = 0;
  let end = source.length;
  let indent = 0;
  while (start < end && isWhiteSpace(source.charCodeAt(start))) {
    indent += source.charCodeAt(start) === 0x3000 ? 2 : 1;
    start++;
  }
  while (end > start && isWhiteSpace(source.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const print = source.slice(start, end);
  const text = legible(print);
  return { text, print, indent, width: measureSet(text, squares), gap, row, notice, geometry };
}
