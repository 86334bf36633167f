/** What has been typed of a word that may be one of many, some of them of several words: `Ann P` of `By Ann P`, `周` of `本报记者周`. */
export class TypedWord {
  /** What the typed text ends in and a word may begin with, folded, by the first unit of it; the longest first. */
  private readonly endings = new Map<string, string[]>();
  private longest = 0;

  /** `isClose` says whether words are set without blanks between them, so that one may begin anywhere. */
  constructor(
    private readonly text: string,
    isClose: boolean,
  ) {
    for (let at = Math.max(0, text.length - LONGEST); at < text.length; at++) {
      if (!isClose && at > 0 && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))) continue;
      const ending = text.slice(at).toLowerCase();
      const first = ending.charAt(0);
      const known = this.endings.get(first);
      if (known) known.push(ending);
      else this.endings.set(first, [ending]);
    }
  }

  /** Takes a word into account: whether the text ends in its beginning. */
  meet(word: string): void {
    const folded = word.toLowerCase();
    for (const ending of this.endings.get(folded.charAt(0)) ?? []) {
      if (ending.length <= this.longest) break;
      if (folded.startsWith(ending)) this.longest = ending.length;
    }
  }

  /** The longest ending of the text that one of the words met begins with; empty where none does. */
  get begun(): string {
    return this.text.slice(this.text.length - this.longest);
  }
}

/** Units of the text's end that are looked at. */
const LONGEST = 40;
