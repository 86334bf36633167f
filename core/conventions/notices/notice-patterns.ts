import type { NoticeKind } from '../conventions';
import type { PageWords } from '../language';
import { alternatives, escapeRegExp, fold } from '../print/fold';
import { LETTERS, type PageNumbers } from '../print/page-numbers';
import {
  compileWording,
  expandWording,
  type Part,
  parseWording,
  requiredGroups,
  requiredWords,
  type Slot,
  slotsOf,
} from './wording';

/** One wording, ready to be looked for in folded text. Its expressions are large, and made when first used. */
export class NoticePattern {
  readonly slots: readonly Slot[];
  private readonly anchors: readonly (readonly string[])[];
  private made: { whole?: RegExp; beginning?: RegExp; unreadable?: RegExp } = {};

  constructor(
    readonly kind: NoticeKind,
    readonly parts: readonly Part[],
    private readonly source: () => string,
    private readonly unreadableSource: () => string,
  ) {
    this.slots = slotsOf(parts);
    this.anchors = requiredGroups(parts).map((words) => words.map((word) => anchorOf(fold(word))));
  }

  /** Whether the words hold everything that this notice cannot do without. */
  mayBe(anchorable: string): boolean {
    return this.anchors.every((words) => words.some((word) => anchorable.includes(word)));
  }

  /** Matches words that are the notice and nothing else. */
  get whole(): RegExp {
    this.made.whole ??= new RegExp(`^(?:${this.source()})$`, 'diu');
    return this.made.whole;
  }

  /** Matches the notice at the beginning of longer words. */
  get beginning(): RegExp {
    this.made.beginning ??= new RegExp(
      `^(?:${this.source()})(?=$|[\\s,.;:!?。，、；：！？“”‘’"'()（）—–-]|\\p{Script=Han})`,
      'diu',
    );
    return this.made.beginning;
  }

  /** As `whole`, with anything short in the page's place. */
  get unreadable(): RegExp {
    this.made.unreadable ??= new RegExp(`^(?:${this.unreadableSource()})$`, 'diu');
    return this.made.unreadable;
  }
}

/** The notices of a language and the words that tell where one may stand. */
export class NoticePatterns {
  readonly patterns: readonly NoticePattern[];
  /** Words that notices with a page, and notices without one, cannot do without, and words that pages cannot. */
  private readonly paged: RegExp;
  private readonly pageless: RegExp;
  private readonly page: RegExp;
  private readonly pageSource: string;
  private readonly garbled: string;

  constructor(
    wordings: Readonly<Record<NoticeKind, readonly string[]>>,
    private readonly pages: PageWords,
    private readonly numbers: PageNumbers,
  ) {
    this.pageSource = this.pagePattern();
    this.garbled = `(?:${alternatives(this.pageIntroductions())})?\\s*\\S{1,14}`;
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

  /** The patterns that words may fit. */
  possible(folded: string): readonly NoticePattern[] {
    const words = anchorOf(folded);
    return this.patterns.filter((pattern) => pattern.mayBe(words));
  }

  private compile(kind: NoticeKind, wording: string): NoticePattern {
    const parts = parseWording(wording);
    return new NoticePattern(
      kind,
      parts,
      () => compileWording(parts, { ...VARYING, page: this.pageSource, n: this.numbers.pattern, code: CODE }),
      () => compileWording(parts, { ...VARYING, page: this.garbled, n: this.garbled, code: this.garbled }),
    );
  }

  /** One page phrase or several: 第二、三版; 第二版、第三版; pages 2 and 3. */
  private pagePattern(): string {
    const and = alternatives(this.pages.and.map((word) => escapeRegExp(word).replace(/ /g, '\\s+'))) || '(?!)';
    const number = `(?:${this.numbers.pattern})`;
    const several = (one: string) => `(?:${one})(?:\\s*(?:${and})\\s*(?:${one})){0,7}`;
    const numbers = several(number);
    const codes = several(CODE);
    const phrases = this.pages.phrases.map((phrase) =>
      compileWording(parseWording(phrase), { ...VARYING, page: numbers, n: numbers, code: codes }, false),
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
const CODE = `(?<![${LETTERS}\\x27])[a-z]{1,2}[ -]?\\d{1,3}(?!\\d)|(?<![${LETTERS}\\d])\\d{1,3}[a-z](?![${LETTERS}])`;

const VARYING: Readonly<Record<'column' | 'slug' | 'words', string>> = {
  column: '\\d{1,2}|[a-z]{1,6}',
  slug: '[^,;:.()\\[\\]\\n]{1,48}?',
  words: '[^()\\[\\]\\n。.!?]{1,40}?',
};

/** Lower case without blanks, and with the letters that case folding takes for one another as one. */
function anchorOf(folded: string): string {
  return folded.toLowerCase().replace(/\s+/g, '').replaceAll('ſ', 's');
}

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
