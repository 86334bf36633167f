import type { PreviewPart, PreviewSplice } from '../protocol';

/** What of a part is compared: its HTML goes by its id. */
export type KnownPart = Pick<PreviewPart, 'id' | 'isInside' | 'origins'>;

/** What turns one list of parts into another: of those behind, only the lines that they count from may differ, in each file alike. */
export function spliceBetween(before: readonly KnownPart[], after: readonly KnownPart[]): PreviewSplice {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && isAlike(before[start]!, after[start]!) && isThere(before[start]!, after[start]!)) start++;
  const shifts = new Map<number, number>();
  let end = 0;
  for (; end < shortest - start; end++) {
    const [old, part] = [before[before.length - 1 - end]!, after[after.length - 1 - end]!];
    if (!isAlike(old, part) || !isShifted(old, part, shifts)) break;
  }
  return {
    start,
    removed: before.length - start - end,
    shifts: [...shifts].filter(([, lines]) => lines !== 0),
  };
}

function isAlike(a: KnownPart, b: KnownPart): boolean {
  return (
    a.id === b.id &&
    (a.isInside ?? false) === (b.isInside ?? false) &&
    a.origins.length === b.origins.length &&
    a.origins.every(([file], i) => file === b.origins[i]![0])
  );
}

function isThere(a: KnownPart, b: KnownPart): boolean {
  return a.origins.every(([, line], i) => line === b.origins[i]![1]);
}

/** Whether the lines of a part have gone as far as those of its files behind it, of which `shifts` tells. */
function isShifted(before: KnownPart, after: KnownPart, shifts: Map<number, number>): boolean {
  const own = new Map<number, number>();
  for (const [i, [file, line]] of after.origins.entries()) {
    const shift = line - before.origins[i]![1];
    if ((shifts.get(file) ?? own.get(file) ?? shift) !== shift) return false;
    own.set(file, shift);
  }
  for (const [file, shift] of own) shifts.set(file, shift);
  return true;
}
