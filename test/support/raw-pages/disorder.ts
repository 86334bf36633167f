import type { Damage } from './damage';
import { blanks, type Glyph, widthOf } from './glyphs';
import type { Random } from './random';
import type { Fragment } from './set-article';

/** Blanks that part two columns whose lines are given as one, at least. */
const GUTTER = 3;

/** The columns of an article in the order in which they are read out. Draws nothing where the damage does none of it. */
export function disorderColumns(
  columns: readonly Fragment[][],
  damage: Damage,
  random: Random,
  cjk: boolean,
): Fragment[][] {
  let text = [...columns];
  if (text.length > 1 && random.chance(damage.swappedColumns)) {
    const i = random.whole(0, text.length - 2);
    [text[i], text[i + 1]] = [text[i + 1]!, text[i]!];
  }
  if (text.length > 1 && damage.permutedColumns > 0 && random.chance(damage.permutedColumns))
    text = random.some(text, text.length);
  if (text.length > 1 && damage.acrossColumns > 0 && random.chance(damage.acrossColumns)) {
    const i = random.whole(0, text.length - 2);
    text.splice(i, 2, readAcross(text[i]!, text[i + 1]!, damage, random, cjk));
  }
  return text;
}

/** Neighbouring articles whose fragments, or lines of whose columns, are read in turns. */
export function interleave(runs: readonly Fragment[][], damage: Damage, random: Random, cjk: boolean): Fragment[] {
  const fragments: Fragment[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const next = runs[i + 1];
    if (next && random.chance(damage.interleavedColumns)) {
      const [a, b] = [[...run], [...next]];
      while (a.length > 0 || b.length > 0)
        fragments.push(...a.splice(0, random.whole(1, 2)), ...b.splice(0, random.whole(1, 2)));
      i++;
    } else if (next && random.chance(damage.interleavedLines)) {
      fragments.push(...beside(run, next, (a, b) => [inTurns(a, b)]));
      i++;
    } else if (next && damage.acrossColumns > 0 && random.chance(damage.acrossColumns)) {
      fragments.push(...beside(run, next, (a, b) => readAcross([a], [b], damage, random, cjk)));
      i++;
    } else fragments.push(...run);
  }
  return fragments;
}

/** Two articles whose longest fragments stand beside one another, and are `mixed`. */
function beside(
  run: readonly Fragment[],
  next: readonly Fragment[],
  mixed: (a: Fragment, b: Fragment) => Fragment[],
): Fragment[] {
  const at = longest(run);
  const beside = longest(next);
  return [
    ...run.slice(0, at),
    ...next.slice(0, beside),
    ...mixed(run[at]!, next[beside]!),
    ...run.slice(at + 1),
    ...next.slice(beside + 1),
  ];
}

function longest(run: readonly Fragment[]): number {
  return run.reduce((best, fragment, i) => (fragment.length > run[best]!.length ? i : best), 0);
}

/** Two columns, read line by line across: line below line, or both as one. */
function readAcross(
  a: readonly Fragment[],
  b: readonly Fragment[],
  damage: Damage,
  random: Random,
  cjk: boolean,
): Fragment[] {
  const [left, right] = [a.flat(), b.flat()];
  return [
    damage.sideBySide > 0 && random.chance(damage.sideBySide) ? sideBySide(left, right, cjk) : inTurns(left, right),
  ];
}

function inTurns(a: Fragment, b: Fragment): Fragment {
  const mixed: Fragment = [];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (i < a.length) mixed.push(a[i]!);
    if (i < b.length) mixed.push(b[i]!);
  }
  return mixed;
}

function sideBySide(a: Fragment, b: Fragment, cjk: boolean): Fragment {
  const room = Math.max(...a.map((line) => columnsOf(line, cjk))) + GUTTER;
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
    const left = a[i] ?? [];
    const right = b[i];
    return right ? [...left, ...blanks(room - columnsOf(left, cjk)), ...right] : left;
  });
}

/** The places that a line takes where all letters are as wide, two a Han character: as extractors lay pages out. */
function columnsOf(line: readonly Glyph[], cjk: boolean): number {
  return cjk ? widthOf(line, cjk) + line.filter(({ character }) => character === ' ').length : line.length;
}
