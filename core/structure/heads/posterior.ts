import type { Step } from '../best-path';
import { logSum } from './evidence';

/**
 * How likely each step of each stage is, 0 to 1, where the score of a path is the logarithm of how likely it is, but for a factor that is the same for
 * all. Paths begin in state 0. Linear in the number of steps.
 */
export function likelihoods(stages: readonly (readonly Step[])[], states: number): number[][] {
  let reached = new Array<number>(states).fill(-Infinity);
  reached[0] = 0;
  const forward: number[][] = [];
  for (const steps of stages) {
    forward.push(reached);
    const here = reached;
    const arrivals: number[][] = Array.from({ length: states }, () => []);
    for (const { from, to, score } of steps) arrivals[to]!.push(here[from]! + score);
    reached = arrivals.map(logSum);
  }
  const total = logSum(reached);
  let after = new Array<number>(states).fill(0);
  const result: number[][] = [];
  for (let stage = stages.length - 1; stage >= 0; stage--) {
    const before = forward[stage]!;
    const onward = after;
    const departures: number[][] = Array.from({ length: states }, () => []);
    result[stage] = stages[stage]!.map(({ from, to, score }) => {
      departures[from]!.push(score + onward[to]!);
      return Math.exp(before[from]! + score + onward[to]! - total);
    });
    after = departures.map(logSum);
  }
  return result;
}
