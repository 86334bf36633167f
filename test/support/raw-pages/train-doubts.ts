/**
 * Learns how many decisions are wrong by what the evidence says is wrong with some likelihood, from pages of the tuning halves that nothing else
 * was learnt from, and writes it to core/structure/doubts/shares.ts: npm run train. The same pages give the same table.
 *
 * A wrong decision is shared out among all that could have told of it (expectation and maximisation), and what is said to be likelier
 * wrong is never held to be less so (isotonic).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DoubtKind } from '../../../core/structure/doubts';
import { binOf, bounds, type Risk } from '../../../core/structure/doubts/risk';
import { readLines } from '../../../core/structure/printed-line';
import { structureLines } from '../../../core/structure/structure';
import { writeLines } from '../../../core/structure/write';
import { Corpus, languages } from './corpus';
import type { Level } from './damage';
import { layPage } from './evaluate';
import type { Fault } from './score';
import { scorePage } from './score-page';

const FIRST_SEED = 2_000_000;
/** Of each language. */
const PAGES = 90;
const LEVELS: readonly Level[] = ['clean', 'clean', 'noise 2 %', 'clean', 'clean', 'disordered'];
const ROUNDS = 60;
/** What the evidence says counts as much as so many places that were seen. */
const TRUST = 4;
const BINS = bounds.length + 1;

/** A kind and how likely it says that something is wrong: its row and its place in it. */
type Cell = readonly [kind: DoubtKind, bin: number];

const root = path.join(__dirname, '../../..');
const corpus = new Corpus(root);
const counts = new Map<DoubtKind, Float64Array>();
const sums = new Map<DoubtKind, Float64Array>();
/** For each wrong decision that something could have told of: what. */
const wrong: Cell[][] = [];

function row(of: Map<DoubtKind, Float64Array>, kind: DoubtKind): Float64Array {
  let found = of.get(kind);
  if (!found) {
    found = new Float64Array(BINS);
    of.set(kind, found);
  }
  return found;
}

function read(language: string, seed: number): void {
  const { raw, conventions } = layPage(corpus, language, LEVELS[seed % LEVELS.length]!, 'tuning', seed);
  const composed = structureLines(readLines(raw.text, conventions.script.cjk), { conventions });
  const { lines, places } = writeLines({ frontMatter: [], ...composed }, { reflow: false, locale: 'en' });
  const byLine = new Map<number, readonly Risk[]>();
  for (const { line, risks } of places) {
    byLine.set(line, risks);
    for (const [kind, likelihood] of risks) {
      row(counts, kind)[binOf(likelihood)]!++;
      row(sums, kind)[binOf(likelihood)]! += likelihood;
    }
  }
  const faults: Fault[] = [];
  scorePage(raw, `${lines.join('\n')}\n`, conventions, faults);
  for (const fault of faults) {
    const cells: Cell[] = [];
    for (const { first, last } of fault.places) {
      for (let line = first; line <= last; line++)
        for (const [kind, likelihood] of byLine.get(line) ?? []) cells.push([kind, binOf(likelihood)]);
    }
    if (cells.length > 0) wrong.push(cells);
  }
}

/** What the evidence says of a bin, where it says anything. */
function said(kind: DoubtKind, bin: number): number {
  const count = row(counts, kind)[bin]!;
  return count > 0 ? row(sums, kind)[bin]! / count : (bounds[bin] ?? 1);
}

function learn(): Map<DoubtKind, Float64Array> {
  const shares = new Map(
    [...counts].map(([kind]) => [kind, Float64Array.from({ length: BINS }, (_, i) => said(kind, i))]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const credit = new Map<DoubtKind, Float64Array>();
    for (const cells of wrong) {
      const total = cells.reduce((sum, [kind, bin]) => sum + shares.get(kind)![bin]!, 1e-9);
      for (const [kind, bin] of cells) row(credit, kind)[bin]! += shares.get(kind)![bin]! / total;
    }
    for (const [kind, of] of shares) {
      for (let bin = 0; bin < BINS; bin++)
        of[bin] = (row(credit, kind)[bin]! + TRUST * said(kind, bin)) / (row(counts, kind)[bin]! + TRUST);
    }
  }
  for (const [kind, of] of shares) rise(of, row(counts, kind));
  return shares;
}

/** Neighbours that fall are pooled until none does. */
function rise(values: Float64Array, weights: Float64Array): void {
  const pools: { value: number; weight: number; length: number }[] = [];
  values.forEach((value, i) => {
    pools.push({ value, weight: weights[i]! + TRUST, length: 1 });
    while (pools.length > 1 && pools.at(-2)!.value > pools.at(-1)!.value) {
      const last = pools.pop()!;
      const before = pools.at(-1)!;
      before.value = (before.value * before.weight + last.value * last.weight) / (before.weight + last.weight);
      before.weight += last.weight;
      before.length += last.length;
    }
  });
  let i = 0;
  for (const { value, length } of pools) for (let k = 0; k < length; k++) values[i++] = value;
}

for (const language of languages) for (let i = 0; i < PAGES; i++) read(language, FIRST_SEED + i);
console.log(`${wrong.length} wrong decisions`);
const rows = [...learn()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([kind, of]) => `  '${kind}': [${[...of].map((value) => Number(value.toFixed(3))).join(', ')}],`);
writeFileSync(
  path.join(root, 'core/structure/doubts/shares.ts'),
  `import type { DoubtKind } from '../doubts';

/**
 * How many decisions are wrong on average by what is said to be wrong with the likelihoods that the bounds in \`risk.ts\` tell apart.
 * Generated by \`npm run train\`; not to be edited.
 */
export const shares: Partial<Record<DoubtKind, readonly number[]>> = {
${rows.join('\n')}
};
`,
);
