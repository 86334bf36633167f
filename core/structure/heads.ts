import { bestPath, type Step, type Taken } from './best-path';
import type { Body, Head, PageParts } from './bodies';
import { settingOfCrosshead, settingOfHeads } from './evidence/geometry';
import { numbered } from './evidence/words';
import type { Habits } from './habits';
import { type HeadParts, partHeadline } from './headline-parts';
import type { Line } from './line';
import type { Overlap } from './overlap';

/** Whether the page's text layer gives headlines before or after the text that they head. */
export type HeadlineOrder = 'before' | 'after';

/** What becomes of the heads in one gap. */
export interface GapReading {
  /** How many heads, from the first, head the body above. */
  readonly above: number;
  /** How many, from the last, head the body below; the others stand alone. */
  readonly below: number;
  /** They are crossheads of an article that goes on below. */
  readonly crossheads: boolean;
  /** By how many points this reading beats the next best. */
  readonly margin: number;
}

interface GapStep extends Step {
  readonly above: number;
  readonly below: number;
  readonly crossheads: boolean;
}

/** At most this many adjacent fragments are tried as one head. */
const REACH = 5;
/** State: whether the body above the gap has its head already. */
const UNHEADED = 0;
const HEADED = 1;

/**
 * Gives each gap's headlines to the bodies around it so that the whole page has most evidence: words that headline and text
 * share, headlines that belong together, bodies that want one, and an order (before or after) that the page keeps to.
 */
export function assignHeads(parts: PageParts, overlap: Overlap, habits: Habits): GapReading[] {
  const orders: readonly HeadlineOrder[] = habits.measured ? ['before'] : ['before', 'after'];
  const readings = orders.map((order) => assignInOrder(parts, overlap, habits, order));
  const [best] = readings.sort((a, b) => total(b) - total(a));
  return best!.map(({ step, margin }) => ({
    above: step.above,
    below: step.below,
    crossheads: step.crossheads,
    margin,
  }));
}

function total(path: readonly Taken<GapStep>[]): number {
  return path.reduce((sum, { step }) => sum + step.score, 0);
}

function assignInOrder(
  parts: PageParts,
  overlap: Overlap,
  habits: Habits,
  order: HeadlineOrder,
): readonly Taken<GapStep>[] {
  const { bodies, gaps } = parts;
  return bestPath(
    gaps.length,
    2,
    (i) => {
      const heads = gaps[i]!.filter((part) => part.kind === 'head');
      return stepsOver(heads, i, bodies[i - 1], bodies[i], overlap, habits, order);
    },
    (step) => `${step.above} ${step.below} ${step.crossheads}`,
  );
}

function stepsOver(
  heads: readonly Head[],
  index: number,
  above: Body | undefined,
  below: Body | undefined,
  overlap: Overlap,
  habits: Habits,
  order: HeadlineOrder,
): GapStep[] {
  const steps: GapStep[] = [];
  const onward = below && below.inside.length > 0 ? HEADED : UNHEADED;
  const toAbove = groups(heads.slice(0, REACH), 'above', index - 1, above, overlap, order);
  const toBelow = groups(heads.slice(-REACH).reverse(), 'below', index, below, overlap, order);
  for (const [a, givenAbove] of toAbove.entries()) {
    for (const [b, givenBelow] of toBelow.entries()) {
      if (a + b > heads.length) continue;
      const alone = heads.slice(a, heads.length - b);
      const atEdge = above === undefined || below === undefined;
      const score = givenAbove + givenBelow + scoreAlone(alone, atEdge) + scoreEnd(heads, above, below, habits);
      for (const from of [UNHEADED, HEADED]) {
        const second = from === HEADED && a > 0 ? -4 : 0;
        const missing = above && from === UNHEADED && a === 0 ? scoreUnheaded(above) : 0;
        const to = b > 0 ? HEADED : onward;
        steps.push({ from, to, score: score + second + missing, above: a, below: b, crossheads: false });
      }
    }
  }
  if (above && below && heads.length > 0 && !above.jumpOut && !below.jumpIn) {
    const score = scoreCrossheads(heads, above, below, overlap, index, habits);
    for (const from of [UNHEADED, HEADED]) steps.push({ from, to: from, score, above: 0, below: 0, crossheads: true });
  }
  return steps;
}

/** Scores for giving none, one, two … of `nearest` (the nearest to the body first) to a body. */
function groups(
  nearest: readonly Head[],
  side: 'above' | 'below',
  index: number,
  body: Body | undefined,
  overlap: Overlap,
  order: HeadlineOrder,
): number[] {
  const scores = [0];
  if (!body) return scores;
  for (let count = 1; count <= nearest.length; count++) {
    const group = nearest.slice(0, count);
    if (side === 'below') group.reverse();
    scores.push(scoreGroup(group, side, index, body, overlap, order));
  }
  return scores;
}

function scoreGroup(
  group: readonly Head[],
  side: 'above' | 'below',
  index: number,
  body: Body,
  overlap: Overlap,
  order: HeadlineOrder,
): number {
  let score = partsOf(group).score;
  const kept = side === 'above' ? 'after' : 'before';
  score += kept === order ? 1 : -1.5;
  for (const [i, { headline }] of group.entries()) {
    score += 4 * overlap.share(headline.lines.map(({ text }) => text).join(' '), index) - (i === 0 ? 1 : 0.5);
  }
  const touching = side === 'below' ? body.blocks[0] : group[0]!.headline;
  const line = touching && 'lines' in touching ? touching.lines[0] : undefined;
  const first = line && 'line' in line ? line.line : line;
  if (first && !first.gap) score += 2;
  if (side === 'below' && body.jumpIn) score += 2;
  if (side === 'above' && body.jumpIn && !body.blocks.length) score -= 3;
  if (body.inside.length > 0) score -= 3;
  // A byline is set below its headline and above the text.
  if (side === 'below' && group.at(-1)!.bylines.length > 0) score += 0.5;
  return score + settingOfHeads(group.map(({ headline }) => headline.lines[0]!.line));
}

/** The lines of adjacent heads, told apart as one head. */
export function partsOf(group: readonly Head[]): HeadParts {
  return partHeadline(group.flatMap(({ headline }) => headline.lines));
}

/** An article ends above heads that are no crossheads: on a page that prints end marks, with one. */
function scoreEnd(heads: readonly Head[], above: Body | undefined, below: Body | undefined, habits: Habits): number {
  if (!above || !below || heads.length === 0 || !habits.endMarks || above.jumpOut || below.jumpIn) return 0;
  const last = lastLineOf(above);
  return above.signatures.length > 0 || last?.endMark || last?.signed ? 0 : -3;
}

function lastLineOf(body: Body): Line | undefined {
  return body.blocks.findLast((block) => block.kind === 'paragraph')?.lines.at(-1)?.line;
}

/** Headlines without a text: rare in the midst of a page, less so at its edge. */
function scoreAlone(alone: readonly Head[], atEdge: boolean): number {
  return alone.length * (atEdge ? -1.5 : -3);
}

/** Texts without a headline. */
function scoreUnheaded(body: Body): number {
  return body.jumpIn ? -0.3 : body.blocks.some(({ kind }) => kind === 'paragraph') ? -1.5 : 0;
}

function scoreCrossheads(
  heads: readonly Head[],
  above: Body,
  below: Body,
  overlap: Overlap,
  index: number,
  habits: Habits,
): number {
  const last = lastLineOf(above);
  const first = below.blocks.find((block) => block.kind === 'paragraph')?.lines[0]?.line;
  if (!last || !first || heads.length > 1 || last.endMark || first.lead || last.signed || above.signatures.length > 0)
    return -8;
  const [{ headline, bylines }] = heads as [Head];
  let score = -2 + (habits.endMarks ? 2.5 : 0) + (first.gap ? 0 : 1.5) + overlap.sameStory(index - 1, index);
  const [{ text, line }] = headline.lines as [Headline['lines'][0]];
  if (bylines.length > 0 || below.bylines.length > 0 || headline.lines.length > 2) score -= 4;
  if (headline.lines.length === 2) score -= 1.5;
  score += 4 * overlap.share(text, index) - 1;
  score += settingOfCrosshead(line, last, first);
  if (line.apart && !line.gap) score += 2;
  if (line.letter) score -= 3;
  if (line.fill < 0.8) score += 1;
  if (line.capitals === 'all') score -= 0.5;
  if (numbered.test(text)) score += 3;
  if (!last.endsSentence) score -= 1;
  return score;
}

type Headline = Head['headline'];
