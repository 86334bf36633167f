import { weights } from './weights';

/** What speaks for or against a reading, by the names that `weights.ts` lists, and how much of it there is. */
export type Evidence = [name: string, amount: number][];

/** Scripts without blanks between words set and word their heads otherwise than those with them. */
export type Script = 'wide' | 'narrow';

/** A name that this evidence has in front, in `weights.ts`, where nobody learnt its weight: it counts as it is, in points. */
export const SETTING = 'setting';

/** The evidence in points: the logarithm of how much likelier it makes a reading. */
export function weigh(evidence: Evidence, script: Script): number {
  let points = 0;
  const column = script === 'wide' ? 0 : 1;
  for (const [name, amount] of evidence) points += amount * (name === SETTING ? 1 : (weights[name]?.[column] ?? 0));
  return points;
}

/** The logarithm of the sum of what the points are logarithms of. */
export function logSum(points: readonly number[]): number {
  const most = points.reduce((a, b) => Math.max(a, b), -Infinity);
  if (most === -Infinity) return -Infinity;
  return most + Math.log(points.reduce((sum, each) => sum + Math.exp(each - most), 0));
}
