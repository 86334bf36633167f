import type { Conventions, NameIndex } from '../conventions/conventions';
import type { Paragraph } from './elements';
import { joinPrinted, separator } from './joined';
import { printedLine } from './printed-line';

/** A signature may be wrapped over this many lines. */
const REACH = 3;

/**
 * Takes the signature off a paragraph whose last line prints one after the end of its last sentence, without brackets
 * (`… 敬请留意。 本报编辑部`). Returns its words and what is left of the paragraph; `null` where there is none.
 */
export function partSignature(
  paragraph: Paragraph,
  conventions: Conventions,
  names: NameIndex,
): { paragraph: Paragraph; signature: string } | null {
  const { lines } = paragraph;
  if (lines.at(-1)!.line.endMark) return null;
  const first = Math.max(0, lines.length - REACH);
  const texts = lines.slice(first).map(({ line }) => line.text);
  const tail = joinPrinted(texts);
  const credit = conventions.findCredit(tail, names);
  if (!credit || tail.slice(credit.end).trim() !== '' || /^[\p{Ps}—–-]/u.test(credit.text)) return null;
  const before = tail.slice(0, credit.start).trimEnd();
  if (before === '' || !conventions.endsSentence(before)) return null;
  let start = 0;
  for (let i = 0; i < texts.length; i++) {
    const end = start + texts[i]!.length + separator(texts[i]!, texts[i + 1] ?? '').length;
    if (credit.start < end) {
      const local = credit.start - start;
      const kept = lines.slice(0, first + i);
      const { line } = lines[first + i]!;
      const rest = printedLine(line.text.slice(0, local), line, conventions.script.cjk);
      if (rest)
        kept.push({ ...lines[first + i]!, line: { ...line, ...rest, indent: line.indent, endsSentence: true } });
      return { paragraph: { ...paragraph, lines: kept }, signature: tail.slice(credit.start).trim() };
    }
    start = end;
  }
  return null;
}
