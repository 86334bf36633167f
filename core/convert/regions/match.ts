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
    this.matchAlike();
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
  private matchAlike(): void {
    let next = 0;
    this.lines.forEach((key, line) => {
      const last = this.found[line]!.at(-1);
      if (last !== undefined) next = last + 1;
      if (key === '' || last !== undefined) return;
      const end = Math.min(this.regions.length, next + WINDOW);
      let best = -1;
      let likeness = 0;
      for (let region = next; region < end; region++) {
        // What follows is another line's.
        if (this.taken[region]) break;
        const alike = this.regions[region] === key ? 1 : sharePairs(this.regions[region]!, key);
        if (alike <= likeness) continue;
        best = region;
        likeness = alike;
      }
      if (likeness >= ALIKE) this.take(line, best);
      this.takeJoined(line, key, next, end);
      next = (this.found[line]!.at(-1) ?? next - 1) + 1;
    });
  }

  /** Printed lines that were joined into one. */
  private takeJoined(line: number, key: string, from: number, end: number): void {
    for (let region = from; region < end && !this.taken[region]; region++) {
      const part = this.regions[region]!;
      if (part.length >= TELLING && part.length < key.length && key.includes(part)) this.take(line, region);
    }
    this.found[line]!.sort((a, b) => a - b);
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
