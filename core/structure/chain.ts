import { mayRunAcrossHeadline } from './evidence/geometry';
import { Label } from './labels';
import type { Line } from './line';

/** How many labels there are. */
export const LABELS = Label.Folio + 1;
/** A state is a label, plus `LABELS` where a paragraph that was cut in the middle of a sentence lies open behind it. */
export const STATES = 2 * LABELS;

/** What a line may stand below, as the weights tell it apart: where a paragraph lies open, with a tilde. */
export const befores = [
  ...(['text', 'head', 'letter', 'byline', 'caption', 'display', 'jump-out', 'jump-in', 'folio'] as const),
  ...(['~head', '~letter', '~byline', '~caption', '~display', '~folio'] as const),
];
export type Before = (typeof befores)[number];

const beforeOf: readonly Before[] = [
  ...(['text', 'text', 'head', 'head', 'letter', 'byline', 'caption', 'caption', 'display', 'display'] as const),
  ...(['jump-out', 'jump-in', 'folio'] as const),
];

/** For each state the index of its kind in `befores`. */
export const kindBefore: readonly number[] = Array.from({ length: STATES }, (_, state) => {
  const open = befores.indexOf(`~${beforeOf[state % LABELS]}` as Before);
  return state < LABELS || open < 0 ? befores.indexOf(beforeOf[state % LABELS]!) : open;
});
export const PAIRS = befores.length * LABELS;

/** The points of one page: by line for each label (`-Infinity` where it cannot be), and by line for each pair of a kind before and a label (as well). */
export interface Scores {
  readonly labels: readonly Float64Array[];
  readonly pairs: readonly Float64Array[];
}

/** The state that a line of a label comes to, below a line in state `from`; -1 where it cannot stand there. */
export function stateAfter(from: number, above: Line, label: Label, line: Line): number {
  const before = from % LABELS;
  switch (label) {
    case Label.Run:
      if (before > Label.Run) {
        if (from < LABELS || line.indent >= 2 || line.lead) return -1;
        if (before <= Label.Letter && !mayRunAcrossHeadline(line)) return -1;
      }
      return label;
    case Label.HeadRun:
      if (line.gap || (before !== Label.Head && before !== Label.HeadRun)) return -1;
      break;
    case Label.CaptionRun:
      if (line.gap || (before !== Label.Caption && before !== Label.CaptionRun)) return -1;
      break;
    case Label.DisplayRun:
      if (line.gap || (before !== Label.Display && before !== Label.DisplayRun)) return -1;
      break;
    case Label.Open:
    case Label.JumpOut:
    case Label.JumpIn:
      return label;
  }
  const open = before <= Label.Run ? !above.endsSentence && !above.endMark : from >= LABELS;
  return open ? label + LABELS : label;
}

/** Whether a page may begin with a label. */
export function mayBegin(label: Label): boolean {
  return label !== Label.Run && label !== Label.HeadRun && label !== Label.CaptionRun && label !== Label.DisplayRun;
}

/** The labels whose points add up to the most. Linear in the number of lines. */
export function bestLabels(lines: readonly Line[], { labels, pairs }: Scores): Label[] {
  let reached = new Float64Array(STATES).fill(-Infinity);
  const origins: Int8Array[] = [];
  lines.forEach((line, i) => {
    const next = new Float64Array(STATES).fill(-Infinity);
    const origin = new Int8Array(STATES).fill(-1);
    for (let label = 0; label < LABELS; label++) {
      const own = labels[i]![label]!;
      if (own === -Infinity) continue;
      if (i === 0) {
        if (mayBegin(label)) next[label] = own;
        continue;
      }
      for (let from = 0; from < STATES; from++) {
        if (reached[from] === -Infinity) continue;
        const to = stateAfter(from, lines[i - 1]!, label, line);
        if (to < 0) continue;
        const score = reached[from]! + own + pairs[i]![kindBefore[from]! * LABELS + label]!;
        if (score <= next[to]!) continue;
        next[to] = score;
        origin[to] = from;
      }
    }
    origins.push(origin);
    reached = next;
  });
  let state = reached.indexOf(Math.max(...reached));
  const path: Label[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    path[i] = state % LABELS;
    state = origins[i]![state]!;
  }
  return path;
}

/**
 * How likely each label is for each line, 0 to 1, all ways to label the page considered. `visit` is told how likely each step from one
 * kind to a label is. Linear in the number of lines.
 */
export function likelihoods(
  lines: readonly Line[],
  { labels, pairs }: Scores,
  visit?: (index: number, pair: number, likelihood: number) => void,
): Float64Array[] {
  const own = labels.map(exponentials);
  const seams = pairs.map(exponentials);
  const forward: Float64Array[] = [];
  lines.forEach((line, i) => {
    const next = new Float64Array(STATES);
    for (let label = 0; label < LABELS; label++) {
      const here = own[i]![label]!;
      if (here === 0) continue;
      if (i === 0) {
        if (mayBegin(label)) next[label] = here;
        continue;
      }
      const before = forward[i - 1]!;
      for (let from = 0; from < STATES; from++) {
        if (before[from] === 0) continue;
        const to = stateAfter(from, lines[i - 1]!, label, line);
        if (to >= 0) next[to]! += before[from]! * here * seams[i]![kindBefore[from]! * LABELS + label]!;
      }
    }
    forward.push(normalised(next));
  });
  const result: Float64Array[] = [];
  let after: Float64Array = new Float64Array(STATES).fill(1);
  for (let i = lines.length - 1; i >= 0; i--) {
    const here = normalised(forward[i]!.map((likelihood, state) => likelihood * after[state]!));
    const shares = new Float64Array(LABELS);
    here.forEach((share, state) => {
      shares[state % LABELS]! += share;
    });
    result[i] = shares;
    if (i === 0) break;
    const before = forward[i - 1]!;
    const into = new Float64Array(STATES);
    const steps: [pair: number, likelihood: number][] = [];
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      if (own[i]![label] === 0) continue;
      for (let from = 0; from < STATES; from++) {
        if (before[from] === 0) continue;
        const to = stateAfter(from, lines[i - 1]!, label, lines[i]!);
        if (to < 0) continue;
        const pair = kindBefore[from]! * LABELS + label;
        const onward = own[i]![label]! * seams[i]![pair]! * after[to]!;
        into[from]! += onward;
        if (!visit) continue;
        const likelihood = before[from]! * onward;
        total += likelihood;
        steps.push([pair, likelihood]);
      }
    }
    if (visit && total > 0) for (const [pair, likelihood] of steps) visit(i, pair, likelihood / total);
    after = normalised(into);
  }
  return result;
}

/** Exponentials of points, the largest 1. */
function exponentials(points: Float64Array): Float64Array {
  let most = -Infinity;
  for (const each of points) if (each > most) most = each;
  return points.map((each) => (each === -Infinity ? 0 : Math.exp(each - most)));
}

function normalised(shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? shares.map((share) => share / total) : shares;
}
