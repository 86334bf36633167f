import type { Box } from '../../measured-page';

/** The smallest box around all of `boxes`; `null` around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A box by its corners, whichever is given first. */
export function between(x0: number, y0: number, x1: number, y1: number): Box {
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
}

/** The numbers of a list such as `10,20 30,40`, by pairs; what is no number is left out. */
export function readPoints(list: string): { x: number; y: number }[] {
  const numbers = (list.match(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g) ?? []).map(Number).filter(Number.isFinite);
  const points: { x: number; y: number }[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push({ x: numbers[i]!, y: numbers[i + 1]! });
  return points;
}

/** The smallest box around points; `null` around none. */
export function aroundPoints(points: readonly { readonly x: number; readonly y: number }[]): Box | null {
  return around(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}
