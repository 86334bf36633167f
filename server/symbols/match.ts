import type { Card } from '../../core/model/card';
import type { Sought } from '../../core/model/entries';
import { fold } from '../../core/model/fold';

/** What is looked for, as it is compared. */
export interface Wanted {
  /** All of it, without its blanks. */
  readonly whole: string;
  /** What stands between its blanks. */
  readonly words: readonly string[];
}

export function wantedBy(query: string): Wanted {
  const words = query.split(/\s+/).map(fold);
  return { whole: words.join(''), words: words.filter((word) => word !== '') };
}

/** How far apart two ranks are that differ in kind; a rank is a whole number below `RANKS`. */
const STEP = 64;
export const RANKS = 6 * STEP;

/** From these on what fits by the name's beginning, by words in it, and by characters in their order. */
export const PREFIX = STEP;
export const WITHIN = 2 * STEP;
export const SCATTERED = 5 * STEP;

/** Below it all fit by words that stand in the name as they were typed. */
export const GOOD_RANKS = 3 * STEP;

/**
 * How well something fits what is looked for, the best 0: by its name as a whole, by the name's beginning, by words in it, by words some of
 * which are in the name, or in what else it prints, by characters of the name in their order. `null` where it does not fit.
 */
export function rank(sought: Sought, wanted: Wanted): number | null {
  return rankByName(sought.name, wanted) ?? rankByWords(sought, wanted) ?? rankByCharacters(sought.name, wanted);
}

/** The same by the whole of what is looked for, or all of its words, in the name: below `GOOD_RANKS`. */
export function rankByName(name: string, { whole, words }: Wanted): number | null {
  const at = name.indexOf(whole);
  if (at === 0) return name.length === whole.length ? 0 : PREFIX + spread(name.length - whole.length);
  if (at > 0) return WITHIN + spread(at);
  return words.length > 1 && words.every((word) => name.includes(word)) ? WITHIN + spread(STEP) : null;
}

/** The same by words that are not all in the name. */
function rankByWords({ name, own, around }: Sought, { words }: Wanted): number | null {
  const isInName = words.some((word) => name.includes(word));
  if (!isInName && !words.some((word) => own.includes(word))) return null;
  const texts = words.length > 1 ? [name, own, ...around()] : [name, own];
  return words.every((word) => texts.some((text) => text.includes(word))) ? (isInName ? GOOD_RANKS : 4 * STEP) : null;
}

/** The same by the characters in their order. */
export function rankByCharacters(name: string, { whole }: Wanted): number | null {
  const gaps = gapsBetween(name, whole);
  return gaps === null ? null : SCATTERED + spread(gaps);
}

/** Whether something on a card may fit by words that are not all in its name: told from the card's texts as a whole. */
export function mayFitByWords(
  { sought, besides, labels }: Pick<Card, 'sought' | 'besides' | 'labels'>,
  issue: string,
  { words }: Wanted,
): boolean {
  return words.every(
    (word) =>
      sought.includes(word) ||
      besides.includes(word) ||
      (words.length > 1 && (fold(issue).includes(word) || fold(labels).includes(word))),
  );
}

function spread(distance: number): number {
  return Math.min(distance, STEP - 1);
}

/** How many characters stand between those of `wanted` in a name that holds them in their order; `null` where it does not. */
function gapsBetween(name: string, wanted: string): number | null {
  let gaps = 0;
  let at = 0;
  for (const character of wanted) {
    const found = name.indexOf(character, at);
    if (found < 0) return null;
    if (at > 0) gaps += found - at;
    at = found + character.length;
  }
  return gaps;
}
