import type { RegionLine } from './regions';

/** How far ahead of the last line that was found the next one is looked for. */
const WINDOW = 12;
/** Shares of pairs of characters: a line that was corrected has at least so many in common with its region. */
const ALIKE = 0.5;
/** In UTF-16 units; shorter words stand in many lines. */
const TELLING = 6;

/**
 * Finds each line of a transcript in the scan again, by its words, also where they were corrected, moved or joined since. Gives for every
 * line the indices of its regions, in order; none where it has none. Linear in the number of lines.
 */
export function matchRegions(lines: readonly string[], regions: readonly RegionLine[]): number[][] {
  const matcher = new Matcher(
    lines.map(keyOf),
    regions.map(({ text }) => keyOf(text)),
  );
  return matcher.match();
}

/** What of a line's words stays the same whatever is marked up in it: letters and digits. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

class Matcher {
  private readonly found: number[][];
  private readonly taken: boolean[];

  constructor(
    private readonly lines: readonly string[],
    private readonly regions: readonly string[],
  ) {
    this.found = lines.map(() => []);
    this.taken = regions.map(() => false);
  }

  match(): number[][] {
    this.matchSame();
    this.matchBetween();
    this.matchMoved();
    return this.found;
  }

  /** Lines whose words no other line has, wherever they stand. */
  private matchSame(): void {
    const only = onlyOnes(this.regions);
    for (const [key, line] of onlyOnes(this.lines)) {
      const region = only.get(key);
      if (region !== undefined) this.take(line, region);
    }
  }

  /** The others between them, in their order. */
  private matchBetween(): void {
    let next = 0;
    this.lines.forEach((key, line) => {
      const last = this.found[line]!.at(-1);
      if (last !== undefined) next = last + 1;
      if (key === '' || last !== undefined) return;
      // What follows is another line's.
      const free: number[] = [];
      while (free.length < WINDOW && this.taken[next + free.length] === false) free.push(next + free.length);
      if (this.takeFrom(line, free)) next = this.found[line]!.at(-1)! + 1;
    });
  }

  /** And what is left, wherever it stands now. */
  private matchMoved(): void {
    const free = this.regions.map((_, region) => region).filter((region) => !this.taken[region]);
    let next = 0;
    this.lines.forEach((key, line) => {
      if (key === '' || this.found[line]!.length > 0) return;
      const ahead = free.slice(next, next + WINDOW);
      if (this.takeFrom(line, ahead)) next += ahead.indexOf(this.found[line]!.at(-1)!) + 1;
    });
  }

  /** Takes the likest of some regions, or those that were joined into the line. */
  private takeFrom(line: number, free: readonly number[]): boolean {
    const key = this.lines[line]!;
    let best = -1;
    let likeness = 0;
    for (const region of free) {
      const alike = this.regions[region] === key ? 1 : sharePairs(this.regions[region]!, key);
      if (alike <= likeness) continue;
      best = region;
      likeness = alike;
    }
    if (likeness >= ALIKE) this.take(line, best);
    for (const region of free) {
      const part = this.regions[region]!;
      if (part.length >= TELLING && part.length < key.length && key.includes(part)) this.take(line, region);
    }
    this.found[line]!.sort((a, b) => a - b);
    return this.found[line]!.length > 0;
  }

  private take(line: number, region: number): void {
    if (this.taken[region]) return;
    this.taken[region] = true;
    this.found[line]!.push(region);
  }
}

/** Keys that occur once, and where. */
function onlyOnes(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const several = new Set<string>();
  keys.forEach((key, index) => {
    if (key === '' || several.has(key)) return;
    if (places.delete(key)) several.add(key);
    else places.set(key, index);
  });
  return places;
}

/** How many of the pairs of neighbouring characters two keys share, 0 to 1. */
function sharePairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(i, i + 2), left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}
