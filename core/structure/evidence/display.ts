import type { PrintedLine } from '../printed-line';
import { contact } from './words';

/** What a fragment that is set line by line may be. */
export interface DisplayEvidence {
  readonly kind: 'table' | 'ad' | 'verse';
  /** In points. */
  readonly score: number;
}

/** A figure that stands by itself, as in the cells of a table; leaders between two columns. */
const cell = /(?<![\p{L}\p{N}.,:])[-+]?[\d０-９][\d０-９.,:：/½¼¾%]*(?![\p{L}\p{N}])/gu;
const leaders = /(?:\.\s?){4,}|…{2,}|·{4,}/u;
const word = /\p{Script=Han}{3,}|\p{L}{3,}/gu;
/** Columns that the text layer parts by blanks. */
const columns = /\S\s{3,}\S/u;

/**
 * How much a fragment looks like a table or an advertisement. `stops` is how many of its lines end a sentence, `broken` how many
 * were ended though more would have fit.
 */
export function scoreDisplay(lines: readonly PrintedLine[], stops: number, broken: number): DisplayEvidence {
  const { length } = lines;
  const tabular = lines.filter(({ text }) => isTabular(text)).length;
  if (length >= 2 && tabular >= 2 && tabular >= length / 2 && stops <= length / 4)
    return { kind: 'table', score: length >= 3 ? 5 : 3.5 };
  // A sentence on a line of its own is hardly one, unless it says where to ask.
  if (length === 1 && stops === 1 && !contact.test(lines[0]!.text)) return { kind: 'ad', score: -5 };
  if (length < 2 || length > 12 || stops > length / 2) return { kind: 'ad', score: -3 };
  const ends = broken / (length - 1);
  const contacts = lines.filter(({ text }) => contact.test(text)).length;
  const verse = length >= 4 && ends >= 0.5 && contacts === 0 && lines.every(({ text }) => isVerse(text));
  return {
    kind: verse ? 'verse' : 'ad',
    score:
      -2.5 +
      (contacts > 0 ? 3 : 0) +
      (ends >= 0.5 ? 1 : ends > 0 ? 0 : -1) +
      (stops === 0 ? 0.5 : 0) +
      (length >= 3 ? 0.5 : 0),
  };
}

/** Verse has neither figures nor brackets nor colons, and words enough for a foot or two. */
function isVerse(text: string): boolean {
  return !/[\p{N}\p{Ps}\p{Pe}:：@]/u.test(text) && /\p{Ll}.* .*\p{Ll}/u.test(text);
}

/** Whether a line is set in columns of its own, as the rows of a table are. */
export function isTabular(text: string): boolean {
  if (leaders.test(text) || columns.test(text)) return true;
  const cells = text.match(cell)?.length ?? 0;
  // In running text figures stand among words.
  return cells >= 2 && cells >= (text.match(word)?.length ?? 0);
}
