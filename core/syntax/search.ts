/** The last of the first `count` ascending `values` that is not above `limit`, or the first; -1 where `count` is 0. */
export function lastNotAfter(values: ArrayLike<number>, limit: number, count: number = values.length): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (values[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return high;
}
