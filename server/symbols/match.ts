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

/** Below it all fit by words that stand in the name as they were typed. */
export const GOOD_RANKS = 3 * STEP;

/**
 * How well something fits what is looked for, the best 0: by its name as a whole, by the name's beginning, by words in it, by words some of
 * which are in the name, or in what else it prints, by characters of the name in their order. `null` where it does not fit.
 */
export function rank({ name, own, around }: Sought, { whole, words }: Wanted): number | null {
  const at = name.indexOf(whole);
  if (at === 0) return name.length === whole.length ? 0 : STEP + spread(name.length - whole.length);
  if (at > 0) return 2 * STEP + spread(at);
  const inName = words.filter((word) => name.includes(word)).length;
  if (words.length > 1 && inName === words.length) return 2 * STEP + spread(STEP);
  const ofItsOwn = inName > 0 || words.some((word) => own.includes(word));
  if (ofItsOwn) {
    const texts = words.length > 1 ? [name, own, ...around()] : [name, own];
    if (words.every((word) => texts.some((text) => text.includes(word)))) return (inName > 0 ? 3 : 4) * STEP;
  }
  const gaps = gapsBetween(name, whole);
  return gaps === null ? null : 5 * STEP + spread(gaps);
}

/**
 * Whether an entry of a card may fit with a rank below `bar`: told from the card's texts as a whole, so that most cards need not be taken
 * apart.
 */
export function mayFit(
  { sought, besides }: Pick<Card, 'sought' | 'besides'>,
  { whole, words }: Wanted,
  bar: number,
): boolean {
  if (whole === '') return bar > 0;
  if (bar <= STEP) return sought.includes(`\n${whole}\n`);
  if (bar <= 2 * STEP) return begins(sought, whole, bar - STEP);
  if (bar < 3 * STEP) return stands(sought, whole, bar - 2 * STEP);
  if (sought.includes(whole)) return true;
  if (bar > 3 * STEP && words.some((word) => besides.includes(word))) return true;
  if (words.length > 1 && words.some((word) => sought.includes(word))) return true;
  return bar > 5 * STEP && holdsInOrder(sought, whole);
}

/** Whether a text begins some line of which less than `rest` characters are left. */
function begins(lines: string, text: string, rest: number): boolean {
  const wanted = `\n${text}`;
  for (let at = lines.indexOf(wanted); at >= 0; at = lines.indexOf(wanted, at + 1)) {
    if (lines.indexOf('\n', at + 1) - (at + wanted.length) < rest) return true;
  }
  return false;
}

/** Whether a text stands in some line less than `before` characters from its beginning. */
function stands(lines: string, text: string, before: number): boolean {
  for (let at = lines.indexOf(text); at >= 0; at = lines.indexOf(text, at + 1)) {
    if (at - 1 - lines.lastIndexOf('\n', at) < before) return true;
  }
  return false;
}

/** Whether some line holds the characters of a text in their order. */
function holdsInOrder(lines: string, text: string): boolean {
  const [first = '', ...others] = text;
  for (let at = lines.indexOf(first); at >= 0; at = lines.indexOf(first, at)) {
    const end = lines.indexOf('\n', at);
    let found: number = at;
    for (const character of others) {
      found = lines.indexOf(character, found + 1);
      if (found < 0) return false;
      if (found > end) break;
    }
    if (found < end) return true;
    at = end;
  }
  return false;
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
