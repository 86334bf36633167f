import { skipBlanks } from '../print/fold';

/** Where the credit at the end of a text may begin: after a stop, a bracket, a line's end or one of `breaks`; the earliest first. */
export function creditStarts(text: string, from: number, end: number, breaks: RegExp): number[] {
  const starts = new Set<number>();
  if (from === 0) starts.add(skipBlanks(text, 0, end));
  for (let i = from; i < end - 1; i++) {
    if (isPlain(text.charCodeAt(i))) continue;
    const character = text[i]!;
    if (i > 0 && /[（(<＜【[]/u.test(character)) starts.add(i);
    if (/[。！？.!?；;”"」』）)\]】\n]/u.test(character) || breaks.test(character)) {
      const next = skipBlanks(text, i + 1, end);
      if (next < end) starts.add(next);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/** Whether a character is one of the letters and digits that most of a text is made of, and behind which nothing begins. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}
