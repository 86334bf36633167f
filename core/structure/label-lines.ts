import type { Conventions, PageLabel } from '../conventions/conventions';
import { bestLabels, likelihoods } from './chain';
import type { Page } from './evidence/clues-of-line';
import { PageWords } from './evidence/page-words';
import { type Clues, type Points, readWeights, seekClues, weigh } from './evidence/weigh';
import { weights } from './evidence/weights';
import { readHabits } from './habits';
import { kindOf, Label } from './labels';
import type { Line } from './line';

/** What a line was taken for. */
export interface LabelledLine {
  readonly line: Line;
  readonly label: Label;
  /** How likely it is of this kind, 0 to 1. */
  readonly likelihood: number;
  /** Where it is text: how likely a paragraph begins here, 0 to 1. */
  readonly opens: number;
}

/** Fewer lines of running text are no measure for a page's words. */
const TELLING = 4;

let points: Readonly<Record<'wide' | 'spaced', Points>> | null = null;

/**
 * Labels the lines of a page so that the evidence of all lines and of their neighbourhood adds up to the most, in time linear in
 * the number of lines. `label` is the page that this is, where it is known.
 */
export function labelLines(lines: readonly Line[], conventions: Conventions, label: PageLabel | null): LabelledLine[] {
  const { page, clues } = cluesOfPage(lines, conventions, label);
  points ??= { wide: readWeights(weights.wide), spaced: readWeights(weights.spaced) };
  const scores = weigh(page, clues, points[tableFor(conventions)]);
  const shares = likelihoods(lines, scores);
  return bestLabels(lines, scores).map((label, i) => {
    const share = shares[i]!;
    let likelihood = 0;
    share.forEach((each, other) => {
      if (kindOf[other] === kindOf[label]) likelihood += each;
    });
    const text = share[Label.Open]! + share[Label.Run]!;
    return { line: lines[i]!, label, likelihood, opens: text > 0 ? share[Label.Open]! / text : 0.5 };
  });
}

/** The weights that a language's lines are weighed with: those of pages whose lines are set as its own are, learnt from it or not. */
export function tableFor({ script }: Conventions): 'wide' | 'spaced' {
  return script.squares ? 'wide' : 'spaced';
}

/** All that is seen on a page. */
export function cluesOfPage(
  lines: readonly Line[],
  conventions: Conventions,
  label: PageLabel | null,
): { page: Page; clues: Clues } {
  const words = new PageWords(lines.filter(({ siblings }) => siblings >= TELLING));
  const page = { lines, habits: readHabits(lines), words, conventions, label };
  return { page, clues: seekClues(page) };
}
