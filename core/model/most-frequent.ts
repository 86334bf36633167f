import { compareText } from './page-keys';

/** The words counted most often, the most frequent first, of equal ones in the order of their characters; no more than `limit`. */
export function mostFrequent(counted: Iterable<readonly [words: string, count: number]>, limit: number): string[] {
  const best: (readonly [words: string, count: number])[] = [];
  if (limit <= 0) return [];
  for (const entry of counted) {
    if (best.length === limit && compare(entry, best[limit - 1]!) >= 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(best[middle]!, entry) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, entry);
    if (best.length > limit) best.pop();
  }
  return best.map(([words]) => words);
}

function compare(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || compareText(a[0], b[0]);
}
