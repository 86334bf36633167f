import type { NoticeKind } from '../conventions';
import type { PageWords } from '../language';
import { alternatives, escapeRegExp, fold } from '../print/fold';
import type { PageNumbers } from '../print/page-numbers';
import { compileWording, expandWording, type Part, parseWording, requiredWords, type Slot } from './wording';

/** One wording, ready to be looked for in folded text. */
export interface NoticePattern {
  readonly kind: NoticeKind;
  readonly parts: readonly Part[];
  /** Matches words that are the notice and nothing else. */
  readonly whole: RegExp;
  /** Matches the notice at the beginning of longer words. */
  readonly beginning: RegExp;
  /** As `whole`, with anything short in the page's place. */
  readonly unreadable: RegExp;
  readonly slots: readonly Slot[];
  readonly slotsUnreadable: readonly Slot[];
}

/** The notices of a language and the words that tell where one may stand. */
export class NoticePatterns {
  readonly patterns: readonly NoticePattern[];
  /** Words that notices with a page, and notices without one, cannot do without, and words that pages cannot. */
  private readonly paged: RegExp;
  private readonly pageless: RegExp;
  private readonly page: RegExp;

  constructor(
    wordings: Readonly<Record<NoticeKind, readonly string[]>>,
    private readonly pages: PageWords,
    private readonly numbers: PageNumbers,
  ) {
    const kinds: readonly NoticeKind[] = ['jump-out', 'jump-in', 'reference', 'serial'];
    const patterns = kinds.flatMap((kind) => wordings[kind].map((wording) => this.compile(kind, wording)));
    // Words that are sure come before those in which anything may be the name of the story.
    this.patterns = [...patterns.filter((pattern) => !isVague(pattern)), ...patterns.filter(isVague)];
    const paged = this.patterns.filter(({ slots }) => slots.includes('page') || slots.includes('n'));
    this.paged = triggerOf(paged.map(({ parts }) => parts));
    this.pageless = triggerOf(this.patterns.filter((pattern) => !paged.includes(pattern)).map(({ parts }) => parts));
    const phrases = [...pages.phrases, ...Object.keys(pages.named)].map(parseWording);
    this.page = phrases.some((phrase) => requiredWords(phrase) === null)
      ? new RegExp(numbers.pattern, 'iu')
      : triggerOf(phrases);
  }

  /** Whether a text may hold a notice: a quick test that rejects nearly all running text. */
  mayHold(text: string): boolean {
    return this.pageless.test(text) || (this.paged.test(text) && this.page.test(text));
  }

  private compile(kind: NoticeKind, wording: string): NoticePattern {
    const parts = parseWording(wording);
    const page = this.pagePattern();
    const slots: Slot[] = [];
    const source = compileWording(parts, { ...VARYING, page, n: this.numbers.pattern, code: CODE }, slots);
    const slotsUnreadable: Slot[] = [];
    const garbled = `(?:${alternatives(this.pageIntroductions())})?\\s*\\S{1,14}`;
    const unreadable = compileWording(parts, { ...VARYING, page: garbled, n: garbled, code: garbled }, slotsUnreadable);
    return {
      kind,
      parts,
      whole: new RegExp(`^(?:${source})$`, 'diu'),
      beginning: new RegExp(`^(?:${source})(?=$|[\\s,.;:!?。，、；：！？“”‘’"'()（）—–-]|\\p{Script=Han})`, 'diu'),
      unreadable: new RegExp(`^(?:${unreadable})$`, 'diu'),
      slots,
      slotsUnreadable,
    };
  }

  /** One page phrase or several: 第二、三版; 第二版、第三版; pages 2 and 3. */
  private pagePattern(): string {
    const and = alternatives(this.pages.and.map((word) => escapeRegExp(word).replace(/ /g, '\\s+'))) || '(?!)';
    const number = `(?:${this.numbers.pattern})`;
    const several = (one: string) => `(?:${one})(?:\\s*(?:${and})\\s*(?:${one})){0,7}`;
    const numbers = several(number);
    const codes = several(CODE);
    const phrases = this.pages.phrases.map((phrase) =>
      compileWording(parseWording(phrase), { ...VARYING, page: numbers, n: numbers, code: codes }, [], false),
    );
    const phrase = `(?:${this.numbers.namePattern}|${phrases.join('|')})`;
    return `${phrase}(?:\\s*(?:${and})\\s*${phrase}){0,7}`;
  }

  /** What stands before a page's number, to be told from what cannot be read. */
  private pageIntroductions(): string[] {
    return this.pages.phrases
      .flatMap((phrase) => expandWording(parseWording(phrase)))
      .map((phrase) => phrase.split('\uE000')[0]!.trim())
      .filter((words) => words !== '')
      .map((words) => escapeRegExp(words).replace(/ /g, '\\s*'));
  }
}

/** A page's number that its section's letter tells from any other number: `A4`, `4B`. */
const CODE =
  '(?<![\\p{Lu}\\p{Ll}\\x27])[a-z]{1,2}[ -]?\\d{1,3}(?!\\d)|(?<![\\p{Lu}\\p{Ll}\\d])\\d{1,3}[a-z](?![\\p{Lu}\\p{Ll}])';

const VARYING: Readonly<Record<'column' | 'slug' | 'words', string>> = {
  column: '\\d{1,2}|[a-z]{1,6}',
  slug: '[^,;:.()\\[\\]\\n]{1,48}?',
  words: '[^()\\[\\]\\n。.!?]{1,40}?',
};

/** Matches wherever one of the wordings may be; one that can do without any word is everywhere. */
function triggerOf(wordings: readonly (readonly Part[])[]): RegExp {
  const words = wordings.map(requiredWords);
  if (words.some((alternatives) => alternatives === null)) return /(?:)/;
  const distinct = new Set(words.flatMap((alternatives) => alternatives ?? []));
  return distinct.size > 0 ? new RegExp([...distinct].map(spaced).join('|'), 'iu') : /(?!)/;
}

/** Whether the words are told by the page alone, whatever else they say. */
export function isVague({ slots }: NoticePattern): boolean {
  return slots[0] === 'slug' || slots[0] === 'words';
}

/** A word that print may set with blanks between its characters, where its script has none. */
function spaced(word: string): string {
  const cjk = /[\u3040-\u30ff\u3400-\u9fff]/.test(word);
  return [...word].map((character) => PRINTED[fold(character)] ?? escapeRegExp(character)).join(cjk ? '\\s?' : '');
}

/** Characters that print sets in more than one form, and the rest of folding that a quick test needs. */
const PRINTED: Readonly<Record<string, string>> = { "'": "['’‘]", ',': '[,，]', '-': '[-‐‑]' };
