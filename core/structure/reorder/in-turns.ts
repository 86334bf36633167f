import type { PrintedLine } from '../printed-line';
import type { Seams } from './seams';

/** Lines of two or three columns that an extraction read in turns, told apart. */
export interface ToldApart {
  /** Each column's lines, by their index, in order; the column first that begins first. */
  readonly columns: readonly (readonly number[])[];
  /** How much better they read than as they were printed, in points. */
  readonly gain: number;
}

/** What it costs, in points, to take lines for two columns' from here on; for three columns'; to say that a column ends. */
const BEGINNING = 7.5;
const THREE = 2;
const ENDING = 1;
/** What reads better by fewer points stays as it is printed. */
const WORTH = 3;
/** Columns that are read in turns give a line each: what it counts, for where nothing else tells. */
const TURN = 0.1;
/** What it costs that a column gives two lines in succession. */
const TWICE = 1.2;
/** A column gives so many lines in succession at most. */
const MOST = 3;
/** A column has so many lines at least. */
const LEAST = 3;
/** Lines that read on by so many points less than nothing, together, are worth a closer look. */
const BROKEN = 3;

/**
 * How the lines above were taken: as one text (`ONE`), as two of which one has given the last lines (`TWO` for one line, `TWO + 1` for two
 * of them …), as three in strict turns, of which the second or the third has just begun (`SECOND`, `THIRD`), or all run (`ALL`).
 */
const ONE = 0;
const TWO = 1;
const SECOND = TWO + MOST;
const THIRD = SECOND + 1;
const ALL = THIRD + 1;
const STATES = ALL + 1;

/**
 * Tells apart what was read in turns among lines that no blank line parts, from `first` up to, not including, `end`: where line after line
 * reads badly, but every second or third one well, over a run of lines. `null` where they read best as they stand.
 */
export function tellApart(lines: readonly PrintedLine[], first: number, end: number, seams: Seams): ToldApart | null {
  if (end - first < 2 * LEAST || !isBroken(lines, first, end, seams)) return null;
  const path = new Path(lines, first, end, seams).best();
  if (!path) return null;
  const columns: number[][] = [];
  const columnOf = new Map<number, number[]>();
  path.above.forEach((above, i) => {
    let column = columnOf.get(above);
    if (column) column.push(first + i);
    else {
      column = [first + i];
      columns.push(column);
    }
    columnOf.set(first + i, column);
  });
  return columns.every((column) => isFull(column.map((index) => lines[index]!.width)))
    ? { columns, gain: path.gain }
    : null;
}

/** Whether lines of these widths make a column of running text: most are much as wide as one another. An advertisement's are not. */
function isFull(widths: readonly number[]): boolean {
  if (widths.length < LEAST) return false;
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(0.75 * (widths.length - 1))]!;
  return widths.filter((width) => width > 0.75 * usual && width < 1.3 * usual).length >= 0.55 * widths.length;
}

/** Whether any run of the lines reads badly as it stands: the others are not looked at twice. */
function isBroken(lines: readonly PrintedLine[], first: number, end: number, seams: Seams): boolean {
  let sum = 0;
  for (let i = first + 1; i < end; i++) {
    sum = Math.min(0, sum) + seams.score(lines[i - 1]!, lines[i]!);
    if (sum < -BROKEN) return true;
  }
  return false;
}

interface Arrival {
  readonly from: number;
  /** The line that this one goes on from, by its index; -1 where a column begins. */
  readonly above: number;
  readonly score: number;
}

/** The best way to share lines out among columns, in time linear in their number. */
class Path {
  private scores: number[];
  private next: (Arrival | undefined)[] = [];
  private readonly arrivals: (Arrival | undefined)[][] = [];
  private plain = 0;

  constructor(
    private readonly lines: readonly PrintedLine[],
    private readonly first: number,
    private readonly end: number,
    private readonly seams: Seams,
  ) {
    this.scores = new Array<number>(STATES).fill(-Infinity);
    this.scores[ONE] = 0;
  }

  best(): { readonly above: readonly number[]; readonly gain: number } | null {
    const { lines, first, end, seams } = this;
    for (let i = first + 1; i < end; i++) {
      this.next = new Array<Arrival | undefined>(STATES).fill(undefined);
      this.plain += seams.score(lines[i - 1]!, lines[i]!);
      this.step(i);
      this.scores = this.next.map((arrival) => arrival?.score ?? -Infinity);
      this.arrivals.push(this.next);
    }
    const closed = this.scores.map((score, state) => (state === SECOND || state === THIRD ? -Infinity : score));
    const last = closed.indexOf(Math.max(...closed));
    const gain = closed[last]! - this.plain;
    if (gain < WORTH) return null;
    const above: number[] = [];
    let state = last;
    for (let i = this.arrivals.length - 1; i >= 0; i--) {
      const arrival = this.arrivals[i]![state]!;
      above.push(arrival.above);
      state = arrival.from;
    }
    return { above: [-1, ...above.reverse()], gain };
  }

  private step(i: number): void {
    const goesOn = this.at(i - 1, i);
    this.reach(ONE, ONE, i - 1, goesOn);
    this.reach(ONE, TWO, -1, -BEGINNING);
    this.reach(ONE, SECOND, -1, -BEGINNING - THREE);
    for (let k = 0; k < MOST; k++) {
      if (this.scores[TWO + k] === -Infinity) continue;
      const other = i - 2 - k;
      const turns = this.at(other, i);
      this.reach(TWO + k, TWO, other, turns + TURN);
      if (k + 1 < MOST) this.reach(TWO + k, TWO + k + 1, i - 1, goesOn - TWICE);
      this.reach(TWO + k, ONE, i - 1, goesOn - ENDING);
      this.reach(TWO + k, ONE, other, turns - ENDING);
    }
    this.reach(SECOND, THIRD, -1, 0);
    for (const state of [THIRD, ALL]) {
      if (this.scores[state] === -Infinity) continue;
      this.reach(state, ALL, i - 3, this.at(i - 3, i));
      // The column whose turn it would be has ended.
      if (state === ALL) this.reach(state, TWO, i - 2, this.at(i - 2, i) - ENDING);
    }
  }

  private at(above: number, below: number): number {
    return above < this.first ? -Infinity : this.seams.score(this.lines[above]!, this.lines[below]!);
  }

  private reach(from: number, to: number, above: number, points: number): void {
    const score = this.scores[from]! + points;
    if (score === -Infinity || score <= (this.next[to]?.score ?? -Infinity)) return;
    this.next[to] = { from, above, score };
  }
}
