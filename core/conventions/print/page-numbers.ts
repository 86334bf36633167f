import type { PageWords } from '../language';
import { alternatives, escapeRegExp, fold } from './fold';
import { HAN_NUMERALS, readHanNumeral } from './numerals';

/** The inside of a class of the letters that have two cases, for expressions made by the hundred: `\p{Lu}` takes milliseconds to compile. */
export const LETTERS = 'a-z\\u00c0-\\u024f\\u0370-\\u052f';

/** A page's number as printed, taken apart. */
export interface PageNumber {
  readonly section: string | null;
  readonly number: number;
}

/** The pages that a stretch of folded text names: offsets of each, and its key (`null` for one that is not a number, such as "next page"). */
export interface NamedPage {
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
}

/** Reads the page numbers of one language: digits with a section's letter, the language's numerals, its names of pages. */
export class PageNumbers {
  /** Source of a regular expression (flags `iu`) for one number. */
  readonly pattern: string;
  private readonly words: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, string | null>;
  private readonly suffix: RegExp;

  constructor(private readonly data: PageWords) {
    this.words = new Map(Object.entries(data.numbers));
    this.names = new Map(Object.entries(data.named).map(([name, key]) => [squeeze(name), key]));
    const suffixes = alternatives(data.ordinalSuffixes.map(escapeRegExp));
    this.suffix = new RegExp(`(?:${suffixes || '(?!)'})$`, 'iu');
    const section = `(?:(?<![${LETTERS}\\x27])[a-z]{1,2}[ -]?)?`;
    const digits = `${section}(?<!\\d)\\d{1,4}(?!\\d)(?:(?:${suffixes || '(?!)'})(?![${LETTERS}]))?(?:[a-z](?![${LETTERS}]))?`;
    const han = data.han ? [`[${HAN_NUMERALS}]{1,7}`] : [];
    const words = this.words.size > 0 ? [`(?:${alternatives(this.words.keys())})(?![${LETTERS}])`] : [];
    this.pattern = [...words, digits, ...han].join('|');
  }

  /** Source of a regular expression for the names of pages that are no number: 本版, front page. */
  get namePattern(): string {
    const names = alternatives(Object.keys(this.data.named).map((name) => escapeRegExp(name).replace(/ /g, '\\s*')));
    return names || '(?!)';
  }

  /** Every page named between two offsets of a folded text. */
  list(folded: string, start: number, end: number): NamedPage[] {
    const found: NamedPage[] = [];
    const each = new RegExp(`(${this.namePattern})|(${this.pattern})`, 'giu');
    each.lastIndex = start;
    for (let match = each.exec(folded); match && match.index + match[0].length <= end; match = each.exec(folded)) {
      const end = match.index + match[0].length;
      const from = match.index - (gluedSection(folded, match.index) ? 1 : 0);
      const key =
        match[1] === undefined ? this.key(folded.slice(from, end)) : (this.names.get(squeeze(match[1])) ?? null);
      found.push({ start: from, end, key });
      if (match[0] === '') each.lastIndex++;
    }
    return found;
  }

  /** The normalised key of a printed number: `A03` and `3A` are the page A3; `null` where it is no number. */
  key(printed: string): string | null {
    const page = this.read(printed);
    return page && `${page.section ?? ''}${page.number}`;
  }

  read(printed: string): PageNumber | null {
    const text = squeeze(fold(printed));
    const word = this.words.get(text);
    if (word !== undefined) return { section: null, number: word };
    const bare = text.replace(this.suffix, '');
    const parts = /^([a-z]{0,2})-?(\d{1,4})([a-z]?)$/.exec(/\d/.test(bare) ? bare : text);
    if (parts) {
      const section = (parts[1] || parts[3] || '').toUpperCase();
      return { section: section || null, number: Number(parts[2]) };
    }
    const number = this.data.han ? readHanNumeral(text) : null;
    return number === null ? null : { section: null, number };
  }
}

/** Whether the capital before the digits is a section's, set close to the word before it: PageA4. */
function gluedSection(folded: string, start: number): boolean {
  return /\d/.test(folded[start] ?? '') && /\p{Ll}\p{Lu}$/u.test(folded.slice(Math.max(0, start - 2), start));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
