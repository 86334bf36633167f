/** What each opening mark opens; quotation marks that languages use the one way or the other are one kind. */
const openers: ReadonlyMap<string, string> = new Map([
  ...kinds('(（', 'round'),
  ...kinds('[［', 'square'),
  ...kinds('【', 'lens'),
  ...kinds('〔', 'shell'),
  ...kinds('《', 'title'),
  ...kinds('〈', 'inner title'),
  ...kinds('「', 'corner'),
  ...kinds('『', 'inner corner'),
  ...kinds('„“"', 'quote'),
  ...kinds('«»', 'guillemet'),
]);

const closers: ReadonlyMap<string, string> = new Map([
  ...kinds(')）', 'round'),
  ...kinds(']］', 'square'),
  ...kinds('】', 'lens'),
  ...kinds('〕', 'shell'),
  ...kinds('》', 'title'),
  ...kinds('〉', 'inner title'),
  ...kinds('」', 'corner'),
  ...kinds('』', 'inner corner'),
  ...kinds('”“"', 'quote'),
  ...kinds('«»', 'guillemet'),
]);

function kinds(marks: string, kind: string): [string, string][] {
  return [...marks].map((mark) => [mark, kind]);
}

const anyMark = /[()（）[\]［］【】〔〕《》〈〉「」『』„“”"«»]/g;

/** The kinds of brackets and quotation marks that a text leaves open, and of those that it closes without having opened them. */
export interface OpenBrackets {
  readonly left: readonly string[];
  readonly unopened: readonly string[];
}

export function openBrackets(text: string): OpenBrackets {
  const left: string[] = [];
  const unopened: string[] = [];
  for (const match of text.matchAll(anyMark)) {
    const opens = openers.get(match[0]);
    const closes = closers.get(match[0]);
    if (opens !== undefined && (closes === undefined || opensHere(text, match.index, opens, left))) left.push(opens);
    else if (closes !== undefined) {
      const at = left.lastIndexOf(closes);
      if (at >= 0) left.splice(at, 1);
      else unopened.push(closes);
    }
  }
  return { left, unopened };
}

/** Of a mark that opens in one language and closes in another, or does both: it closes where a word ends before it. */
function opensHere(text: string, at: number, kind: string, left: readonly string[]): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const isFree = /[\s(（[—–]/.test(before);
  if (text[at] === '“') return !(left.includes(kind) && !isFree) && !(!isFree && /[\s.,;:!?)]/.test(after));
  if (text[at] === '"') return isFree;
  if (text[at] === '«') return isFree || !/[\s.,;:!?)]/.test(after);
  return isFree && !/\s/.test(after);
}
