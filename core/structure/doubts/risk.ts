import type { DoubtKind } from '../doubts';
import { shares } from './shares';

/** What may be wrong about a decision, and how likely that is by the evidence that it was taken on: 0 to 1. */
export type Risk = readonly [kind: DoubtKind, likelihood: number];

/** A line of the transcript by which a comment may stand, 0-based, and all that may be wrong about what it begins. */
export interface Place {
  readonly line: number;
  readonly risks: readonly Risk[];
}

/** Likelihoods are told apart by these bounds: what is said to be so likely wrong is wrong as often as `shares` has it. */
export const bounds = [0.002, 0.01, 0.03, 0.07, 0.15, 0.3, 0.5, 0.75] as const;

/** So many decisions have one comment between them, at least: on a page of which little is sure. */
const DECISIONS = 6;
/** A comment by which fewer wrong decisions are to be expected is not worth the look: over many pages, ten decisions have one then. */
const LEAST = 0.33;

export function binOf(likelihood: number): number {
  let bin = 0;
  while (bin < bounds.length && likelihood >= bounds[bin]!) bin++;
  return bin;
}

/** How many wrong decisions are to be expected of one kind. */
function expected([kind, likelihood]: Risk): number {
  return shares[kind]?.[binOf(likelihood)] ?? likelihood;
}

/** A place that is worth a comment, and what it has to say. */
export interface Chosen {
  readonly line: number;
  readonly kind: DoubtKind;
}

/** What is always said: that something may be no print, and that it is not where the raw page has it. */
const saidAlways: ReadonlySet<DoubtKind> = new Set(['specks', 'moved-columns', 'moved-lines']);

/** Of all places of a page, in order, those by which most wrong decisions are to be expected, as many as the page's decisions allow. */
export function choosePlaces(places: readonly Place[], decisions: number): Chosen[] {
  const weighed = places
    .map(({ line, risks }) => ({
      line,
      kind: (risks.find(([kind]) => saidAlways.has(kind)) ??
        risks.reduce((a, b) => (expected(b) > expected(a) ? b : a)))[0],
      much: risks.reduce((sum, risk) => sum + expected(risk), 0),
    }))
    .filter(({ kind, much }) => much >= LEAST || saidAlways.has(kind));
  const most = Math.max(1, Math.round(decisions / DECISIONS));
  const chosen = new Set([...weighed].sort((a, b) => b.much - a.much || a.line - b.line).slice(0, most));
  return weighed
    .filter((place) => chosen.has(place) || saidAlways.has(place.kind))
    .map(({ line, kind }) => ({ line, kind }));
}
