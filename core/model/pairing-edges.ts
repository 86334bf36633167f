import type { PairingSegment } from './halves';
import { groupBy } from './maps';
import type { OutSlot } from './pairing-desk';
import { compareLabels, foldLabel, type LabelAgreement } from './pairing-labels';
import { SlugIndex, type SlugWords } from './pairing-slugs';

/** A slot and a jump-in whose page and label do not speak against each other; among very many, nor do their slugs. */
export interface Edge {
  /** Index among the desk's slots. */
  readonly slot: number;
  /** Index of the segment. */
  readonly to: number;
  /** The slot leads to any page, or the jump-in stands on a page that cannot be read. */
  readonly blind: boolean;
  readonly labels: LabelAgreement;
}

/** So many jumps-in on a page are held against each jump that leads there; of more only those whose slugs do not speak against it. */
const FEW = 64;

/** Draws the edges between slots and jumps-in. */
export class Edges {
  private readonly all: InsThere;
  private readonly onPages: ReadonlyMap<string | null, InsThere>;
  /** By segment: the jumps-in whose slugs are words of its own. Made where there are very many jumps-in on a page. */
  private readonly heldIns = new Map<number, number[]>();

  constructor(
    private readonly segments: readonly PairingSegment[],
    private readonly words: SlugWords,
  ) {
    const ins = [...segments.keys()].filter((segment) => segments[segment]!.jumpIn !== null);
    const there = (some: readonly number[]) => new InsThere(some, segments, words);
    this.all = there(ins);
    this.onPages = new Map(
      [...groupBy(ins, (segment) => segments[segment]!.page)].map(([page, own]) => [page, there(own)]),
    );
    if (ins.length > FEW) this.holdIns(ins);
  }

  /** Whether links may make further edges possible. */
  get areByArticle(): boolean {
    return this.heldIns.size > 0;
  }

  private holdIns(ins: readonly number[]): void {
    const carriers = [...this.segments.keys()].filter((segment) => this.segments[segment]!.jumpOut !== null);
    const index = new SlugIndex(this.words, carriers, () => null);
    for (const [slug, own] of groupBy(ins, (segment) => this.segments[segment]!.jumpIn!.slug)) {
      for (const segment of slug === null ? [] : index.holding(slug)) {
        const held = this.heldIns.get(segment);
        if (held) held.push(...own);
        else this.heldIns.set(segment, [...own]);
      }
    }
  }

  /** Those of a slot, as far as nothing is linked. */
  of(slot: OutSlot): Edge[] {
    const { page, from } = slot;
    const there = page === null ? [this.all] : [this.onPages.get(page), this.onPages.get(null)];
    const own = this.heldIns.get(from) ?? [];
    return there
      .flatMap((ins) => ins?.agreeingWith(slot, own) ?? [])
      .filter((to) => to !== from)
      .map((to) => this.edge(slot, to));
  }

  /** Jumps-in that may come from a slot by what the segments before it in its article print: they name these by their slugs. */
  byArticle(slot: OutSlot, before: readonly number[]): Edge[] {
    const held = new Set(before.flatMap((segment) => this.heldIns.get(segment) ?? []));
    return [...held].filter((to) => to !== slot.from && this.agree(slot, to)).map((to) => this.edge(slot, to));
  }

  private agree({ page, half }: OutSlot, to: number): boolean {
    const { page: own, jumpIn } = this.segments[to]!;
    const isThere = page === null || own === null || own === page;
    return isThere && compareLabels(half.label, jumpIn!.label) !== 'unequal';
  }

  private edge({ index, page, half }: OutSlot, to: number): Edge {
    const { page: own, jumpIn } = this.segments[to]!;
    return { slot: index, to, blind: page === null || own === null, labels: compareLabels(half.label, jumpIn!.label) };
  }
}

/** Jumps-in on a page by their labels and slugs, so that those with others are not even looked at: a page of many jumps names them all. */
class InsThere {
  private readonly byLabel: ReadonlyMap<string | null, readonly number[]>;
  private readonly bySlug: SlugIndex | null;
  private readonly withoutSlug: readonly number[];
  private readonly there: ReadonlySet<number>;

  constructor(
    private readonly ins: readonly number[],
    private readonly segments: readonly PairingSegment[],
    words: SlugWords,
  ) {
    this.byLabel = groupBy(ins, (segment) => {
      const { label } = segments[segment]!.jumpIn!;
      return label === null ? null : foldLabel(label);
    });
    const slugOf = (segment: number) => segments[segment]!.jumpIn!.slug;
    this.bySlug = ins.length > FEW ? new SlugIndex(words, ins, slugOf) : null;
    this.withoutSlug = ins.filter((segment) => slugOf(segment) === null);
    this.there = new Set(ins);
  }

  /**
   * Those whose label does not speak against a slot's, in order; of very many only those whose slug does not either. `named` are jumps-in
   * anywhere that the slot's segment names by their slugs.
   */
  agreeingWith({ half: { label, slug } }: OutSlot, named: readonly number[]): readonly number[] {
    const equal = label === null ? [] : (this.byLabel.get(foldLabel(label)) ?? []);
    const silent = this.byLabel.get(null) ?? [];
    const count = label === null ? this.ins.length : equal.length + silent.length;
    if (slug !== null && this.bySlug && count > FEW) {
      const meant = [...this.bySlug.holding(slug), ...this.bySlug.alike(slug), ...named, ...this.withoutSlug];
      return [...new Set(meant)].filter((segment) => this.agrees(segment, label)).sort((a, b) => a - b);
    }
    if (label === null) return this.ins;
    return silent.length === 0 ? equal : [...equal, ...silent].sort((a, b) => a - b);
  }

  private agrees(segment: number, label: string | null): boolean {
    return this.there.has(segment) && compareLabels(label, this.segments[segment]!.jumpIn!.label) !== 'unequal';
  }
}
