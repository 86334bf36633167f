/** One way through a stage: from a state to a state, with the evidence for it. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The step taken at a stage, and by how many points the best path beats the best one with a step of another kind there. */
export interface Taken<S extends Step> {
  readonly step: S;
  readonly margin: number;
}

/**
 * The path through all stages whose scores add up to the most, from state 0. `stepsAt` gives the steps of a stage and is told how
 * well each state can be reached (`-Infinity`: not at all); it must give at least one from a state that can. Linear in the
 * number of steps.
 */
export function bestPath<S extends Step>(
  stages: number,
  states: number,
  stepsAt: (stage: number, reached: Float64Array) => readonly S[],
  kindOf: (step: S) => unknown,
): Taken<S>[] {
  let reached = new Float64Array(states).fill(-Infinity);
  reached[0] = 0;
  const forward = [reached];
  const steps: (readonly S[])[] = [];
  const arrivals: (S | undefined)[][] = [];
  for (let stage = 0; stage < stages; stage++) {
    const next = new Float64Array(states).fill(-Infinity);
    const arrival: (S | undefined)[] = [];
    const possible = stepsAt(stage, reached).filter((step) => reached[step.from] !== -Infinity);
    for (const step of possible) {
      const score = reached[step.from]! + step.score;
      if (score <= next[step.to]!) continue;
      next[step.to] = score;
      arrival[step.to] = step;
    }
    steps.push(possible);
    arrivals.push(arrival);
    forward.push(next);
    reached = next;
  }
  let state = reached.indexOf(reached.reduce((best, score) => Math.max(best, score), -Infinity));
  const total = reached[state] ?? 0;
  let after = new Float64Array(states);
  const path: Taken<S>[] = [];
  for (let stage = stages - 1; stage >= 0; stage--) {
    const step = arrivals[stage]![state]!;
    const kind = kindOf(step);
    const here = new Float64Array(states).fill(-Infinity);
    let rival = -Infinity;
    for (const other of steps[stage]!) {
      const onward = other.score + after[other.to]!;
      if (onward > here[other.from]!) here[other.from] = onward;
      if (kindOf(other) !== kind) rival = Math.max(rival, forward[stage]![other.from]! + onward);
    }
    path[stage] = { step, margin: total - rival };
    after = here;
    state = step.from;
  }
  return path;
}
