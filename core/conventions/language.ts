import type { BylineReader } from './bylines/byline-reader';
import type { LeadReader } from './bylines/lead-reader';
import type { ScriptFacts } from './conventions';
import type { GenreWords } from './genre';

/**
 * What one language's papers print, as data. A *wording* is written as it is printed, with
 * `[words]` for what may be missing, `(this|that)` for a choice, `{page}`, `{column}`, `{slug}`, `{words}` for what varies. Blanks between words
 * may be missing or doubled in print, full stops may be missing; case and full-width forms do not matter.
 */
export interface Language {
  readonly language: string;
  readonly script: ScriptFacts;
  readonly pages: PageWords;
  readonly notices: NoticeWordings;
  readonly commonJumps: CommonJumps;
  /** Makes the reader of bylines; it knows the roles given besides its own. */
  readonly bylines: (roles: readonly string[]) => BylineReader;
  readonly leads: LeadReader;
  readonly endMarks: readonly string[];
  readonly sentences: SentenceFacts;
  readonly genres: GenreWords;
}

export interface PageWords {
  /** How the pages of a jump are worded, `{n}` for the number or numbers: `[第]{n}版`. */
  readonly phrases: readonly string[];
  /** Pages that have a name: `front page` → `1`, `本版` → `same`; `null` for one that depends on where it stands. */
  readonly named: Readonly<Record<string, string | null>>;
  /** Numbers as words, lower case, without blanks: `third` → 3. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What digits may carry: `rd` of `3rd`. */
  readonly ordinalSuffixes: readonly string[];
  /** What stands between two numbers: `、`, `and`. */
  readonly and: readonly string[];
  /** Whether Chinese numerals are read. */
  readonly han: boolean;
  /** How a page is labelled, `{n}` for its number; the longest fit counts. */
  readonly labels: readonly string[];
  /** How the label of a new page is written. */
  readonly folio: FolioWords;
}

/** The number stands for `{n}` in digits, for `{han}` in Chinese numerals, for `{wide}` in full-width digits. */
export interface FolioWords {
  readonly numbered: string;
  /** For a page that is counted within a section, as `A3` is. */
  readonly sectioned: string;
}

export interface NoticeWordings {
  readonly jumpOut: readonly string[];
  readonly jumpIn: readonly string[];
  readonly reference: readonly string[];
  readonly serial: readonly string[];
  /** Signs that set a notice off, within a line too: `▶▶`. */
  readonly ornaments: string;
}

/** What is offered for a jump to a paper that has printed none yet: no wordings, but words as they are commonly printed. */
export interface CommonJumps {
  /** To page 2. */
  readonly out: string;
  /** From page 1. */
  readonly in: string;
}

export interface SentenceFacts {
  /** The marks that end a sentence. */
  readonly stops: string;
  /** Words that may follow a hanging hyphen (`und` of `Justiz- und`); empty where none hang. */
  readonly hangingBefore: readonly string[];
}
