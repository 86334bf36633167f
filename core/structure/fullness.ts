import type { Conventions } from '../conventions/conventions';
import type { Fragment } from './fragments';
import { INDENT } from './habits';
import { isWhiteSpace, measureSet } from './measure';
import { median } from './median';
import type { PrintedLine } from './printed-line';

/** A line's height is so many half ems. */
const HALF_EMS = 2.2;
/** In characters. */
const LONGEST_WORD = 30;

/**
 * How much of its `column` the line at `index` leaves empty, in half ems, though the first word of the line below would have fit there; negative
 * where that would not have fit. `null` where no line follows.
 */
export function spareOf(
  lines: readonly PrintedLine[],
  index: number,
  column: number,
  conventions: Conventions,
): number | null {
  const line = lines[index]!;
  const below = lines[index + 1];
  if (!below) return null;
  const { squares } = conventions.script;
  const left = line.geometry ? HALF_EMS * Math.max(0, line.geometry.right) : column - line.width;
  return left - measureSet((squares ? '' : ' ') + firstWord(below.text, conventions), squares);
}

/** The width of column that most lines are set in. */
export function usualColumn(fragments: readonly Fragment[]): number {
  const lines = new Map<number, number>();
  for (const { first, end, column } of fragments) lines.set(column, (lines.get(column) ?? 0) + end - first);
  return [...lines].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Marks that may not end a line. */
const opening = /[\p{Ps}“‘]/u;

/** What cannot be parted from a line's start: a word, or a wide character and the marks that may not begin a line. */
function firstWord(text: string, { script: { squares, forbiddenAtLineStart } }: Conventions): string {
  let end = 0;
  if (squares && !/[\w.%]/u.test(text[0]!)) {
    end = opening.test(text[0]!) ? 2 : 1;
    while (end < text.length && forbiddenAtLineStart.includes(text[end]!)) end++;
    return text.slice(0, end);
  }
  const last = squares ? /[^\w.%]/u : /\s/u;
  while (end < text.length && end < LONGEST_WORD && !isWhiteSpace(text.charCodeAt(end)) && !last.test(text[end]!))
    end++;
  return text.slice(0, end);
}

/** How much narrower a line is than those below it, in half ems; `null` where too few follow to say. */
export function narrowerThanBelow(
  lines: readonly PrintedLine[],
  index: number,
  { script: { squares, indent } }: Conventions,
): number | null {
  if (!squares) return null;
  const below: number[] = [];
  for (let i = index + 1; i < lines.length && below.length < 3; i++) {
    if (lines[i]!.notice) break;
    below.push(lines[i]!.width);
  }
  if (below.length < 2) return null;
  return (INDENT.usual / indent) * (median(below) - lines[index]!.width);
}
