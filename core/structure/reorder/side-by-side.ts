import { isWide } from '../../syntax/characters';
import { isWhiteSpace } from '../measure';
import { median } from '../median';
import { type PrintedLine, printedLine } from '../printed-line';
import type { Seams } from './seams';

/** In half ems: so many blanks may part two columns. */
const GUTTER = 2;
/** A line may have its gap so far beside the gutter, for stray blanks. */
const BENT = 6;
/** So many lines, at least, stand beside others, and so many at most beside none before they do. */
const LEAST = 4;
const LONELY = 8;
/** In half ems: the columns of tables are narrower. */
const NARROWEST = 14;
/** Points by which columns must read better downwards than across, and what it counts that lines fill both. */
const WORTH = 4;
const FULL = 5;
/** A row of more cells is letter-spaced, or nothing that a newspaper prints. */
const MOST = 16;
/** Columns within columns are sought so deep. */
const DEEPEST = 4;

/** Printed characters of a line, from `from` up to, not including, `to`, that no run of blanks parts. */
interface Cell {
  readonly from: number;
  readonly to: number;
  /** Where it stands on its row, in half ems. */
  readonly left: number;
  readonly right: number;
}

interface Interval {
  readonly left: number;
  readonly right: number;
}

/** The rows, the last exclusive, that a gutter runs down. */
interface Stretch extends Interval {
  readonly first: number;
  readonly end: number;
}

/**
 * Puts columns that the extraction laid side by side, line beside line with blanks between them, one below the other: where a gutter runs
 * down several lines and what stands on its sides reads on better downwards than across.
 */
export function partSideBySide(
  lines: readonly PrintedLine[],
  seams: Seams,
  squares: boolean,
  depth = 0,
): PrintedLine[] {
  const rows = lines.map((line) => cellsOf(line));
  const parts: (readonly PrintedLine[])[] = [];
  let done = 0;
  for (let row = 0; row < rows.length; ) {
    const stretch = rows[row]!.length > 1 ? gutterFrom(rows, row) : null;
    const columns = stretch && partAt(lines, rows, stretch, seams, squares);
    if (!stretch || !columns) {
      // What is no column from its first row may be one from its middle; looking at each row would take too long.
      row += stretch ? Math.ceil((stretch.end - row) / 2) : 1;
      continue;
    }
    parts.push(lines.slice(done, row));
    for (const column of columns)
      parts.push(depth < DEEPEST ? partSideBySide(column, seams, squares, depth + 1) : column);
    row = stretch.end;
    done = row;
  }
  parts.push(lines.slice(done));
  return parts.flat();
}

/** What a line prints between runs of two blanks and more. Extractors give a wide character two places. */
function cellsOf({ print, indent }: PrintedLine): Cell[] {
  const cells: Cell[] = [];
  let at = indent;
  let from = 0;
  let left = at;
  let blanks = 0;
  for (let i = 0; i < print.length; i++) {
    const unit = print.charCodeAt(i);
    if (isWhiteSpace(unit)) {
      const width = unit === 0x3000 ? 2 : 1;
      blanks += width;
      at += width;
      continue;
    }
    if (blanks >= GUTTER) {
      cells.push({ from, to: i, left, right: at - blanks });
      from = i;
      left = at;
    }
    blanks = 0;
    at += isWide(unit) ? 2 : unit >= 0xdc00 && unit <= 0xdfff ? 0 : 1;
  }
  cells.push({ from, to: print.length, left, right: at });
  return cells.length > MOST ? [{ from: 0, to: print.length, left: indent, right: at }] : cells;
}

/** The gutter that begins in a row and runs down the most rows. */
function gutterFrom(rows: readonly (readonly Cell[])[], first: number): Stretch | null {
  let best: Stretch | null = null;
  const cells = rows[first]!;
  for (let i = 1; i < cells.length; i++) {
    const stretch = follow(rows, first, { left: cells[i - 1]!.right, right: cells[i]!.left });
    if (stretch && (!best || stretch.end > best.end)) best = stretch;
  }
  return best;
}

function follow(rows: readonly (readonly Cell[])[], first: number, gap: Interval): Stretch | null {
  let { left, right } = gap;
  let both = 0;
  let lonely = 0;
  let end = first;
  for (let row = first; row < rows.length; row++) {
    const cells = rows[row]!;
    const near = cutAt(cells, { left, right });
    if (near === null) break;
    const [before, after] = [cells[near - 1], cells[near]];
    if (before && after) {
      both++;
      lonely = 0;
    } else if (both < LEAST && ++lonely > LONELY) return null;
    const within = Math.min(right, after?.left ?? Infinity) - Math.max(left, before?.right ?? 0) >= GUTTER;
    if (within) {
      left = Math.max(left, before?.right ?? 0);
      right = Math.min(right, after?.left ?? Infinity);
    }
    end = row + 1;
  }
  return both < LEAST ? null : { first, end, left, right };
}

/** How many cells of a row stand before a gutter; `null` where one stands across it. */
function cutAt(cells: readonly Cell[], { left, right }: Interval): number | null {
  const middle = (left + right) / 2;
  const before = cells.filter((cell) => cell.right <= middle).length;
  const next = cells[before];
  if (!next || next.left >= middle) return before;
  // One that reaches across the middle may end, or begin, a little beside it.
  if (next.right < middle + BENT && before + 1 < cells.length) return before + 1;
  return before > 0 && next.left > middle - BENT ? before : null;
}

/** The columns on the sides of a gutter, if they read better downwards than across. */
function partAt(
  lines: readonly PrintedLine[],
  rows: readonly (readonly Cell[])[],
  stretch: Stretch,
  seams: Seams,
  squares: boolean,
): [PrintedLine[], PrintedLine[]] | null {
  const sides: [Side, Side] = [new Side(squares), new Side(squares)];
  let across = 0;
  let above: PrintedLine | null = null;
  for (let row = stretch.first; row < stretch.end; row++) {
    const cells = rows[row]!;
    const cut = cutAt(cells, stretch) ?? cells.length;
    const left = sides[0].add(lines[row]!, cells.slice(0, cut));
    const right = sides[1].add(lines[row]!, cells.slice(cut));
    for (const line of [left, right]) {
      if (!line) continue;
      if (above) across += seams.score(above, line);
      above = line;
    }
  }
  if (sides.some((side) => side.width < NARROWEST)) return null;
  const down = sides[0].points(seams) + sides[1].points(seams);
  const full = sides.every((side) => side.isFull) ? FULL : 0;
  return down - across + full < WORTH ? null : [sides[0].column(false), sides[1].column(true)];
}

/** What stands on one side of a gutter. */
class Side {
  private readonly parts: { readonly line: PrintedLine; readonly left: number; readonly missing: number }[] = [];
  private missing = 0;
  private gap = false;

  constructor(private readonly squares: boolean) {}

  add({ print, gap, row }: PrintedLine, cells: readonly Cell[]): PrintedLine | null {
    this.gap ||= gap;
    const [first, last] = [cells[0], cells.at(-1)];
    const source = first && last ? print.slice(first.from, last.to) : '';
    const line = printedLine(source, { gap: this.gap, row, notice: null }, this.squares);
    if (!line) {
      this.missing++;
      return null;
    }
    this.parts.push({ line, left: first!.left, missing: this.missing });
    this.missing = 0;
    this.gap = false;
    return line;
  }

  /** The usual width of its lines, in half ems. */
  get width(): number {
    return median(this.parts.map(({ line }) => line.width));
  }

  /** Whether most of its lines are as wide as a column of running text, and as one another. */
  get isFull(): boolean {
    const widest = this.parts.reduce((most, { line }) => Math.max(most, line.width), 0);
    const full = this.parts.filter(({ line }) => line.width > 0.8 * widest && !/\d\D*\d/u.test(line.text));
    return widest >= 1.4 * NARROWEST && full.length >= 0.7 * this.parts.length;
  }

  points(seams: Seams): number {
    return this.parts.reduce((sum, { line }, i) => (i === 0 ? 0 : sum + seams.score(this.parts[i - 1]!.line, line)), 0);
  }

  /** Its lines; a row that it skips, though it skips none as a rule, parts them like a blank line. */
  column(begins: boolean): PrintedLine[] {
    const left = this.parts.reduce((least, part) => Math.min(least, part.left), Infinity);
    const usual = median(this.parts.slice(1).map(({ missing }) => missing));
    return this.parts.map(({ line, left: at, missing }, i) => ({
      ...line,
      indent: at - left,
      gap: line.gap || (i === 0 ? begins : missing > usual),
    }));
  }
}
