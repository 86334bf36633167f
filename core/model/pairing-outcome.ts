import type { Candidate, HalfState, Link, Pairing, Reason } from './halves';
import { groupBy } from './maps';
import { comparePages } from './page-keys';
import { compareSegments, type OutSlot, type PairingDesk, type Withheld } from './pairing-desk';
import type { Edge } from './pairing-edges';
import type { Fit, Fitting } from './pairing-fit';
import { compareLabels } from './pairing-labels';
import { NearHalves } from './pairing-near';

/** What has become of each half once nothing more can be linked. */
export function outcome(desk: PairingDesk, fitting: Fitting): Pairing {
  return new Outcome(desk, fitting).read();
}

class Outcome {
  private readonly fits: readonly Fit[];
  private readonly fitsBySlot: ReadonlyMap<number, readonly Fit[]>;
  private readonly fitsByIn: ReadonlyMap<number, readonly Fit[]>;
  private readonly near: NearHalves;

  constructor(
    private readonly desk: PairingDesk,
    private readonly fitting: Fitting,
  ) {
    this.fits = fitting.fits();
    this.fitsBySlot = groupBy(this.fits, ({ slot }) => slot);
    this.fitsByIn = groupBy(this.fits, ({ to }) => to);
    this.near = new NearHalves(desk);
  }

  read(): Pairing {
    const { segments, links, cycles } = this.desk;
    return {
      links: [...links].sort(compareLinks),
      outs: segments.map(({ jumpOut }, segment) => (jumpOut ? this.ofOut(segment) : null)),
      ins: segments.map(({ jumpIn }, segment) => (jumpIn ? this.ofIn(segment) : null)),
      cycles: [...cycles, ...this.cyclesLeft()].sort(compareLinks),
    };
  }

  private ofOut(segment: number): HalfState {
    const { desk } = this;
    const slots = desk.slotsOf[segment]!;
    const linked = slots.flatMap(({ index }) => desk.followerOf(index) ?? []);
    const left = slots.filter(({ index }) => desk.followerOf(index) === null);
    if (left.length === 0) return paired(linked);
    const open = left.flatMap(({ page }) => page ?? []);
    const fits = left.flatMap(({ index }) => this.fitsBySlot.get(index) ?? []);
    const found =
      desk.withheldOuts.get(segment) ??
      ambiguous(fits.map(({ to }) => to)) ??
      this.nearest(left.flatMap((slot) => nearIns(desk, this.fitting, slot, this.near.insNear(slot))));
    return { ...found, linked, open };
  }

  private ofIn(segment: number): HalfState {
    const { desk } = this;
    const before = desk.before(segment);
    if (before !== null) return paired([before]);
    const fits = this.fitsByIn.get(segment) ?? [];
    const found =
      desk.withheldIns.get(segment) ??
      ambiguous(fits.map(({ slot }) => desk.slots[slot]!.from)) ??
      missedTarget(desk, segment) ??
      this.nearest([...this.near.outsNear(segment)].flatMap((slot) => nearOut(desk, this.fitting, slot, segment)));
    return { ...found, linked: [], open: desk.namedBy[segment]! };
  }

  private nearest(near: readonly Near[]): Withheld {
    const compare = (a: Near, b: Near) =>
      b.nearness - a.nearness || distance(a) - distance(b) || compareSegments(this.desk.segments, a.segment, b.segment);
    let [best] = near;
    for (const each of near) if (best && compare(each, best) < 0) best = each;
    return { state: 'unmatched', candidates: best ? [{ segment: best.segment, why: best.why }] : [] };
  }

  /** Pairs that are each other's only counterpart, but would lead an article back to itself. */
  private cyclesLeft(): Link[] {
    const { desk, fitting } = this;
    const isLeft = (edge: Edge) =>
      desk.isOpenSlot(edge.slot) &&
      desk.isOpenIn(edge.to) &&
      !this.fitsBySlot.has(edge.slot) &&
      !this.fitsByIn.has(edge.to) &&
      fitting.closesCycle(edge) &&
      fitting.fit(edge) !== null;
    const closing = desk.edges.filter(isLeft);
    const bySlot = groupBy(closing, ({ slot }) => slot);
    const byIn = groupBy(closing, ({ to }) => to);
    return closing.flatMap(({ slot, to }) => {
      if (bySlot.get(slot)!.length > 1 || byIn.get(to)!.length > 1) return [];
      const { from, slot: which } = desk.slots[slot]!;
      return [{ from, to, slot: which }];
    });
  }
}

function compareLinks(a: Link, b: Link): number {
  return a.from - b.from || a.slot - b.slot || a.to - b.to;
}

function paired(linked: readonly number[]): HalfState {
  return { state: 'paired', linked, candidates: [], open: [] };
}

function ambiguous(segments: readonly number[]): Withheld | null {
  if (segments.length === 0) return null;
  const candidates = [...new Set(segments)].sort((a, b) => a - b);
  return { state: 'ambiguous', candidates: candidates.map((segment) => ({ segment, why: { kind: 'rival' } })) };
}

/** Why an in whose id names one segment did not get the jump that leaves there. */
function missedTarget(desk: PairingDesk, segment: number): Withheld | null {
  const { jumpIn } = desk.segments[segment]!;
  if (jumpIn!.target === null) return null;
  const from = desk.segments.findIndex(({ ids }) => ids.includes(jumpIn!.target!));
  const out = desk.segments[from]!.jumpOut!;
  const state = out.target === null ? 'unmatched' : 'ambiguous';
  return { state, candidates: [{ segment: from, why: whyMissed() }] };

  function whyMissed(): Reason {
    if (out.target !== null) return { kind: 'id', id: out.target };
    if (compareLabels(out.label, jumpIn!.label) === 'unequal') return { kind: 'label', label: out.label };
    const slots = desk.slotsOf[from]!;
    if (slots.every(({ index }) => !desk.isOpenSlot(index))) return { kind: 'taken' };
    return desk.closesCycle(from, segment) ? { kind: 'cycle' } : { kind: 'page', page: slots[0]!.page };
  }
}

/** A half that was not taken; the higher its nearness, the likelier it is the one that was meant. */
interface Near extends Candidate {
  readonly nearness: number;
  /** Of the pages that should have been the same, or of the two halves. */
  readonly pages: readonly [string | null, string | null];
}

function distance({ pages: [a, b] }: Near): number {
  if (a === b) return 0;
  const digits = (page: string | null) => Number(/\d+$/.exec(page ?? '')?.[0] ?? Number.MAX_SAFE_INTEGER);
  return Math.abs(digits(a) - digits(b)) + (comparePages(a, b) === 0 ? 0 : 1);
}

function nearIns(desk: PairingDesk, fitting: Fitting, slot: OutSlot, ins: Iterable<number>): Near[] {
  return [...ins].flatMap((to) => {
    const { jumpIn, page } = desk.segments[to]!;
    if (!jumpIn) return [];
    const failure = failureOf(desk, fitting, slot, to);
    if (!failure) return [];
    const wrong = failure.kind === 'page' ? (failure.side === 'out' ? page : (desk.namedBy[to]![0] ?? null)) : null;
    return [toNear(failure, to, { label: jumpIn.label, slug: jumpIn.slug, page: wrong }, [slot.page, page])];
  });
}

function nearOut(desk: PairingDesk, fitting: Fitting, slot: OutSlot, to: number): Near[] {
  const failure = failureOf(desk, fitting, slot, to);
  if (!failure) return [];
  const { half, from, page: named } = slot;
  const { page } = desk.segments[from]!;
  const wrong = failure.side === 'out' ? named : page;
  return [
    toNear(failure, from, { label: half.label, slug: half.slug, page: wrong }, [desk.namedBy[to]![0] ?? null, page]),
  ];
}

/** What keeps a slot and an in apart, and how near they come. `side` is the half whose page is not the other's. */
interface Failure {
  readonly kind: 'page' | 'label' | 'slug' | 'taken' | 'cycle';
  readonly side?: 'out' | 'in';
  readonly nearness: number;
}

function failureOf(desk: PairingDesk, fitting: Fitting, slot: OutSlot, to: number): Failure | null {
  const half = desk.segments[to]!.jumpIn!;
  const page = desk.segments[to]!.page;
  const isOpen = desk.isOpenSlot(slot.index) && desk.isOpenIn(to);
  const leadsThere = slot.page === null || page === null || slot.page === page;
  const origin = half.target === null && slot.half.target === null ? fitting.chains.origin(slot, to) : null;
  const comesThence = origin !== null;
  const labels = compareLabels(slot.half.label, half.label);
  const slugs = fitting.slugs(slot.index, to);
  const isApart = labels === 'unequal' || slugs === 'unequal';
  if (leadsThere && comesThence && !isApart) {
    if (slot.from === to || desk.closesCycle(slot.from, to)) return isOpen ? { kind: 'cycle', nearness: 6 } : null;
    return isOpen ? null : { kind: 'taken', nearness: 1 };
  }
  if (!isOpen || slot.from === to) return null;
  if (leadsThere && comesThence) return { kind: labels === 'unequal' ? 'label' : 'slug', nearness: 4 };
  if (isApart) return null;
  const isNamed = labels === 'equal' || slugs === 'equal';
  const readsThere = leadsThere && slot.page !== null && page !== null;
  if (!isNamed && !readsThere && origin !== 'own' && origin !== 'earlier') return null;
  return { kind: 'page', side: leadsThere ? 'in' : 'out', nearness: isNamed ? 5 : leadsThere ? 3 : 2 };
}

function toNear(
  { kind, nearness }: Failure,
  segment: number,
  said: { label: string | null; slug: string | null; page: string | null },
  pages: Near['pages'],
): Near {
  return { segment, nearness, pages, why: reasonOf(kind, said) };
}

function reasonOf(
  kind: Failure['kind'],
  { label, slug, page }: { label: string | null; slug: string | null; page: string | null },
): Reason {
  switch (kind) {
    case 'page':
      return { kind, page };
    case 'label':
      return { kind, label };
    case 'slug':
      return { kind, slug };
    default:
      return { kind };
  }
}
