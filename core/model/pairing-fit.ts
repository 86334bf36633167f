import { Chains, type Origin } from './pairing-chains';
import type { PairingDesk } from './pairing-desk';
import type { Edge } from './pairing-edges';
import type { SlugWords } from './pairing-slugs';

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
