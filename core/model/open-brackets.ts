/** What each opening mark opens; quotation marks that languages use the one way or the other are one kind. */
const openers: Readonly<Record<string, string>> = {
  '(': 'round', '（': 'round', '[': 'square', '［': 'square', '【': 'lens', '〔': 'shell', '《': 'title', '〈': 'title',
  '「': 'corner', '『': 'white corner', '„': 'quote', '“': 'quote', '‚': 'single', '«': 'guillemet', '»': 'guillemet', '"': 'quote',
}; // biome-ignore format: a table
const closers: Readonly<Record<string, string>> = {
  ')': 'round', '）': 'round', ']': 'square', '］': 'square', '】': 'lens', '〕': 'shell', '》': 'title', '〉': 'title',
  '」': 'corner', '』': 'white corner', '”': 'quote', '“': 'quote', '«': 'guillemet', '»': 'guillemet', '"': 'quote',
}; // biome-ignore format: a table

/** The kinds of brackets and quotation marks that a text leaves open, and of those that it closes without having opened them. */
export interface OpenBrackets {
  readonly left: readonly string[];
  readonly unopened: readonly string[];
}

export function openBrackets(text: string): OpenBrackets {
  const left: string[] = [];
  const unopened: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    const opens = openers[mark];
    const closes = closers[mark];
    if (opens !== undefined && (closes === undefined || opensHere(text, i, opens, left))) left.push(opens);
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
