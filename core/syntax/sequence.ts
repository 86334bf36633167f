import { lastNotAfter } from './search';

/** What an item adds to a sum over a sequence. The same function for the same sum, for what is summed up once is kept under it. */
export type Measure<T> = (item: T) => number;

/** What is to be found in an item: nothing in most. The same function for the same search. */
export type Search<T, R> = (item: T) => readonly R[];

/** How what is known of items becomes what is known of all of them; never `undefined`. The same object for the same summary. */
export interface Summary<T, S> {
  readonly none: S;
  of(item: T): S;
  join(before: S, after: S): S;
}

/** Something found, and the index of the item in which it was. */
export interface Found<R> {
  readonly index: number;
  readonly what: R;
}

/** What is to be replaced in a sequence to make it another one: from `from` to `to` in it by what stands from `from` to `by` in the other. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** What has been worked out of something that does not change, by what was asked. */
class Notes {
  private readonly answers = new Map<unknown, unknown>();

  /** `question` is always asked with answers of the same type. */
  answer<A>(question: unknown, workOut: () => A): A {
    let answer = this.answers.get(question) as A | undefined;
    if (answer === undefined) {
      answer = workOut();
      this.answers.set(question, answer);
    }
    return answer;
  }
}

/** Items that are kept together: when one is replaced, so is its run. Immutable; what has been worked out of it is kept with it. */
class Run<T> {
  private readonly notes = new Notes();

  constructor(readonly items: readonly T[]) {}

  /** The sum before each item, and after the last. */
  sums(measure: Measure<T>): Uint32Array {
    return this.notes.answer(measure, () => runningSums(this.items, measure));
  }

  total(measure: Measure<T>): number {
    return this.sums(measure)[this.items.length]!;
  }

  find<R>(search: Search<T, R>): readonly Found<R>[] {
    return this.notes.answer(search, () => {
      const found = this.items.flatMap((item, index) => search(item).map((what): Found<R> => ({ index, what })));
      return found.length === 0 ? nothing : found;
    });
  }

  summary<S>(kind: Summary<T, S>): S {
    return this.notes.answer(kind, () =>
      this.items.reduce((before, item) => kind.join(before, kind.of(item)), kind.none),
    );
  }
}

const nothing: readonly Found<never>[] = [];

/** Items of a run when it is made; twice as many make two of it. */
const RUN_LENGTH = 64;

/**
 * A list of which the next version shares all but what an edit touches. What is worked out of it (sums, finds, summaries) is kept run by
 * run, so that for the next version only the runs that the edit touched are looked at again. Indices are 0-based, ends exclusive.
 */
export class Sequence<T> implements Iterable<T> {
  readonly length: number;
  /** Where each run starts, and after the last the length. */
  private readonly starts: Uint32Array;
  private readonly notes = new Notes();
  private flat: readonly T[] | undefined;

  private constructor(private readonly runs: readonly Run<T>[]) {
    this.starts = runningSums(runs, ({ items }) => items.length);
    this.length = this.starts[runs.length]!;
  }

  static of<T>(items: readonly T[]): Sequence<T> {
    return new Sequence(runsOf(items));
  }

  /** All items as a list; made once. */
  get items(): readonly T[] {
    this.flat ??= this.runs.flatMap((run) => run.items);
    return this.flat;
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const { items } of this.runs) yield* items;
  }

  at(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const run = this.runAt(index);
    return this.runs[run]!.items[index - this.starts[run]!];
  }

  /** The items from `from` to `to`. */
  slice(from: number, to: number): T[] {
    const found: T[] = [];
    for (let run = this.runAt(from), start = this.starts[run] ?? to; start < to; run++) {
      const { items } = this.runs[run]!;
      for (const item of items.slice(Math.max(0, from - start), to - start)) found.push(item);
      start += items.length;
      if (run + 1 === this.runs.length) break;
    }
    return found;
  }

  /** The sequence with `items` in the place of those from `from` to `to`. */
  splice(from: number, to: number, items: readonly T[]): Sequence<T> {
    if (this.runs.length === 0) return Sequence.of(items);
    const { starts } = this;
    let first = this.runAt(from);
    const last = this.runAt(Math.max(from, to - 1));
    let head = this.runs[first]!.items.slice(0, from - starts[first]!);
    const tail = this.runs[last]!.items.slice(to - starts[last]!);
    // What is left of a run is not to become ever smaller.
    if (first > 0 && head.length + items.length + tail.length < RUN_LENGTH / 4)
      head = this.runs[--first]!.items.concat(head);
    const runs = runsOf(head.concat(items, tail));
    return new Sequence(this.runs.slice(0, first).concat(runs, this.runs.slice(last + 1)));
  }

  total(measure: Measure<T>): number {
    return this.sums(measure)[this.runs.length]!;
  }

  /** The sum of all items before the one at `index`. */
  before(measure: Measure<T>, index: number): number {
    if (index >= this.length) return this.total(measure);
    const run = this.runAt(index);
    return this.sums(measure)[run]! + this.runs[run]!.sums(measure)[index - this.starts[run]!]!;
  }

  /** Index of the last item before which the sum is not above `amount`; the first where it is below 0, -1 where there are none. */
  indexAt(measure: Measure<T>, amount: number): number {
    const sums = this.sums(measure);
    const run = lastNotAfter(sums, amount, this.runs.length);
    if (run < 0) return -1;
    const { items } = this.runs[run]!;
    return this.starts[run]! + lastNotAfter(this.runs[run]!.sums(measure), amount - sums[run]!, items.length);
  }

  /** All that a search finds, in order. */
  find<R>(search: Search<T, R>): Found<R>[] {
    const { starts } = this;
    const found: Found<R>[] = [];
    for (const [i, run] of this.runs.entries()) {
      for (const { index, what } of run.find(search)) found.push({ index: starts[i]! + index, what });
    }
    return found;
  }

  /** Whether a search finds anything. */
  has(search: Search<T, unknown>): boolean {
    return this.runs.some((run) => run.find(search).length > 0);
  }

  summary<S>(kind: Summary<T, S>): S {
    return this.runs.reduce((before, run) => kind.join(before, run.summary(kind)), kind.none);
  }

  /** What is to be replaced in `before` to make this one of it; what both share is not looked at. */
  since(before: Sequence<T>): Replacement {
    const [old, now] = [before.runs, this.runs];
    const shorter = Math.min(old.length, now.length);
    let first = 0;
    while (first < shorter && old[first] === now[first]) first++;
    let last = 0;
    while (last < shorter - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
    const start = this.starts[first]!;
    const gone = old.slice(first, old.length - last).flatMap(({ items }) => items);
    const come = now.slice(first, now.length - last).flatMap(({ items }) => items);
    const least = Math.min(gone.length, come.length);
    let from = 0;
    while (from < least && gone[from] === come[from]) from++;
    let same = 0;
    while (same < least - from && gone[gone.length - 1 - same] === come[come.length - 1 - same]) same++;
    return { from: start + from, to: start + gone.length - same, by: start + come.length - same };
  }

  /** The run that holds the item at `index`; the last for what lies beyond. */
  private runAt(index: number): number {
    return lastNotAfter(this.starts, index, this.runs.length);
  }

  /** The sum before each run, and after the last. */
  private sums(measure: Measure<T>): Uint32Array {
    return this.notes.answer(measure, () => runningSums(this.runs, (run) => run.total(measure)));
  }
}

function runsOf<T>(items: readonly T[]): Run<T>[] {
  if (items.length === 0) return [];
  const count = items.length < RUN_LENGTH * 2 ? 1 : Math.floor(items.length / RUN_LENGTH);
  const cut = (i: number): number => Math.floor((items.length * i) / count);
  return Array.from({ length: count }, (_, i) => new Run(items.slice(cut(i), cut(i + 1))));
}

function runningSums<T>(items: readonly T[], measure: Measure<T>): Uint32Array {
  const sums = new Uint32Array(items.length + 1);
  for (let i = 0; i < items.length; i++) sums[i + 1] = sums[i]! + measure(items[i]!);
  return sums;
}
