import type { SentenceFacts } from './language';

const CLOSING = /[\s”"’'」』》〉）)\]】»›“]/u;
const REACH = 120;

const LONGEST_NOTE = 40;

/** Whether a text ends a sentence; what may follow the stop are closing quotes, brackets and what they hold. */
export function endsSentence(text: string, { stops }: SentenceFacts): boolean {
  let end = text.length;
  const limit = Math.max(0, end - REACH);
  while (end > limit && CLOSING.test(text[end - 1]!)) {
    if (stops.includes(text[end - 1]!)) return true;
    end--;
  }
  if (end > 0 && (stops.includes(text[end - 1]!) || text[end - 1] === '…')) return true;
  const before = beforeNote(text);
  return before !== null && stops.includes(before.trimEnd().at(-1)!);
}

/** The text before the bracket that it ends in: a credit, a source or a reference that stands behind the sentence. */
function beforeNote(text: string): string | null {
  const printed = text.trimEnd();
  const close = CLOSING_BRACKETS.indexOf(printed.at(-1) ?? ' ');
  if (close === -1) return null;
  const open = printed.lastIndexOf(OPENING_BRACKETS[close]!);
  return open > 0 && printed.length - open <= LONGEST_NOTE ? printed.slice(0, open).trimEnd() || null : null;
}

const OPENING_BRACKETS = '（([【［';
const CLOSING_BRACKETS = '）)]】］';

/** Whether the hyphen at the end of `before` stands for a word's part that follows later: Justiz- | und Polizeidirektor. */
export function hangsHyphen(before: string, after: string, { hangingBefore }: SentenceFacts): boolean {
  if (!/\p{L}[-‐⸗¬]\s*$/u.test(before.slice(-8))) return false;
  const word = /^\s*(\p{L}+)/u.exec(after.slice(0, 24))?.[1]?.toLowerCase();
  return word !== undefined && hangingBefore.includes(word);
}
