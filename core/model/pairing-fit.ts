import type { PairingSegment } from './halves';
import { getOrMake } from './maps';
import { Chains, type Origin } from './pairing-chains';
import type { Edge, PairingDesk } from './pairing-desk';
import { wordsOf } from './terms';

/** A slot and a jump-in, both open, that may be the two halves of one jump. */
export interface Fit extends Edge {
  readonly origin: Origin;
  /** Labels or slugs are equal. */
  readonly isNamed: boolean;
}

export type SlugAgreement = 'equal' | 'none' | 'unequal';

/** Reads which halves may go together as the links made so far have it. A new one is to be taken after each batch of links. */
export class Fitting {
  readonly chains: Chains;

  constructor(
    private readonly desk: PairingDesk,
    private readonly words: SlugWords,
  ) {
    this.chains = new Chains(desk);
  }

  fits(): Fit[] {
    return this.desk.edges.flatMap((edge) => {
      if (!this.desk.isOpenSlot(edge.slot) || !this.desk.isOpenIn(edge.to)) return [];
      const fit = this.fit(edge);
      return fit && !this.closesCycle(edge) ? [fit] : [];
    });
  }

  /** Whether the two agree, be they open or not, closed cycles aside. */
  fit(edge: Edge): Fit | null {
    const origin = this.chains.origin(this.desk.slots[edge.slot]!, edge.to);
    if (origin === null) return null;
    const slugs = this.slugs(edge.slot, edge.to);
    if (slugs === 'unequal') return null;
    const { slot, to, labels } = edge;
    const blind = edge.blind || origin === 'unread';
    return { slot, to, labels, blind, origin, isNamed: labels === 'equal' || slugs === 'equal' };
  }

  closesCycle({ slot, to }: Edge): boolean {
    return this.desk.closesCycle(this.desk.slots[slot]!.from, to);
  }

  /** A slug counts as the other half's where it is words of the other's slug or headline. */
  slugs(slot: number, to: number): SlugAgreement {
    const out = this.desk.slots[slot]!;
    const given = out.half.slug;
    const taken = this.desk.segments[to]!.jumpIn!.slug;
    if (given === null && taken === null) return 'none';
    if (given !== null && this.words.has(to, given)) return 'equal';
    if (taken !== null && this.chains.upTo(out).segments.some((segment) => this.words.has(segment, taken)))
      return 'equal';
    return given !== null && taken !== null && !this.words.areAlike(given, taken) ? 'unequal' : 'none';
  }
}

/** The words of the segments' headlines and slugs, read once each. */
export class SlugWords {
  private readonly known = new Map<number | string, ReadonlySet<string>>();
  private readonly pairs = new Map<string, ReadonlySet<string>>();

  constructor(private readonly segments: readonly PairingSegment[]) {}

  /** Whether all words of a slug stand in a segment's headline or slugs. */
  has(segment: number, slug: string): boolean {
    const words = this.read(slug, () => slug);
    if (words.size === 0) return false;
    const there = this.read(segment, () => {
      const { headline, jumpIn, jumpOut } = this.segments[segment]!;
      return [...headline, jumpIn?.slug ?? '', jumpOut?.slug ?? ''].join('\n');
    });
    for (const word of words) if (!there.has(word)) return false;
    return true;
  }

  /** Whether two slugs may be one, misprinted or misread: half of their pairs of neighbouring letters are the same. */
  areAlike(a: string, b: string): boolean {
    const [left, right] = [this.pairsOf(a), this.pairsOf(b)];
    let shared = 0;
    for (const pair of left) if (right.has(pair)) shared++;
    return shared * 4 >= left.size + right.size;
  }

  private pairsOf(slug: string): ReadonlySet<string> {
    return getOrMake(this.pairs, slug, () => letterPairs(slug));
  }

  private read(key: number | string, text: () => string): ReadonlySet<string> {
    return getOrMake(this.known, key, () => wordsOf(text()));
  }
}

function letterPairs(text: string): Set<string> {
  const letters = [...wordsOf(text)].join(' ');
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= letters.length; i++) pairs.add(letters.slice(i, i + 2));
  return pairs;
}
