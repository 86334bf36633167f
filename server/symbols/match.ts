/** A text as it is compared: neither case nor width counts, nor blanks. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

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

/** Folded texts of something that may be looked for. */
export interface Sought {
  readonly name: string;
  /** What else it prints, by which it may be found, too. */
  readonly own: string;
  /** What it is in: words that narrow down what others find. */
  readonly around: readonly string[];
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
  if (ofItsOwn && words.every((word) => [name, own, ...around].some((text) => text.includes(word)))) {
    return (inName > 0 ? 3 : 4) * STEP;
  }
  const gaps = gapsBetween(name, whole);
  return gaps === null ? null : 5 * STEP + spread(gaps);
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
