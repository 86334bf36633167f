/**
 * The least number of characters to change, drop or add to turn `pattern` into a beginning of `text`, and where that beginning ends.
 * Work is bounded by the product of the lengths; callers give texts of a line at most.
 */
export function alignToBeginning(pattern: string, text: string): { readonly distance: number; readonly end: number } {
  const row = distances(pattern, text);
  let end = 0;
  const stray = (i: number) => Math.abs(i - pattern.length);
  for (let i = 1; i < row.length; i++) {
    if (row[i]! < row[end]! || (row[i] === row[end] && stray(i) < stray(end))) end = i;
  }
  return { distance: row[end]!, end };
}

/** The same from the other side: `pattern` into an ending of `text`, and where that ending starts. */
export function alignToEnding(pattern: string, text: string): { readonly distance: number; readonly start: number } {
  const { distance, end } = alignToBeginning(reverse(pattern), reverse(text));
  return { distance, start: text.length - end };
}

/** The edit distance between two short texts. */
export function distance(a: string, b: string): number {
  return distances(a, b).at(-1)!;
}

/** Characters are counted by so many of their last bits: counts of different ones may run together, which makes a bound no tighter. */
const BUCKETS = 64;

/** How often characters stand in a text, about: see `Characters`. */
export function countCharacters(text: string): Uint8Array {
  const counts = new Uint8Array(BUCKETS);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) % BUCKETS]!++;
  return counts;
}

/** The characters of a pattern, by which it is told cheaply that it cannot be laid over most texts. */
export class Characters {
  /** Each bucket that is not empty, and how many there are in it. */
  private readonly buckets: Uint8Array;

  constructor(pattern: string) {
    this.buckets = Uint8Array.from([...countCharacters(pattern).entries()].filter(([, count]) => count > 0).flat());
  }

  /** Whether a text lacks more of them than `most`: the distance of the pattern to no part of that text is less than what it lacks. */
  isLackingIn(counts: Uint8Array, most: number): boolean {
    const { buckets } = this;
    let lacking = 0;
    for (let i = 0; i < buckets.length; i += 2) {
      const left = buckets[i + 1]! - counts[buckets[i]!]!;
      if (left > 0) lacking += left;
      if (lacking > most) return true;
    }
    return false;
  }
}

/** Edit distances of `pattern` to every beginning of `text`, by the beginning's length. */
function distances(pattern: string, text: string): number[] {
  const row = Array.from({ length: text.length + 1 }, (_, i) => i);
  for (let i = 0; i < pattern.length; i++) {
    let diagonal = row[0]!;
    row[0] = i + 1;
    for (let j = 1; j <= text.length; j++) {
      const above = row[j]!;
      const change = pattern[i] === text[j - 1] ? 0 : 1;
      row[j] = Math.min(diagonal + change, above + 1, row[j - 1]! + 1);
      diagonal = above;
    }
  }
  return row;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
