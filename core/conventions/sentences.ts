import type { SentenceFacts } from './language';

const CLOSING = /[\s”"’'」』》〉）)\]】»›“]/u;
const REACH = 120;

/** Whether a text ends a sentence; what may follow the stop are closing quotes, brackets and what they hold. */
export function endsSentence(text: string, { stops }: SentenceFacts): boolean {
  let end = text.length;
  const limit = Math.max(0, end - REACH);
  while (end > limit && CLOSING.test(text[end - 1]!)) {
    if (stops.includes(text[end - 1]!)) return true;
    end--;
  }
  return end > 0 && (stops.includes(text[end - 1]!) || text[end - 1] === '…');
}

/** Whether the hyphen at the end of `before` stands for a word's part that follows later: Justiz- | und Polizeidirektor. */
export function hangsHyphen(before: string, after: string, { hangingBefore }: SentenceFacts): boolean {
  if (!/\p{L}[-‐⸗¬]\s*$/u.test(before.slice(-8))) return false;
  const word = /^\s*(\p{L}+)/u.exec(after.slice(0, 24))?.[1]?.toLowerCase();
  return word !== undefined && hangingBefore.includes(word);
}
