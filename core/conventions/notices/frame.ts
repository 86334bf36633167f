import { classOf, closesBracket, opensBracket } from './segments';

/** The words of a notice without what print puts around them. Offsets into the text. */
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
}

const LABEL = /[①-⑳㉑-㉟❶-❿⓵-⓾㈠-㈩⑴-⒇Ⓐ-ⓩ]/u;
const DECORATION = ' \t\u3000\u00a0\r\n-—–―…*•·.。,，、;；:："”“‘’!';

/** Strips brackets, ornaments, stops and labels from both ends of a stretch of text. */
export function stripFrame(text: string, start: number, end: number, ornaments: string): Core {
  const label: string[] = [];
  const shed = (character: string) => {
    if (LABEL.test(character)) return label.push(character) > 0;
    return DECORATION.includes(character) || ornaments.includes(character);
  };
  // A label may stand directly before or after the bracket.
  if (LABEL.test(text[start - 1] ?? '')) label.push(text[start - 1]!);
  if (LABEL.test(text[end] ?? '') && !/\d/.test(text[end + 1] ?? '')) label.push(text[end]!);
  while (start < end && (opensBracket(text[start]) || shed(text[start]!))) start++;
  const own = text.slice(start, end);
  while (end > start) {
    const character = text[end - 1]!;
    if (closesBracket(character) && !opensWithin(own, end - start)) end--;
    else if (shed(character)) end--;
    else break;
  }
  return { start, end, label: label[0] ?? null };
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
