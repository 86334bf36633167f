import { bestPath, type Step } from './best-path';
import type { Body, Head, PageParts } from './bodies';
import type { HeadlineLine } from './elements';
import type { Habits } from './habits';
import { type HeadParts, likeliest, partingsOf, type WeighedParting } from './headline-parts';
import { type Evidence, logSum, type Script, weigh } from './heads/evidence';
import {
  evidenceOfCrosshead,
  evidenceOfEnd,
  evidenceOfGroup,
  evidenceOfInside,
  evidenceOfUnheaded,
  type HeadlineOrder,
  type Shares,
  type Side,
} from './heads/of-places';
import { likelihoods } from './heads/posterior';
import type { Overlap } from './overlap';

/** What becomes of a gap between two texts and of the heads in it. */
export interface GapReading {
  /**
   * `end`: an article ends in it, another may begin. The text goes on below it otherwise: below a crosshead (`crosshead`), a headline
   * that heads it, read between its columns (`inside`), or nothing of either (`join`).
   */
  readonly kind: 'end' | 'crosshead' | 'inside' | 'join';
  /** How many heads, from the first, head the text above. */
  readonly above: number;
  /** How many, from the last, head the text below; the others stand alone. */
  readonly below: number;
}

/** Adjacent heads taken for the head of one text, and all ways to part their lines. */
export interface Group {
  readonly partings: readonly WeighedParting[];
}

/** A reading of a gap, what speaks for it, and the heads that it makes. */
export interface GapStep extends Step {
  readonly reading: GapReading;
  readonly evidence: Evidence;
  readonly above: Group | null;
  readonly below: Group | null;
}

/** The reading of a gap that fits the page best, and how likely it is, 0 to 1. */
export interface ReadGap extends GapReading {
  readonly probability: number;
}

/** At most this many adjacent fragments are tried as one head. */
const REACH = 5;
/** State: whether the text above the gap has its head already, twice: on a page that gives headlines before texts, and after. */
const UNHEADED = 0;
const HEADED = 1;
export const STATES = 4;
const orders: readonly HeadlineOrder[] = ['before', 'after'];

/**
 * Gives each gap's headlines to the texts around it so that the whole page is read as it is likeliest: words that headline and text
 * share, headlines that belong together, texts that want one, and an order (before or after) that the page keeps to.
 */
export function readGaps(parts: PageParts, overlap: Overlap, habits: Habits): ReadGap[] {
  const stages = weighGaps(parts, overlap, habits);
  const path = bestPath(
    stages.length,
    STATES,
    (i) => stages[i]!,
    ({ reading }) => keyOf(reading),
  );
  const likely = likelihoods(stages, STATES);
  return path.map(({ step: { reading } }, i) => {
    const key = keyOf(reading);
    let probability = 0;
    for (const [k, step] of stages[i]!.entries()) if (keyOf(step.reading) === key) probability += likely[i]![k]!;
    return { ...reading, probability };
  });
}

function keyOf({ kind, above, below }: GapReading): string {
  return `${kind} ${above} ${below}`;
}

/** For each gap all ways to read it that are worth a thought; linear in the page, for only so many heads are tried as one. */
export function weighGaps(parts: PageParts, overlap: Overlap, habits: Habits): GapStep[][] {
  const weigher = new GapWeigher(parts, overlap, habits);
  return parts.gaps.map((_, i) => weigher.stepsOver(i));
}

/** The lines of adjacent heads, told apart as one head, for the text at `index` where there is one. */
export function partsOf(group: readonly Head[], overlap: Overlap, index: number | null): HeadParts {
  return likeliest(partingsOfGroup(group, overlap, index));
}

function partingsOfGroup(group: readonly Head[], overlap: Overlap, index: number | null): WeighedParting[] {
  const shares = new Map<HeadlineLine, { lead: number; text: number }>();
  const told = (line: HeadlineLine): { lead: number; text: number } => {
    let share = shares.get(line);
    if (!share) {
      share = index === null ? { lead: 0, text: 0 } : overlap.shares(line.text, index);
      shares.set(line, share);
    }
    return share;
  };
  return partingsOf(
    group.flatMap(({ headline }) => headline.lines),
    told,
  );
}

/** A group of heads given to a text. */
interface Given {
  readonly count: number;
  readonly group: Group | null;
  /** But for the order that the page keeps to. */
  readonly evidence: readonly Evidence[];
}

class GapWeigher {
  private readonly script: Script;

  constructor(
    private readonly parts: PageParts,
    private readonly overlap: Overlap,
    private readonly habits: Habits,
  ) {
    this.script = overlap.script;
  }

  stepsOver(index: number): GapStep[] {
    const { bodies, gaps } = this.parts;
    const above = bodies[index - 1];
    const below = bodies[index];
    const heads = gaps[index]!.filter((part) => part.kind === 'head');
    const steps = this.ends(heads, index, above, below);
    if (above && below && !above.jumpOut && !below.jumpIn) steps.push(...this.goingOn(heads, index, above, below));
    return steps;
  }

  /** Readings by which an article ends here. */
  private ends(heads: readonly Head[], index: number, above: Body | undefined, below: Body | undefined): GapStep[] {
    const steps: GapStep[] = [];
    const toAbove = this.givenTo('above', heads.slice(0, REACH), index);
    const toBelow = this.givenTo('below', heads.slice(-REACH).reverse(), index);
    const story = above && below ? this.overlap.sameStory(index - 1, index) : 0;
    const end = above && below ? evidenceOfEnd(heads, above, below, this.habits, story) : [];
    const onward = below && below.inside.length > 0 ? HEADED : UNHEADED;
    for (const a of toAbove) {
      for (const b of toBelow) {
        const alone = heads.length - a.count - b.count;
        if (alone < 0) continue;
        for (const [o, order] of orders.entries()) {
          if (order === 'after' && this.habits.measured) continue;
          const evidence = [...end, ...a.evidence[o]!, ...b.evidence[o]!];
          if (alone > 0) evidence.push([above && below ? 'alone' : 'alone: at the edge', alone]);
          if (index === 0) evidence.push([`order: ${order}`, 1]);
          const to = 2 * o + (b.count > 0 ? HEADED : onward);
          const reading: GapReading = { kind: 'end', above: a.count, below: b.count };
          for (const from of index === 0 ? [UNHEADED] : [UNHEADED, HEADED]) {
            const own = [...evidence];
            if (from === HEADED && a.count > 0) own.push(['head: second', 1]);
            if (above && from === UNHEADED && a.count === 0) own.push(...evidenceOfUnheaded(above));
            steps.push(this.step(index === 0 ? 0 : 2 * o + from, to, reading, own, a.group, b.group));
          }
        }
      }
    }
    return steps;
  }

  /** Readings by which the text above goes on below. */
  private goingOn(heads: readonly Head[], index: number, above: Body, below: Body): GapStep[] {
    const story = this.overlap.sameStory(index - 1, index);
    const { length } = heads;
    if (length === 0) {
      if (!below.mayGoOn) return [];
      return [0, 1, 2, 3].map((state) => this.step(state, state, { kind: 'join', above: 0, below: 0 }, [], null, null));
    }
    const steps: GapStep[] = [];
    const shares = heads.map((head) => this.shares(head, index, index - 1));
    if (length === 1) {
      const evidence = this.withinArticle(
        evidenceOfCrosshead(heads[0]!, above, below, shares[0]!, story),
        above,
        below,
      );
      for (let state = 0; state < STATES; state++)
        steps.push(this.step(state, state, { kind: 'crosshead', above: 0, below: 0 }, evidence, null, null));
    }
    if (length <= REACH && !this.habits.measured) {
      const most = shares.reduce((a, b) => (b.own + b.other > a.own + a.other ? b : a));
      const evidence = this.withinArticle(evidenceOfInside(heads, above, below, most, story), above, below);
      const group = { partings: partingsOfGroup(heads, this.overlap, index - 1) };
      for (const state of [UNHEADED, 2 + UNHEADED])
        steps.push(this.step(state, state + HEADED, { kind: 'inside', above: 0, below: 0 }, evidence, group, null));
    }
    return steps;
  }

  /** What would end the article speaks against its going on. */
  private withinArticle(evidence: Evidence, above: Body, below: Body): Evidence {
    for (const [name, amount] of evidenceOfEnd([], above, below, this.habits, 0))
      if (name.startsWith('break: ')) evidence.push([name.replace('break', 'within'), amount]);
    return evidence;
  }

  /** None, one, two … of `nearest` (the nearest to the text first) given to the text on one side of a gap. */
  private givenTo(side: Side, nearest: readonly Head[], index: number): Given[] {
    const given: Given[] = [{ count: 0, group: null, evidence: [[], []] }];
    const own = side === 'above' ? index - 1 : index;
    const other = side === 'above' ? index : index - 1;
    const body = this.parts.bodies[own];
    if (!body) return given;
    const shares = nearest.map((head) => this.shares(head, own, other));
    for (let count = 1; count <= nearest.length; count++) {
      const group = nearest.slice(0, count);
      if (side === 'below') group.reverse();
      const evidence = orders.map((order) => evidenceOfGroup(group, side, body, shares.slice(0, count), order));
      given.push({ count, group: { partings: partingsOfGroup(group, this.overlap, own) }, evidence });
    }
    return given;
  }

  private shares({ headline }: Head, own: number, other: number): Shares {
    const words = headline.lines.map(({ text }) => text).join(' ');
    const { lead, text } = this.overlap.shares(words, own);
    return { own: text, lead, other: this.overlap.shares(words, other).text };
  }

  private step(
    from: number,
    to: number,
    reading: GapReading,
    evidence: Evidence,
    above: Group | null,
    below: Group | null,
  ): GapStep {
    let score = weigh(evidence, this.script);
    for (const group of [above, below]) if (group) score += logSum(group.partings.map(({ points }) => points));
    return { from, to, score, reading, evidence, above, below };
  }
}
