import type { Candidate, JumpHalf, Link, PairingSegment } from './halves';
import { getOrMake, groupBy } from './maps';
import { comparePages, compareText, resolvePage } from './page-keys';
import { type Edge, Edges } from './pairing-edges';
import type { SlugWords } from './pairing-slugs';

/** Segments of an article before and after a link beyond which slugs are not looked for. */
const LONGEST = 64;

/** One page that a jump-out leads to: it takes one jump-in there. */
export interface OutSlot {
  /** Index among the desk's slots. */
  readonly index: number;
  /** Index of the segment. */
  readonly from: number;
  /** Which of the out's pages, from 0. */
  readonly slot: number;
  /** `null` where the page cannot be read or none is named: it may be any. */
  readonly page: string | null;
  readonly half: JumpHalf;
}

/** Why a half is not to be paired though it is open. */
export interface Withheld {
  readonly state: 'ambiguous' | 'unmatched';
  readonly candidates: readonly Candidate[];
}

/** The halves of an issue's jumps while they are paired: who may go with whom, and who already does. */
export class PairingDesk {
  readonly slots: readonly OutSlot[];
  /** By segment: the slots of its out. */
  readonly slotsOf: readonly (readonly OutSlot[])[];
  /** By segment: the pages its in names, resolved; empty where it names none that can be read. */
  readonly namedBy: readonly (readonly string[])[];
  readonly edges: Edge[];
  readonly edgesInto: readonly Edge[][];
  readonly links: Link[] = [];
  readonly cycles: Link[] = [];
  /** By segment. */
  readonly withheldOuts = new Map<number, Withheld>();
  readonly withheldIns = new Map<number, Withheld>();
  private readonly followers: (number | null)[];
  private readonly leaders: (number | null)[];
  private readonly drawn: Edges;
  /** By segment: the slots of its edges, where some have been added. */
  private readonly slotsInto = new Map<number, Set<number>>();

  constructor(
    readonly segments: readonly PairingSegment[],
    pages: readonly string[],
    words: SlugWords,
  ) {
    const slots: OutSlot[] = [];
    this.slotsOf = segments.map(({ jumpOut, page }, from) => {
      const own = jumpOut ? slotsOf(jumpOut, from, page, pages, slots.length) : [];
      for (const slot of own) slots.push(slot);
      return own;
    });
    this.slots = slots;
    this.namedBy = segments.map(({ jumpIn, page }) => (jumpIn ? resolveAll(jumpIn, page, pages) : []));
    this.followers = this.slots.map(() => null);
    this.leaders = segments.map(() => null);
    this.drawn = new Edges(segments, words);
    this.edges = slots.flatMap((slot) => this.drawn.of(slot));
    const into = groupBy(this.edges, ({ to }) => to);
    this.edgesInto = segments.map((_, segment) => into.get(segment) ?? []);
  }

  /** The segment that a slot (by index) is linked to. */
  followerOf(slot: number): number | null {
    return this.followers[slot]!;
  }

  /** The slot (by index) that leads to a segment. */
  leaderOf(segment: number): number | null {
    return this.leaders[segment]!;
  }

  isOpenSlot(slot: number): boolean {
    return this.followers[slot] === null && !this.withheldOuts.has(this.slots[slot]!.from);
  }

  isOpenIn(segment: number): boolean {
    return this.leaders[segment] === null && this.segments[segment]!.jumpIn !== null && !this.withheldIns.has(segment);
  }

  /** Whether an article that runs from one segment to the other would come back to where it was. */
  closesCycle(from: number, to: number): boolean {
    for (let at: number | null = from; at !== null; at = this.before(at)) if (at === to) return true;
    return false;
  }

  /** The segment that leads to a segment. */
  before(segment: number): number | null {
    const leader = this.leaders[segment]!;
    return leader === null ? null : this.slots[leader]!.from;
  }

  /**
   * Links slots to segments; returns how many links were made. Where links of the batch close a cycle together, those that lead
   * forward in the paper are made first.
   */
  link(batch: readonly { readonly slot: number; readonly to: number }[]): number {
    const isRisky = ({ slot, to }: { slot: number; to: number }) =>
      this.segments[this.slots[slot]!.from]!.jumpIn !== null && this.segments[to]!.jumpOut !== null;
    const risky = batch.filter(isRisky).sort((a, b) => this.compareLinks(a, b));
    let made = 0;
    for (const { slot, to } of [...batch.filter((link) => !isRisky(link)), ...risky]) {
      const { from, slot: which } = this.slots[slot]!;
      if (this.closesCycle(from, to)) continue;
      this.followers[slot] = to;
      this.leaders[to] = slot;
      this.links.push({ from, to, slot: which });
      this.drawMore(from, to);
      made++;
    }
    return made;
  }

  /** Draws the edges that a link has made possible: articles name later parts of theirs by the slugs of earlier ones. */
  private drawMore(from: number, to: number): void {
    if (!this.drawn.areByArticle) return;
    const before: number[] = [];
    for (let at: number | null = from; at !== null && before.length < LONGEST; at = this.before(at)) before.push(at);
    const below = [to];
    for (let i = 0; i < below.length && i < LONGEST; i++) {
      for (const slot of this.slotsOf[below[i]!]!) {
        for (const edge of this.drawn.byArticle(slot, before)) this.drawOnce(edge);
        const next = this.followers[slot.index]!;
        if (next !== null) below.push(next);
      }
    }
  }

  private drawOnce(edge: Edge): void {
    const into = this.edgesInto[edge.to]!;
    const slots = getOrMake(this.slotsInto, edge.to, () => new Set(into.map(({ slot }) => slot)));
    if (slots.has(edge.slot)) return;
    slots.add(edge.slot);
    into.push(edge);
    this.edges.push(edge);
  }

  private compareLinks(a: { slot: number; to: number }, b: { slot: number; to: number }): number {
    const [first, second] = [this.slots[a.slot]!, this.slots[b.slot]!];
    return (
      Number(this.leadsBack(first.from, a.to)) - Number(this.leadsBack(second.from, b.to)) ||
      compareSegments(this.segments, first.from, second.from) ||
      first.slot - second.slot ||
      compareSegments(this.segments, a.to, b.to)
    );
  }

  private leadsBack(from: number, to: number): boolean {
    return comparePages(this.segments[from]!.page, this.segments[to]!.page) > 0;
  }
}

/** Orders segments by page and then by what they print, so that nothing hangs on the order in which they are given. */
export function compareSegments(segments: readonly PairingSegment[], a: number, b: number): number {
  const [left, right] = [segments[a]!, segments[b]!];
  return comparePages(left.page, right.page) || compareText(print(left), print(right)) || a - b;
}

const prints = new WeakMap<PairingSegment, string>();

function print(segment: PairingSegment): string {
  let printed = prints.get(segment);
  if (printed === undefined) {
    printed = JSON.stringify([segment.headline, segment.ids, segment.jumpIn, segment.jumpOut]);
    prints.set(segment, printed);
  }
  return printed;
}

function slotsOf(
  half: JumpHalf,
  from: number,
  page: string | null,
  pages: readonly string[],
  first: number,
): OutSlot[] {
  const named: (string | null)[] = resolveAll(half, page, pages);
  if (named.length === 0 || half.unreadable) named.push(null);
  return named.map((key, slot) => ({ index: first + slot, from, slot, page: key, half }));
}

function resolveAll(half: JumpHalf, from: string | null, pages: readonly string[]): string[] {
  const resolved = half.pages.map((key) => resolvePage(key, from, pages)).filter((page) => page !== null);
  return [...new Set(resolved)];
}
