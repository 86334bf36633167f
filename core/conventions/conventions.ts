/**
 * What the papers of one language print, read from the printed words.
 *
 * All offsets are UTF-16 units, 0-based, into the text that the caller gave; ends are exclusive. Nothing here throws, and
 * everything runs in time linear in its input.
 */
export interface Conventions {
  /** BCP 47 of the conventions themselves: `zh-Hans`, `en`, … */
  readonly language: string;

  /** Facts about the writing system, for joining lines and for the text checks. */
  readonly script: ScriptFacts;

  /**
   * Every jump, reference and serial mark that print shows on a line or in a paragraph, in order. Strict: only what can be
   * told from running text without a marker.
   */
  findNotices(text: string): Notice[];

  /**
   * What stands after `>>` (`out`) or `<<` (`in`). Loose: the marker already says that it is a jump, so damaged wording is
   * recognised too. A reference or a serial mark is returned as such. `null` where the words are none of these.
   */
  readNotice(text: string, direction: JumpDirection): Notice | null;

  /** A jump as these papers commonly print it, of page 2 where it leads there, of page 1 where it comes from there. */
  commonJump(direction: JumpDirection): string;

  /**
   * The page of a normalised key as print would set it that set another page as `like`: `3` is 三 like 二, 03 like 02, Three like Two.
   * `null` where it could not be set like that.
   */
  printPage(key: string, like: string): string | null;

  /** The page that a folio line or page label names: `第三版 要闻`, `A3`, `Page One`, `HAFENBLATT Seite 3`. */
  readPageLabel(text: string): PageLabel | null;

  /** The label of a new page by its normalised key: `3` → `第三版`, `Page 3`; read again, it names that page. */
  writePageLabel(key: string): string;

  /** A text that is a byline, credit or signature as a whole: what stands after `@`, or between a lead's brackets. */
  readByline(text: string, names: NameIndex): Byline | null;

  /** The byline or dateline at the start of an article's first paragraph: `本报讯（记者周晓舟）`, `新华社北京1月31日电`, `WASHINGTON (AP) —`. */
  findLead(paragraph: string, names: NameIndex): Lead | null;

  /** The credit in the last words of a caption or of an article's last paragraph: `本报记者 林水生 摄`, `（何田）`. End mark excluded. */
  findCredit(text: string, names: NameIndex): Byline | null;

  /** The end mark in the last characters of a paragraph: `①3`, `■`, `-30-`, `（完）`. */
  findEndMark(paragraph: string): Span | null;

  /** Whether text ends a sentence (closing quotes, brackets and notices after the stop allowed). */
  endsSentence(text: string): boolean;

  /** Whether a hyphen at the end of `before` hangs (`Justiz- | und`) and so stays when `after` is joined to it. */
  hangsHyphen(before: string, after: string): boolean;

  /** The genre that the words themselves give away, where the markup gives none: a commentary's byline, a document's salutation. */
  readGenre(article: GenreEvidence): string | null;

  /** Whether the role is one that the language's conventions (or the workspace's configuration) know. */
  knowsRole(role: string): boolean;
}

export type JumpDirection = 'out' | 'in';

export interface Span {
  readonly start: number;
  readonly end: number;
  /** The printed characters between `start` and `end`. */
  readonly text: string;
}

export type NoticeKind = 'jump-out' | 'jump-in' | 'reference' | 'serial';

/** Words about another page or another issue. */
export interface Notice extends Span {
  readonly kind: NoticeKind;
  /** In printed order; empty where none is printed or none can be read. */
  readonly pages: readonly PageReference[];
  /** A column where one is printed: `Col. 1` → `1`. */
  readonly column: string | null;
  /** `①` and the like, as printed. */
  readonly label: string | null;
  /** Where the label stands, perhaps outside the notice's own brackets; `null` where there is none. */
  readonly labelSpan: Span | null;
  /** The word or headline that names the article: `MAYOR` of `See MAYOR, Page A4`. */
  readonly slug: string | null;
  readonly slugSpan: Span | null;
  /** `repaired`: words were misprinted or misread, yet the page could be read. `unreadable`: they could not. */
  readonly damage: 'none' | 'repaired' | 'unreadable';
}

export interface PageReference extends Span {
  /** The normalised key (`3`, `A3`), `'same'` for 本版 and its like, or `null` where the print cannot be read. */
  readonly key: string | null;
}

export interface PageLabel {
  /** Normalised: 第三版 = 3版 = 03版 = `3`; A03版 = `A3`; Page One = `1`. */
  readonly key: string;
  /** `A` of `A3`; `null` where the paper counts its pages through. */
  readonly section: string | null;
  /** `3` of `A3`. */
  readonly number: number;
  /** The number as printed, with its section's letter. */
  readonly numberSpan: Span;
  /** What is left of the label, for people: `要闻`. `null` where nothing is. */
  readonly title: string | null;
}

/** Names that the archive knows, to split a run of names with: `王小文李明`. */
export interface NameIndex {
  has(name: string): boolean;
}

export interface Credit {
  /** As the paper words it: `记者`, `摄`, `By`'s role is `author`; `null` where none is printed. */
  readonly role: string | null;
  /** The printed words that say it: `记者`, `By`; `null` where there are none. */
  readonly roleSpan: Span | null;
  readonly names: readonly CreditName[];
}

export interface CreditName extends Span {
  /** True where a run of names was split by guess, or could not be split. */
  readonly doubtful: boolean;
}

export interface Byline extends Span {
  readonly credits: readonly Credit[];
  /** The paper or agency in front of the role: `本报`, `新华社`, `Associated Press`. */
  readonly source: string | null;
}

export interface Dateline extends Span {
  readonly place: string | null;
  /** As printed: `1月31日`, `March 4`. */
  readonly date: string | null;
  /** `新华社`, `AP`, `Reuter`. */
  readonly agency: string | null;
}

export interface Lead extends Span {
  readonly byline: Byline | null;
  readonly dateline: Dateline | null;
}

export interface GenreEvidence {
  readonly headline: readonly string[];
  readonly bylines: readonly Byline[];
  readonly firstParagraph: string;
  readonly hasPictures: boolean;
  readonly hasText: boolean;
}

export interface ScriptFacts {
  /** Written without spaces between words: lines join without one. */
  readonly cjk: boolean;
  /** Set in squares, an em to a character: lines end after any of them, in the midst of a word too. */
  readonly squares: boolean;
  /** How far a paragraph's first line is set in, as a rule, in half ems. */
  readonly indent: number;
  /** Pairs of brackets and quotation marks that balance in this language's print. */
  readonly brackets: readonly (readonly [open: string, close: string])[];
  /** Marks that never begin a line. */
  readonly forbiddenAtLineStart: string;
}
