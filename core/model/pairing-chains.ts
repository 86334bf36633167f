import { getOrMake } from './maps';
import type { OutSlot, PairingDesk } from './pairing-desk';
import type { Edge } from './pairing-edges';

/** What is known of an article up to one of its jumps-out. */
export interface Chain {
  /** From the segment that carries the out up to the first that is linked. */
  readonly segments: readonly number[];
  /** Their pages, those that their outs lead to before, and those that the first one's unlinked in names. */
  readonly pages: ReadonlySet<string>;
  /** A segment of it stands on a page that cannot be read. */
  readonly hasUnreadPage: boolean;
}

/** What may stand before a chain whose first segment has an in that is not linked. */
export interface Farther {
  readonly segments: ReadonlySet<number>;
  readonly pages: ReadonlySet<string>;
  /** Any page may stand before it. */
  readonly isUnknown: boolean;
}

/** How an in's words about where it comes from agree with an out's article. */
export type Origin =
  /** The in names the out's own page. */
  | 'own'
  /** It names the page of an earlier segment. */
  | 'earlier'
  /** It names a page that links not made yet may bring into the article. */
  | 'possible'
  /** The page it names, or the one that the out stands on, cannot be read. */
  | 'unread';

/** Reads the articles as the links made so far join them. A new one is to be taken after each batch of links. */
export class Chains {
  private readonly known = new Map<OutSlot, Chain>();
  private farther: ReadonlyMap<number, Farther> | null = null;

  constructor(private readonly desk: PairingDesk) {}

  upTo(out: OutSlot): Chain {
    return getOrMake(this.known, out, () => this.read(out));
  }

  /** What may stand before the first of a chain; `null` where an article begins there. */
  before(chain: Chain): Farther | null {
    this.farther ??= this.spread();
    return this.farther.get(chain.segments.at(-1)!) ?? null;
  }

  /** `null` where the in cannot come from the out's article. */
  origin(out: OutSlot, to: number): Origin | null {
    return this.originIn(this.upTo(out), out, to, (chain) => this.before(chain));
  }

  private originIn(chain: Chain, out: OutSlot, to: number, before: (chain: Chain) => Farther | null): Origin | null {
    const { segments, namedBy } = this.desk;
    const half = segments[to]!.jumpIn!;
    if (half.target !== null) return this.originById(half.target, chain, before);
    const named = namedBy[to]!;
    const page = segments[out.from]!.page;
    if (named.length === 0) return 'unread';
    if (page !== null && named.includes(page)) return 'own';
    if (named.some((key) => chain.pages.has(key))) return 'earlier';
    if (chain.hasUnreadPage || half.unreadable) return 'unread';
    const farther = before(chain);
    return farther && (farther.isUnknown || named.some((key) => farther.pages.has(key))) ? 'possible' : null;
  }

  private originById(id: string, chain: Chain, before: (chain: Chain) => Farther | null): Origin | null {
    const carries = (segment: number) => this.desk.segments[segment]!.ids.includes(id);
    if (carries(chain.segments[0]!)) return 'own';
    if (chain.segments.some(carries)) return 'earlier';
    return [...(before(chain)?.segments ?? [])].some(carries) ? 'possible' : null;
  }

  private read(out: OutSlot): Chain {
    const { desk } = this;
    const segments: number[] = [];
    const pages = new Set<string>();
    let hasUnreadPage = false;
    let slot: OutSlot | null = out;
    while (slot) {
      const { from }: OutSlot = slot;
      const { page } = desk.segments[from]!;
      segments.push(from);
      if (page === null) hasUnreadPage = true;
      else pages.add(page);
      for (const other of desk.slotsOf[from]!) if (other.slot < slot.slot && other.page !== null) pages.add(other.page);
      const leader = desk.leaderOf(from);
      if (leader === null) for (const key of desk.namedBy[from]!) pages.add(key);
      slot = leader === null ? null : desk.slots[leader]!;
    }
    return { segments, pages, hasUnreadPage };
  }

  /**
   * Follows the jumps that may yet be linked upwards, until nothing more is reached: before 1→4 is linked, an in that names page 1
   * must know that the out on page 4 may be meant.
   */
  private spread(): ReadonlyMap<number, Farther> {
    const { desk } = this;
    const farther = new Map<number, GrowingFarther>();
    desk.segments.forEach(({ jumpIn, jumpOut }, segment) => {
      if (jumpIn && jumpOut && desk.leaderOf(segment) === null) {
        farther.set(segment, new GrowingFarther(jumpIn.target === null && desk.namedBy[segment]!.length === 0));
      }
    });
    const topOf = (chain: Chain) => farther.get(chain.segments.at(-1)!) ?? null;
    const grow = (edge: Edge, into: GrowingFarther): boolean => {
      const out = desk.slots[edge.slot]!;
      if (!desk.isOpenSlot(edge.slot) || desk.closesCycle(out.from, edge.to)) return false;
      const chain = this.upTo(out);
      return this.originIn(chain, out, edge.to, topOf) !== null && into.add(chain, topOf(chain));
    };
    let hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (const [segment, into] of farther) {
        if (!desk.isOpenIn(segment)) continue;
        for (const edge of desk.edgesInto[segment]!) if (grow(edge, into)) hasGrown = true;
      }
    }
    return farther;
  }
}

class GrowingFarther implements Farther {
  readonly segments = new Set<number>();
  readonly pages = new Set<string>();

  constructor(public isUnknown: boolean) {}

  /** Whether anything was new. */
  add(chain: Chain, beyond: Farther | null): boolean {
    const size = this.segments.size + this.pages.size + Number(this.isUnknown);
    for (const segment of chain.segments) this.segments.add(segment);
    for (const page of chain.pages) this.pages.add(page);
    for (const segment of beyond?.segments ?? []) this.segments.add(segment);
    for (const page of beyond?.pages ?? []) this.pages.add(page);
    if (chain.hasUnreadPage || beyond?.isUnknown) this.isUnknown = true;
    return this.segments.size + this.pages.size + Number(this.isUnknown) > size;
  }
}
