import { assign } from './assignment';
import { groupBy } from './maps';
import type { PairingDesk } from './pairing-desk';
import type { Evidence } from './pairing-evidence';
import type { Fit, Fitting } from './pairing-fit';

/**
 * How far a round goes. `read`: both pages are read and the article is known up to the jump. `blind`: a half whose page cannot be
 * read may be meant too. `possible`: an in may also come from an article that only jumps left open could make longer.
 */
export const rounds = ['read', 'blind', 'possible'] as const;
export type Round = (typeof rounds)[number];

/** By how many points the best pairing of rivals must surpass the best one without the pair in question. */
const clearMargin = 30;

type Pair = { readonly slot: number; readonly to: number };

/** The pairs that are certain in a round: each other's only candidate, or, where there are none, what the evidence makes clear. */
export function certainPairs(desk: PairingDesk, fitting: Fitting, evidence: Evidence, round: Round): Pair[] {
  const fits = fitting.fits().filter((fit) => round !== 'read' || !fit.blind || fit.isNamed);
  const only = onlyCandidates(fits, desk).filter((fit) => isCertain(fit, round));
  return only.length > 0 ? only : clearPairs(fits, fitting, evidence, round);
}

/** Fits that take part in a round as rivals only are not linked in it. */
function isCertain({ blind, origin }: Fit, round: Round): boolean {
  return round === 'possible' || (origin !== 'possible' && (round === 'blind' || !blind));
}

/** Equal labels and slugs before others, and pages that are read before others: a half's candidates are its best ones. */
function onlyCandidates(fits: readonly Fit[], desk: PairingDesk): Fit[] {
  const rank = ({ isNamed, blind }: Fit) => (isNamed ? 2 : 0) + (blind ? 0 : 1);
  const bySlot = new BestOf<Fit>(rank);
  const byIn = new BestOf<Fit>(rank);
  for (const fit of fits) {
    bySlot.add(fit.slot, fit);
    byIn.add(fit.to, fit);
  }
  return fits.filter((fit) => bySlot.only(fit.slot) === fit && byIn.only(fit.to) === fit && desk.isOpenIn(fit.to));
}

class BestOf<T> {
  private readonly best = new Map<number, { rank: number; item: T | null }>();

  constructor(private readonly rank: (item: T) => number) {}

  add(key: number, item: T): void {
    const rank = this.rank(item);
    const best = this.best.get(key);
    if (!best || rank > best.rank) this.best.set(key, { rank, item });
    else if (rank === best.rank) best.item = null;
  }

  /** The only one of the highest rank. */
  only(key: number): T | null {
    return this.best.get(key)?.item ?? null;
  }
}

function clearPairs(fits: readonly Fit[], fitting: Fitting, evidence: Evidence, round: Round): Pair[] {
  return rivalries(fits).flatMap((rivals) => {
    const weights = evidence.weigh(rivals, fitting.chains);
    const slots = [...new Set(rivals.map(({ slot }) => slot))];
    const ins = [...new Set(rivals.map(({ to }) => to))];
    const rows = new Map(slots.map((slot, row) => [slot, row]));
    const columns = new Map(ins.map((to, column) => [to, column]));
    const table: (number | null)[][] = slots.map(() => ins.map(() => null));
    const certain = new Set<string>();
    rivals.forEach((fit, i) => {
      table[rows.get(fit.slot)!]![columns.get(fit.to)!] = weights[i]!;
      if (isCertain(fit, round)) certain.add(`${fit.slot} ${fit.to}`);
    });
    return assign(table)
      .filter(({ margin }) => margin >= clearMargin)
      .map(({ row, column }) => ({ slot: slots[row]!, to: ins[column]! }))
      .filter(({ slot, to }) => certain.has(`${slot} ${to}`));
  });
}

/** Parts fits into groups that have no half in common. */
function rivalries(fits: readonly Fit[]): Fit[][] {
  const bySlot = groupBy(fits, ({ slot }) => slot);
  const byIn = groupBy(fits, ({ to }) => to);
  const seen = new Set<Fit>();
  const groups: Fit[][] = [];
  for (const first of fits) {
    if (seen.has(first)) continue;
    const group = [first];
    const slots = new Set<number>();
    const ins = new Set<number>();
    seen.add(first);
    const addAll = (more: readonly Fit[]) => {
      for (const fit of more) {
        if (seen.has(fit)) continue;
        seen.add(fit);
        group.push(fit);
      }
    };
    for (let i = 0; i < group.length; i++) {
      const { slot, to } = group[i]!;
      if (!slots.has(slot)) addAll(bySlot.get(slot)!);
      if (!ins.has(to)) addAll(byIn.get(to)!);
      slots.add(slot);
      ins.add(to);
    }
    groups.push(group);
  }
  return groups;
}
