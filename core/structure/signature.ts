import type { Conventions, NameIndex } from '../conventions/conventions';
import type { Paragraph } from './elements';
import { isInstitution } from './evidence/signatures';
import { joinPrinted, separator } from './joined';
import { printedLine } from './printed-line';

/** A signature may be wrapped over this many lines. */
const REACH = 3;

export interface Signature {
  /** Offset in UTF-16 units at which it begins; it ends with the text. */
  readonly start: number;
  /** Told by its place and its last word only. */
  readonly doubtful: boolean;
}

/** The signature that a text ends with, behind its last sentence and without brackets: `… 敬请留意。 本报编辑部`. */
export function findSignature(text: string, conventions: Conventions, names: NameIndex): Signature | null {
  const credit = conventions.findCredit(text, names);
  const blank = text.trimEnd().search(/\s\S*$/u);
  const known = credit !== null && text.slice(credit.end).trim() === '' && !/^[\p{Ps}<＜/—–-]/u.test(credit.text);
  const start = known ? credit.start : blank + 1;
  if (!known && (blank < 0 || !isInstitution(text.slice(start).trimEnd()))) return null;
  const before = text.slice(0, start).trimEnd();
  return before !== '' && conventions.endsSentence(before) ? { start, doubtful: !known } : null;
}

/**
 * Takes the signature off a paragraph that ends with one. Returns its words and what is left of the paragraph; `null` where
 * there is none.
 */
export function partSignature(
  paragraph: Paragraph,
  conventions: Conventions,
  names: NameIndex,
): { paragraph: Paragraph; signature: string; doubtful: boolean } | null {
  const { lines } = paragraph;
  if (lines.at(-1)!.line.endMark) return null;
  const first = Math.max(0, lines.length - REACH);
  const texts = lines.slice(first).map(({ line }) => line.print);
  const tail = joinPrinted(texts);
  const found = findSignature(tail, conventions, names);
  if (!found) return null;
  let start = 0;
  for (let i = 0; i < texts.length; i++) {
    const end = start + texts[i]!.length + separator(texts[i]!, texts[i + 1] ?? '').length;
    if (found.start < end) {
      const kept = lines.slice(0, first + i);
      const { line } = lines[first + i]!;
      const rest = printedLine(line.print.slice(0, found.start - start), line, conventions.script.squares);
      if (rest)
        kept.push({ ...lines[first + i]!, line: { ...line, ...rest, indent: line.indent, endsSentence: true } });
      return {
        paragraph: { ...paragraph, lines: kept },
        signature: tail.slice(found.start).trim(),
        doubtful: found.doubtful,
      };
    }
    start = end;
  }
  return null;
}
