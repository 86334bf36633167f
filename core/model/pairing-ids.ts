import type { Candidate } from './halves';
import { getOrMake, groupBy } from './maps';
import type { OutSlot, PairingDesk, Withheld } from './pairing-desk';
import { Fitting } from './pairing-fit';
import { compareLabels } from './pairing-labels';
import type { SlugWords } from './pairing-slugs';

/** Links what explicit ids say, and withholds the halves whose ids lead nowhere or do not agree. */
export function linkByIds(desk: PairingDesk, words: SlugWords): void {
  const carried = desk.segments.flatMap(({ ids }, segment) => [...new Set(ids)].map((id) => ({ id, segment })));
  const holders = new Map(
    [...groupBy(carried, ({ id }) => id)].map(([id, held]) => [id, held.map((one) => one.segment)]),
  );
  const wishes = wishesOfOuts(desk, holders);
  const isPlain = ({ to, slots }: Wish) => {
    const id = desk.segments[to]!.jumpIn!.target;
    return id === null || slots.some(({ from }) => desk.segments[from]!.ids.includes(id));
  };
  grant(desk, new Fitting(desk, words), wishes.filter(isPlain));
  grant(
    desk,
    new Fitting(desk, words),
    wishes.filter((wish) => !isPlain(wish)),
  );
  linkTargetsOfIns(desk, words, holders);
}

type Holders = ReadonlyMap<string, readonly number[]>;

/** A jump-in and the outs whose ids name it. */
interface Wish {
  readonly to: number;
  readonly slots: readonly OutSlot[];
}

function wishesOfOuts(desk: PairingDesk, holders: Holders): Wish[] {
  const wishes = new Map<number, OutSlot[]>();
  desk.segments.forEach(({ jumpOut }, from) => {
    if (!jumpOut || jumpOut.target === null) return;
    const target = aim(from, jumpOut.target, holders, (to) => desk.segments[to]!.jumpIn !== null);
    if (typeof target !== 'number') {
      desk.withheldOuts.set(from, target);
      return;
    }
    const { label } = desk.segments[target]!.jumpIn!;
    if (compareLabels(jumpOut.label, label) === 'unequal') {
      desk.withheldOuts.set(from, unmatched(target, { kind: 'label', label }));
    } else getOrMake(wishes, target, () => [] as OutSlot[]).push(slotFor(desk, from, target));
  });
  return [...wishes].map(([to, slots]) => ({ to, slots }));
}

/** Links each in to the out that names it, where there is one and the in does not say otherwise. */
function grant(desk: PairingDesk, fitting: Fitting, wishes: readonly Wish[]): void {
  const judged = wishes.map((wish) => ({ ...wish, agreeing: agreeing(desk, fitting, wish) }));
  const batch: { slot: number; to: number }[] = [];
  for (const { to, slots, agreeing } of judged) {
    const id = desk.segments[to]!.jumpIn!.target ?? '';
    for (const slot of slots) {
      if (!agreeing.includes(slot)) desk.withheldOuts.set(slot.from, ambiguous([to], { kind: 'id', id }));
      else if (agreeing.length > 1) desk.withheldOuts.set(slot.from, ambiguous([to], { kind: 'rival' }));
    }
    if (agreeing.length === 1) batch.push({ slot: agreeing[0]!.index, to });
    else desk.withheldIns.set(to, agreeing.length > 1 ? rivals(agreeing) : disagreeing(slots));
  }
  desk.link(batch);
  for (const { slot, to } of batch) {
    if (desk.followerOf(slot) !== null) continue;
    const { from, slot: which } = desk.slots[slot]!;
    desk.cycles.push({ from, to, slot: which });
    desk.withheldOuts.set(from, unmatched(to, { kind: 'cycle' }));
  }
}

/** The outs that the in's own id names, or whose article may come from the segment that it names. */
function agreeing(desk: PairingDesk, fitting: Fitting, { to, slots }: Wish): readonly OutSlot[] {
  const id = desk.segments[to]!.jumpIn!.target;
  if (id === null) return slots;
  const named = slots.filter(({ from }) => desk.segments[from]!.ids.includes(id));
  return named.length > 0 ? named : slots.filter((slot) => fitting.chains.origin(slot, to) !== null);
}

/** An in's id names the segment that it comes from, or an earlier one of its article: the first is linked, the other left. */
function linkTargetsOfIns(desk: PairingDesk, words: SlugWords, holders: Holders): void {
  const aims: { from: number; to: number }[] = [];
  desk.segments.forEach(({ jumpIn }, to) => {
    if (!jumpIn || jumpIn.target === null || !desk.isOpenIn(to)) return;
    const target = aim(to, jumpIn.target, holders, (from) => desk.segments[from]!.jumpOut !== null);
    if (typeof target === 'number') aims.push({ from: target, to });
    else desk.withheldIns.set(to, target);
  });
  const fitting = new Fitting(desk, words);
  const claims = aims.flatMap(({ from, to }) => {
    const slot = claimedSlot(desk, fitting, from, to);
    return slot ? [{ slot: slot.index, to }] : [];
  });
  const bySlot = groupBy(claims, ({ slot }) => slot);
  desk.link(claims.filter(({ slot }) => bySlot.get(slot)!.length === 1));
}

function claimedSlot(desk: PairingDesk, fitting: Fitting, from: number, to: number): OutSlot | null {
  const { jumpOut } = desk.segments[from]!;
  const { jumpIn, page } = desk.segments[to]!;
  if (jumpOut!.target !== null || compareLabels(jumpOut!.label, jumpIn!.label) === 'unequal') return null;
  const open = desk.slotsOf[from]!.filter(({ index }) => desk.isOpenSlot(index));
  const named = open.find((slot) => slot.page !== null && slot.page === page);
  if (named) return named;
  const comesFarther = desk.edgesInto[to]!.some(
    (edge) =>
      desk.slots[edge.slot]!.from !== from &&
      desk.isOpenSlot(edge.slot) &&
      fitting.chains.origin(desk.slots[edge.slot]!, to) !== null,
  );
  return comesFarther || open.length !== 1 ? null : open[0]!;
}

/** The one segment that an id names, or why there is none to be linked. */
function aim(own: number, id: string, holders: Holders, hasHalf: (segment: number) => boolean): number | Withheld {
  const named = holders.get(id) ?? [];
  const [target] = named;
  if (target === undefined) return { state: 'unmatched', candidates: [] };
  if (named.length > 1) return ambiguous(named, { kind: 'rival' });
  if (target === own) return unmatched(target, { kind: 'cycle' });
  return hasHalf(target) ? target : unmatched(target, { kind: 'noHalf' });
}

/** The slot of the page that the target stands on, else one that may be any page, else the first. */
function slotFor(desk: PairingDesk, from: number, to: number): OutSlot {
  const slots = desk.slotsOf[from]!;
  const { page } = desk.segments[to]!;
  return (
    slots.find((slot) => slot.page !== null && slot.page === page) ??
    slots.find((slot) => slot.page === null) ??
    slots[0]!
  );
}

function rivals(slots: readonly OutSlot[]): Withheld {
  return ambiguous(
    slots.map(({ from }) => from),
    { kind: 'rival' },
  );
}

function disagreeing(slots: readonly OutSlot[]): Withheld {
  return {
    state: 'ambiguous',
    candidates: slots.map(({ from, half }) => ({ segment: from, why: { kind: 'id', id: half.target ?? '' } })),
  };
}

function ambiguous(segments: readonly number[], why: Candidate['why']): Withheld {
  return { state: 'ambiguous', candidates: segments.map((segment) => ({ segment, why })) };
}

function unmatched(segment: number, why: Candidate['why']): Withheld {
  return { state: 'unmatched', candidates: [{ segment, why }] };
}
