/**
 * Learns the weights of the clues by which lines are labelled, from invented pages whose truth is known, and writes them to
 * core/structure/evidence/weights.ts: npm run train
 *
 * A linear-chain conditional random field, by stochastic gradient descent, in an order that a seed repeats. Pages are made of the
 * tuning half of the stories, with seeds of their own.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { befores, LABELS, likelihoods, PAIRS, type Scores } from '../../../core/structure/chain';
import type { Page } from '../../../core/structure/evidence/clues-of-line';
import {
  type Clues,
  labelNames,
  namesOfPairs,
  type Points,
  readWeights,
  type Weights,
  weigh,
  writeRow,
} from '../../../core/structure/evidence/weigh';
import { cluesOfPage, tableFor } from '../../../core/structure/label-lines';
import { Label } from '../../../core/structure/labels';
import { Corpus, learntLanguages } from './corpus';
import { type Level, levels } from './damage';
import { layPage } from './evaluate';
import { trueLabels, trueLines } from './labelled';
import { Random } from './random';
import { vary } from './varied';

const FIRST_SEED = 1_000_000;
/** Of each language. */
const PAGES = 140;
const EPOCHS = 10;
const RATE = 0.08;
/** Of each page: what keeps weights small, and what makes those nothing that say little: what editors know stands. */
const L2 = 2e-4;
const L1 = { wide: 2.5e-4, spaced: 1e-4 };
/** So many pages are these meant for: steps grow smaller with the pages that were seen, what shrinks would not. */
const MEANT = { wide: PAGES, spaced: 2 * PAGES };
/** Clues that were seen less often than this weigh nothing. */
const SELDOM = 12;

interface Example {
  readonly page: Page;
  readonly clues: Clues;
  readonly truth: readonly Label[];
}

const root = path.join(__dirname, '../../..');
const corpus = new Corpus(root);

function read(table: 'wide' | 'spaced'): Example[] {
  const examples: Example[] = [];
  for (const language of learntLanguages) {
    for (let i = 0; i < PAGES; i++) {
      const level = (Object.keys(levels) as Level[])[[0, 1, 0, 2, 1, 3, 0, 4][i % 8]!]!;
      const seed = FIRST_SEED + i;
      const { raw, conventions } = layPage(corpus, language, level, 'tuning', seed, (content, style) =>
        vary(content, style, new Random(seed + 1)),
      );
      if (tableFor(conventions) !== table) continue;
      const lines = trueLines(raw, conventions);
      if (lines.length === 0) continue;
      const { page, clues } = cluesOfPage(
        lines.map(({ line }) => line),
        conventions,
        null,
      );
      examples.push({ page, clues, truth: trueLabels(raw, lines) });
    }
  }
  return examples;
}

/** A matrix of weights by clue, with what has been learned of how far to step. */
class Table {
  readonly rows = new Map<string, Float64Array>();
  private readonly squares = new Map<string, Float64Array>();
  private readonly sums = new Map<string, Float64Array>();
  private readonly gradients = new Map<string, Float64Array>();

  constructor(
    clues: Iterable<readonly string[]>,
    private readonly size: number,
  ) {
    const seen = new Map<string, number>();
    for (const some of clues) for (const clue of some) seen.set(clue, (seen.get(clue) ?? 0) + 1);
    for (const [clue, count] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (count < SELDOM) continue;
      for (const map of [this.rows, this.squares, this.sums]) map.set(clue, new Float64Array(size));
    }
  }

  add(clues: readonly string[], gradient: Float64Array): void {
    for (const clue of clues) {
      if (!this.rows.has(clue)) continue;
      let sum = this.gradients.get(clue);
      if (!sum) {
        sum = new Float64Array(this.size);
        this.gradients.set(clue, sum);
      }
      for (let i = 0; i < this.size; i++) sum[i]! += gradient[i]!;
    }
  }

  step(): void {
    for (const [clue, gradient] of this.gradients) {
      const row = this.rows.get(clue)!;
      const squares = this.squares.get(clue)!;
      for (let i = 0; i < this.size; i++) {
        const slope = gradient[i]!;
        if (slope === 0) continue;
        squares[i]! += slope * slope;
        row[i]! += (RATE * slope) / (1 + Math.sqrt(squares[i]!));
      }
    }
    this.gradients.clear();
  }

  shrink(by: number, lasso: number): void {
    for (const row of this.rows.values()) {
      for (let i = 0; i < this.size; i++) {
        const weight = row[i]! * (1 - by * L2);
        row[i] = Math.sign(weight) * Math.max(0, Math.abs(weight) - by * lasso);
      }
    }
  }

  remember(): void {
    for (const [clue, row] of this.rows) {
      const sum = this.sums.get(clue)!;
      for (let i = 0; i < this.size; i++) sum[i]! += row[i]!;
    }
  }

  /** The average of what was remembered, rounded; what rounds to nothing is left out. */
  average(times: number): Map<string, Float64Array> {
    const result = new Map<string, Float64Array>();
    for (const [clue, sum] of this.sums) {
      const row = sum
        .map((each) => Math.round((each / times) * 100) / 100 + 0)
        .map((each) => (Math.abs(each) < 0.05 ? 0 : each));
      if (row.some((each) => each !== 0)) result.set(clue, row);
    }
    return result;
  }
}

function learn(examples: readonly Example[], lasso: number): Weights {
  const lines = new Table(
    examples.flatMap(({ clues }) => clues.lines),
    LABELS,
  );
  const seams = new Table(
    examples.flatMap(({ clues }) => clues.seams),
    PAIRS,
  );
  const paragraphs = new Table(
    examples.flatMap(({ clues }) => clues.paragraphs),
    1,
  );
  const random = new Random(5);
  let remembered = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let count = 0;
    for (const example of random.some(examples, examples.length)) {
      const points = pointsOf(lines, seams, paragraphs);
      loss += climb(example, points, lines, seams, paragraphs);
      count += example.page.lines.length;
    }
    for (const table of [lines, seams, paragraphs]) table.shrink(examples.length, lasso);
    if (epoch >= EPOCHS / 2) {
      remembered++;
      for (const table of [lines, seams, paragraphs]) table.remember();
    }
    console.error(`${epoch}: ${(loss / count).toFixed(4)} a line`);
  }
  return {
    lines: named(lines.average(remembered), labelNames),
    seams: named(seams.average(remembered), namesOfPairs),
    paragraphs: Object.fromEntries([...paragraphs.average(remembered)].map(([clue, [value]]) => [clue, value!])),
  };
}

function learnTable(table: 'wide' | 'spaced'): Weights {
  const examples = read(table);
  return learn(examples, L1[table] * Math.sqrt(MEANT[table] / examples.length));
}

function pointsOf(lines: Table, seams: Table, paragraphs: Table): Points {
  return {
    lines: lines.rows,
    seams: seams.rows,
    paragraphs: new Map([...paragraphs.rows].map(([clue, [value]]) => [clue, value!])),
  };
}

const TEXT_OPENS = befores.indexOf('text') * LABELS + Label.Open;

/** One step up the slope of a page's likelihood. Returns by how much its log likelihood falls short, roughly. */
function climb({ page, clues, truth }: Example, points: Points, lines: Table, seams: Table, paragraphs: Table): number {
  const scores = weigh(page, clues, points);
  const target = asTrue(scores, truth);
  const [wanted, wantedPairs] = expect(page, target);
  const [given, givenPairs] = expect(page, scores);
  let loss = 0;
  page.lines.forEach((_, i) => {
    if (clues.lines[i]!.length === 0) return;
    lines.add(clues.lines[i]!, difference(wanted[i]!, given[i]!));
    const label = wanted[i]!.indexOf(Math.max(...wanted[i]!));
    loss -= Math.log(Math.max(given[i]![label]!, 1e-9));
    if (i === 0) return;
    const seam = difference(wantedPairs[i]!, givenPairs[i]!);
    seams.add(clues.seams[i]!, seam);
    paragraphs.add(clues.paragraphs[i]!, seam.slice(TEXT_OPENS, TEXT_OPENS + 1));
  });
  for (const table of [lines, seams, paragraphs]) table.step();
  return loss;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, i) => each - b[i]!);
}

function expect({ lines }: Page, scores: Scores): [Float64Array[], Float64Array[]] {
  const pairs = lines.map(() => new Float64Array(PAIRS));
  const labels = likelihoods(lines, scores, (index, pair, likelihood) => {
    pairs[index]![pair]! += likelihood;
  });
  return [labels, pairs];
}

/** The scores of a page on which every line can only be what it is; text that cannot run on where it stands begins anew. */
function asTrue({ labels, pairs }: Scores, truth: readonly Label[]): Scores {
  const only = labels.map((points, i) => {
    const label = truth[i]!;
    if (points[label] === -Infinity) return points;
    const near = label === Label.Run ? [Label.Open] : [];
    return points.map((_, other) => (other === label ? 0 : near.includes(other) ? -60 : -Infinity));
  });
  return { labels: only, pairs };
}

function named(rows: Map<string, Float64Array>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries([...rows].map(([clue, row]) => [clue, writeRow(row, names)]));
}

function print(all: Record<'wide' | 'spaced', Weights>): string {
  const out = [
    "import type { Weights } from './weigh';",
    '',
    '/**',
    ' * What each clue counts, in points (natural logarithms of odds): for scripts of wide characters, and for those with blanks between words.',
    ' * Generated by `npm run train`; not to be edited.',
    ' */',
    "export const weights: Readonly<Record<'wide' | 'spaced', Weights>> = {",
  ];
  for (const [script, tables] of Object.entries(all)) {
    out.push(`  ${script}: {`);
    for (const [name, rows] of Object.entries(tables)) {
      out.push(`    ${name}: {`);
      for (const [clue, row] of Object.entries(rows as Record<string, string | number>))
        out.push(`      '${clue}': ${typeof row === 'number' ? row : `'${row}'`},`);
      out.push('    },');
    }
    out.push('  },');
  }
  out.push('};', '');
  readWeights(all.wide);
  return out.join('\n');
}

const tables: Record<'wide' | 'spaced', Weights> = {
  wide: learnTable('wide'),
  spaced: learnTable('spaced'),
};
writeFileSync(path.join(root, 'core/structure/evidence/weights.ts'), print(tables));
