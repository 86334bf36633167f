import type { Box } from '../../measured-page';
import { aroundPoints } from '../measured/boxes';

/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A matrix from what claims to be one; `null` where it is none. */
export function matrixFrom(numbers: unknown): Matrix | null {
  const list = Array.from((numbers as ArrayLike<unknown> | null | undefined) ?? []);
  const [a, b, c, d, e, f] = list.map(Number);
  return list.length === 6 && list.every((each) => Number.isFinite(Number(each))) ? [a!, b!, c!, d!, e!, f!] : null;
}

/** First `inner`, then `outer`. */
export function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function move([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The smallest box around what becomes of a rectangle, given by two opposite corners. */
export function boxUnder(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const corners = [move(matrix, x0, y0), move(matrix, x1, y0), move(matrix, x0, y1), move(matrix, x1, y1)];
  return aroundPoints(corners) ?? { x: 0, y: 0, width: 0, height: 0 };
}
