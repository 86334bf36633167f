/**
 * Learns the weights by which `core/structure/heads.ts` reads heads, from pages laid out of the tuning seeds and halves, and writes them to
 * `core/structure/heads/weights.ts`: npm run train. The same pages give the same table.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readBodies } from '../../../core/structure/bodies';
import { gatherElements } from '../../../core/structure/elements';
import { readHabits } from '../../../core/structure/habits';
import { type GapStep, type Group, STATES, weighGaps } from '../../../core/structure/heads';
import { type Evidence, logSum, type Script, SETTING } from '../../../core/structure/heads/evidence';
import { likelihoods } from '../../../core/structure/heads/posterior';
import { labelLines } from '../../../core/structure/label-lines';
import { Overlap, textOf } from '../../../core/structure/overlap';
import { Corpus, learntLanguages } from './corpus';
import type { Level } from './damage';
import { layPage } from './evaluate';
import { trueLines } from './labelled';
import { labelTruly } from './oracle';
import { TrueGaps } from './true-gaps';

const pages = 140;
const root = path.join(__dirname, '../../..');
const levels: readonly Level[] = ['clean', 'clean', 'noise 2 %'];
const ROUNDS = 200;
/** How much the page's evidence counts beside the wish for small weights: pages repeat one another. */
const TRUST = 0.5;
/** How dear it is for a weight to leave what is known, and to differ between the scripts. */
const LARGE = 0.2;
const APART = 0.4;

/**
 * What editors know of heads, in points: the pages can teach otherwise, but what they do not show stays as it is here, and what is
 * not named here is worth nothing until it is shown.
 */
const known: Readonly<Record<string, number>> = {
  ...{ 'order: before': 0, 'head: against the order': -2.5, 'head: second': -3, alone: -2, 'alone: at the edge': -1 },
  ...{
    'head: words in the text': 2,
    'head: words in the lead': 1,
    'head: words in the other text': -2,
    'head: byline within': -2,
  },
  ...{
    'unheaded: ad': -0.3,
    'unheaded: imprint': 0,
    'unheaded: text': -1.5,
    'unheaded: report': -2,
    'unheaded: letter': -0.5,
    'unheaded: jump in': -0.3,
  },
  ...{
    break: -2,
    'break: end mark': 5,
    'break: end mark missing': -3,
    'break: lead': 4,
    'break: imprint': 4,
    'break: signed': 3,
  },
  ...{ 'break: salutation': 2, 'break: in the midst of a sentence': -2, 'end: end mark missing': -2 },
  ...{ 'within: end mark': -4, 'within: lead': -3, 'within: signed': -2, 'within: salutation': -2 },
  ...{
    crosshead: -2,
    'crosshead: numbered': 3,
    'crosshead: letters': -3,
    'crosshead: byline': -4,
    'crosshead: apart': 2,
  },
  ...{ 'crosshead: no gap below': 1.5, inside: -2 },
  ...{ 'standing: rubric': 3, 'standing: column': 2, 'standing: document': -2, 'main: rubric within': -2 },
  ...{
    kicker: -0.4,
    'kicker: leads on': 2.5,
    'kicker: colon': 1.5,
    'kicker: cuts a phrase': -2.5,
    'kicker: above dash': -1,
  },
  ...{ 'kicker: headline in capitals': 1, 'kicker: document': -1, 'kicker: above a document': -3 },
  ...{
    deck: -0.4,
    'deck: dash': 3,
    'deck: bracketed': 2.5,
    'deck: cuts a phrase': -2.5,
    'deck: document': -2,
    'deck: document below gap': -3,
  },
  ...{
    'deck: headline in capitals': 2,
    'deck: headline in title case': 1.5,
    'deck: in capitals': -2,
    'deck: wider': 1,
  },
  ...{
    'main: gap within': -2.5,
    'main: document below gap': -2,
    'main: dash or bracket': -1.5,
    'main: dash within': -1,
  },
  ...{ 'main: leads on within': -1, 'main: colon within': -1, 'main: change of capitals': -1, 'main: reads on': 1 },
};

/** Evidence as numbers of weights and amounts, and the points that nobody learns. */
interface Measured {
  readonly names: Int32Array;
  readonly amounts: Float64Array;
  readonly fixed: number;
}

interface GroupSample {
  readonly partings: readonly Measured[];
  /** The true ones; all, where none is. */
  readonly right: readonly boolean[];
  points: Float64Array;
}

interface StepSample {
  readonly from: number;
  readonly to: number;
  readonly evidence: Measured;
  readonly groups: readonly GroupSample[];
  readonly right: boolean;
}

interface Sample {
  readonly script: Script;
  readonly stages: readonly (readonly StepSample[])[];
  readonly groups: readonly GroupSample[];
}

const names: string[] = [];
const numberOf = new Map<string, number>();

function measured(evidence: Evidence): Measured {
  const learnt = evidence.filter(([name, amount]) => name !== SETTING && amount !== 0);
  for (const [name] of learnt) {
    if (numberOf.has(name)) continue;
    numberOf.set(name, names.length);
    names.push(name);
  }
  return {
    names: Int32Array.from(learnt, ([name]) => numberOf.get(name)!),
    amounts: Float64Array.from(learnt, ([, amount]) => amount),
    fixed: evidence.reduce((sum, [name, amount]) => (name === SETTING ? sum + amount : sum), 0),
  };
}

function samples(): Sample[] {
  const corpus = new Corpus(root);
  const result: Sample[] = [];
  for (const language of learntLanguages) {
    for (let seed = 0; seed < pages; seed++) {
      const { raw, conventions } = layPage(corpus, language, levels[seed % levels.length]!, 'tuning', seed);
      const lines = trueLines(raw, conventions);
      const plain = lines.map(({ line }) => line);
      const habits = readHabits(plain);
      for (const labelled of [labelTruly(raw, lines), labelLines(plain, conventions, null)]) {
        const parts = readBodies(gatherElements(labelled), habits);
        const overlap = new Overlap(parts.bodies.map(textOf));
        const truth = new TrueGaps(raw, lines, parts);
        result.push(sample(weighGaps(parts, overlap, habits), truth, overlap.script));
      }
    }
  }
  return result;
}

function sample(stages: readonly (readonly GapStep[])[], truth: TrueGaps, script: Script): Sample {
  const groups = new Map<Group, GroupSample>();
  const groupOf = (group: Group): GroupSample => {
    let of = groups.get(group);
    if (!of) {
      const right = group.partings.map((parting) => truth.isTrue(parting));
      const known = right.includes(true);
      of = {
        partings: group.partings.map(({ evidence }) => measured(evidence)),
        right: right.map((each) => each || !known),
        points: new Float64Array(group.partings.length),
      };
      groups.set(group, of);
    }
    return of;
  };
  const read = stages.map((steps, i) => {
    const reading = truth.reading(i);
    const isRight = ({ reading: { kind, above, below } }: GapStep): boolean =>
      kind === reading.kind && above === reading.above && below === reading.below;
    const known = steps.some(isRight);
    return steps.map((step): StepSample => {
      const { from, to, evidence, above, below } = step;
      const of = [above, below].flatMap((group) => (group ? groupOf(group) : []));
      return { from, to, evidence: measured(evidence), groups: of, right: !known || isRight(step) };
    });
  });
  return { script, stages: read, groups: [...groups.values()] };
}

/** The weights of both scripts: what they share and, behind it, what each has for itself. */
function weightsOf(learnt: Float64Array, script: Script): Float64Array {
  const { length } = names;
  const own = script === 'wide' ? length : 2 * length;
  return Float64Array.from(names, (_, i) => learnt[i]! + learnt[own + i]!);
}

function points({ names: of, amounts, fixed }: Measured, weights: Float64Array): number {
  let sum = fixed;
  for (let i = 0; i < of.length; i++) sum += amounts[i]! * weights[of[i]!]!;
  return sum;
}

/** Adds what one page has to say to the slope; returns the logarithm of how likely its true reading is. */
function learnFrom({ stages, groups }: Sample, weights: Float64Array, slope: Float64Array): number {
  const add = ({ names: of, amounts }: Measured, share: number): void => {
    for (let i = 0; i < of.length; i++) slope[of[i]!]! += share * amounts[i]!;
  };
  for (const group of groups) group.points = Float64Array.from(group.partings, (each) => points(each, weights));
  const evidence = stages.map((steps) => steps.map((step) => points(step.evidence, weights)));
  let likely = 0;
  for (const told of [true, false]) {
    const sums = new Map<GroupSample, number>();
    for (const group of groups) sums.set(group, logSum([...group.points].filter((_, i) => !told || group.right[i])));
    const weighed = stages.map((steps, s) =>
      steps.map(({ from, to, right, groups: of }, k) => ({
        from,
        to,
        score: told && !right ? -Infinity : evidence[s]![k]! + of.reduce((sum, group) => sum + sums.get(group)!, 0),
      })),
    );
    const sign = told ? 1 : -1;
    const total = totalOf(weighed);
    // A page whose true readings do not go together teaches nothing.
    if (total === -Infinity) return 0;
    likely += sign * total;
    const given = new Map<GroupSample, number>();
    likelihoods(weighed, STATES).forEach((of, s) => {
      of.forEach((share, k) => {
        if (!(share > 1e-9)) return;
        const step = stages[s]![k]!;
        add(step.evidence, sign * share);
        for (const group of step.groups) given.set(group, (given.get(group) ?? 0) + share);
      });
    });
    for (const [group, share] of given) {
      group.partings.forEach((each, i) => {
        if (told && !group.right[i]) return;
        add(each, sign * share * Math.exp(group.points[i]! - sums.get(group)!));
      });
    }
  }
  return likely;
}

function totalOf(stages: readonly (readonly { from: number; to: number; score: number }[])[]): number {
  let reached = [0, ...new Array<number>(STATES - 1).fill(-Infinity)];
  for (const steps of stages) {
    const arrivals: number[][] = Array.from({ length: STATES }, () => []);
    for (const { from, to, score } of steps) arrivals[to]!.push(reached[from]! + score);
    reached = arrivals.map(logSum);
  }
  return logSum(reached);
}

/** Climbs with steps of their own for each weight, which grow while the slope keeps its side (RProp). */
function learn(all: readonly Sample[]): Float64Array {
  const { length } = names;
  const start = Float64Array.from({ length: 3 * length }, (_, i) => known[names[i] ?? ''] ?? 0);
  const learnt = start.slice();
  const step = new Float64Array(3 * length).fill(0.05);
  const before = new Float64Array(3 * length);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(3 * length);
    let likely = 0;
    for (const script of ['wide', 'narrow'] as const) {
      const weights = weightsOf(learnt, script);
      const own = new Float64Array(length);
      for (const each of all) if (each.script === script) likely += learnFrom(each, weights, own);
      for (let i = 0; i < length; i++) {
        slope[i]! += TRUST * own[i]!;
        slope[(script === 'wide' ? 1 : 2) * length + i]! += TRUST * own[i]!;
      }
    }
    for (let i = 0; i < slope.length; i++) {
      slope[i]! -= (i < length ? LARGE : APART) * 2 * (learnt[i]! - start[i]!);
      const turned = slope[i]! * before[i]!;
      if (turned > 0) step[i] = Math.min(0.5, step[i]! * 1.2);
      else if (turned < 0) step[i] = Math.max(1e-4, step[i]! * 0.5);
      learnt[i]! += turned < 0 ? 0 : Math.sign(slope[i]!) * step[i]!;
      before[i] = turned < 0 ? 0 : slope[i]!;
    }
    if (round % 20 === 0 || round === ROUNDS - 1) console.log(`round ${round}: ${(likely / all.length).toFixed(4)}`);
  }
  return learnt;
}

const all = samples();
console.log(`${all.length} pages, ${names.length} kinds of evidence`);
const learnt = learn(all);
const [wide, narrow] = [weightsOf(learnt, 'wide'), weightsOf(learnt, 'narrow')];
const rows = names
  .map((name, i) => [name, wide[i]!.toFixed(2), narrow[i]!.toFixed(2)] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([name, ...of]) => `  ${/^\w+$/u.test(name) ? name : `'${name}'`}: [${of.map((each) => Number(each)).join(', ')}],`,
  );
writeFileSync(
  path.join(root, 'core/structure/heads/weights.ts'),
  `/**
 * How much each kind of evidence about heads counts, in points (the logarithm of how much likelier it makes a reading), in scripts without blanks
 * between words and in those with them. Learnt by test/support/raw-pages/train-heads.ts, not written by hand.
 */
export const weights: Readonly<Record<string, readonly [wide: number, narrow: number]>> = {
${rows.join('\n')}
};
`,
);
