import type { MeasuredWord } from '../../measured-page';
import type { LineMarks } from '../escape';

/** A line's words as one text. */
export function textOf(words: readonly MeasuredWord[]): string {
  return words.map(({ text, spaced }, i) => (i > 0 && spaced ? ` ${text}` : text)).join('');
}

/** Letters and what stands between them; brackets and the like stay outside of a form. */
const core = /[\p{L}\p{N}](?:[^[\]{}|\\]*[\p{L}\p{N}])?/u;

/** Marks of a line; words below `threshold` (0 to 1) are uncertain. */
export function marksOf(words: readonly MeasuredWord[], threshold: number): LineMarks {
  const uncertain: { start: number; end: number }[] = [];
  let offset = 0;
  words.forEach(({ text, spaced, confidence }, i) => {
    if (i > 0 && spaced) offset++;
    const read = confidence !== null && confidence < threshold ? core.exec(text) : null;
    if (read) uncertain.push({ start: offset + read.index, end: offset + read.index + read[0].length });
    offset += text.length;
  });
  return { text: textOf(words), uncertain, hardHyphen: endsInHardHyphen(words.at(-1)) };
}

/** The undivided word has the hyphen too, within it. */
function endsInHardHyphen(last: MeasuredWord | undefined): boolean {
  const whole = last?.hyphenation?.part === 'first' ? last.hyphenation.whole : null;
  return (
    whole !== null &&
    last!.text.endsWith('-') &&
    last!.text.length > 1 &&
    whole.startsWith(last!.text) &&
    whole.length > last!.text.length
  );
}
