import { ideographOf } from '../syntax/radicals';

/** The long s of Fraktur is an s to whoever reads it. */
const LONG_S = 'ſ';
/** Radicals and compatibility ideographs that text layers give for the ideographs that were printed. */
const standIns = /[\u2e80-\u2fd5\uf900-\ufaff]/gu;
/** Two characters at least of three, blanks aside, have a blank behind them. */
const SPACED = 2 / 3;

/**
 * The words that a printed line says, for judging it: ideographs for radicals that stand in for them, letter-spaced words without
 * the blanks between their letters. What is written out is the print, never this.
 */
export function legible(print: string): string {
  const text = print.replaceAll(LONG_S, 's').replace(standIns, (standIn) => {
    const ideograph = ideographOf(standIn);
    return ideograph.length === 1 ? ideograph : standIn;
  });
  return isLetterSpaced(text) ? text.replace(/(\S)[ \u00a0\u3000](?=\S)/gu, '$1').replace(/\s{2,}/gu, ' ') : text;
}

function isLetterSpaced(text: string): boolean {
  let letters = 0;
  let parted = 0;
  let before = false;
  let beforeThat = false;
  for (const character of text) {
    const blank = character.trim() === '';
    if (!blank) letters++;
    if (blank && before) parted++;
    // Two letters side by side are a word: one is a slip, several are words between blanks.
    if (!blank && before && beforeThat) return false;
    beforeThat = before && !blank;
    before = !blank;
  }
  return letters >= 4 && parted >= SPACED * (letters - 1);
}

/** The offset in a line's print that corresponds to `offset` in what it says; both count UTF-16 units. */
export function offsetInPrint(print: string, text: string, offset: number): number {
  if (print.length === text.length) return offset;
  let printed = 0;
  for (let i = 0; i < offset; i++) if (text[i]!.trim() !== '') printed++;
  let at = 0;
  while (at < print.length && printed > 0) if (print[at++]!.trim() !== '') printed--;
  return at;
}
