import type { TextEdit } from './edits';

/**
 * The edits that do to a text what `first` does to it, and `second` to what that leaves. Either list counts in the text that it is made
 * for, in order and without overlap; the result counts in the first of the two. Edits that touch become one.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const composed: TextEdit[] = [];
  /** By how much the edits of `first` that are done with lengthen the text. */
  let growth = 0;
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const [oneStart, otherStart] = [first[i]?.start ?? Infinity, second[j]?.start ?? Infinity];
    const from = Math.min(oneStart + growth, otherStart);
    const start = from - growth;
    const inserted: TextEdit[] = [];
    const replaced: TextEdit[] = [];
    let to = from;
    for (;;) {
      const one = first[i];
      const other = second[j];
      if (one && one.start + growth <= to) {
        const begin = one.start + growth;
        const end = begin + one.text.length;
        inserted.push({ start: begin, end, text: one.text });
        growth += one.text.length - (one.end - one.start);
        to = Math.max(to, end);
        i++;
      } else if (other && other.start <= to) {
        replaced.push(other);
        to = Math.max(to, other.end);
        j++;
      } else break;
    }
    const text = textOf(inserted, replaced, to);
    if (text !== '' || to - growth > start) composed.push({ start, end: to - growth, text });
  }
  return composed;
}

/** What is left of the insertions, which count with the replacements in the text between the two, once those are made. */
function textOf(inserted: readonly TextEdit[], replaced: readonly TextEdit[], to: number): string {
  let text = '';
  let at = 0;
  let i = 0;
  const takeOver = (end: number) => {
    while (i < inserted.length && inserted[i]!.start < end) {
      const part = inserted[i]!;
      text += part.text.slice(Math.max(0, at - part.start), end - part.start);
      if (part.end > end) break;
      i++;
    }
  };
  for (const { start, end, text: replacement } of replaced) {
    takeOver(start);
    text += replacement;
    at = Math.max(at, end);
  }
  takeOver(to);
  return text;
}
