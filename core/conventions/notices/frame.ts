import type { Span } from '../conventions';
import { classOf, closesBracket, opensBracket } from './segments';

/** The words of a notice without what print puts around them. Offsets into the text. */
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly label: Span | null;
}

const LABEL = /[①-⑳㉑-㉟❶-❿⓵-⓾㈠-㈩⑴-⒇Ⓐ-ⓩ]/u;
const DECORATION = ' \t\u3000\u00a0\r\n-—–―…*•·.。,，、;；:："”“‘’!';

/** Strips brackets, ornaments, stops and labels from both ends of a stretch of text. */
export function stripFrame(text: string, start: number, end: number, ornaments: string): Core {
  let label: Span | null = null;
  const isLabel = (at: number) => {
    if (!LABEL.test(text[at] ?? '')) return false;
    label ??= { start: at, end: at + 1, text: text[at]! };
    return true;
  };
  const shed = (at: number) => isLabel(at) || DECORATION.includes(text[at]!) || ornaments.includes(text[at]!);
  // A label may stand directly before or after the bracket.
  isLabel(start - 1);
  if (!/\d/.test(text[end + 1] ?? '')) isLabel(end);
  while (start < end && (opensBracket(text[start]) || shed(start))) start++;
  const own = text.slice(start, end);
  while (end > start) {
    if (closesBracket(text[end - 1]) && !opensWithin(own, end - start)) end--;
    else if (shed(end - 1)) end--;
    else break;
  }
  return { start, end, label };
}

/** Whether the bracket that closes at `end` opens within the words themselves: 《…》 of a headline. */
function opensWithin(text: string, end: number): boolean {
  for (let i = end - 2; i >= 0; i--) {
    if (closesBracket(text[i])) return false;
    if (opensBracket(text[i])) return true;
  }
  return false;
}

/** Widens words to the brackets, ornaments and labels that stand directly around them. */
export function widenToFrame(
  text: string,
  start: number,
  end: number,
  ornaments: string,
): { start: number; end: number } {
  const sign = new RegExp(`[${classOf(`${ornaments}`)}]|${LABEL.source}`, 'u');
  const blank = (character: string | undefined) =>
    character === ' ' || character === '\u3000' || character === '\u00a0';
  let i = start;
  while (i > 0 && blank(text[i - 1])) i--;
  while (i > 0 && (opensBracket(text[i - 1]) || sign.test(text[i - 1]!))) start = --i;
  i = end;
  while (i < text.length && (blank(text[i]) || '.。,，!'.includes(text[i]!))) i++;
  if (i > end && !closesBracket(text[i]) && !sign.test(text[i] ?? '')) i = end;
  while (i < text.length && (closesBracket(text[i]) || sign.test(text[i]!))) end = ++i;
  return { start, end };
}
