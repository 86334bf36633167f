import { isWide } from '../../syntax/characters';
import type { PrintedLine } from '../printed-line';

/** Words that bind sentences together are the commonest of a text, in any language: so many are taken for such. */
const COMMONEST = { words: 40, characters: 30 } as const;
const LONGEST = 5;

/** Korean binds with what it ends its words in. */
const hangul = /\p{Script=Hangul}$/u;

/** Words of a text in small letters; of wide characters each is one. */
function wordsOf(text: string): string[] {
  const words =
    text.toLowerCase().match(/\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}’']+/gu) ?? [];
  return words.map((word) => (hangul.test(word) ? word.slice(-1) : word));
}

/** The words that running text is bound together with, learned from the page itself. */
export class PageWords {
  private readonly binding: ReadonlySet<string>;
  private readonly shares = new Map<string, number | null>();

  /** `lines` are those that are surely running text. */
  constructor(lines: readonly PrintedLine[]) {
    const counts = new Map<string, number>();
    for (const { text } of lines) {
      for (const word of wordsOf(text)) if (word.length <= LONGEST) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const often = [...counts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1]);
    const wide = often.filter(([word]) => isWide(word.charCodeAt(0))).slice(0, COMMONEST.characters);
    const narrow = often.filter(([word]) => !isWide(word.charCodeAt(0))).slice(0, COMMONEST.words);
    this.binding = new Set([...wide, ...narrow].map(([word]) => word));
  }

  /** How many of a text's words bind, 0 to 1; `null` where it has too few to say. */
  bindingShare(text: string): number | null {
    let share = this.shares.get(text);
    if (share === undefined) {
      const words = wordsOf(text);
      share = words.length < 3 ? null : words.filter((word) => this.binding.has(word)).length / words.length;
      this.shares.set(text, share);
    }
    return share;
  }
}
