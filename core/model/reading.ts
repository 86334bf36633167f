import type { Conventions, Span } from '../conventions/conventions';
import { type Form, FormKind, LineKind, type Section } from '../syntax';
import { isBlank, trimEnd, trimStart } from '../syntax/characters';
import { lastNotAfter } from '../syntax/search';

/** Words as a reader reads them, and where in the section each of their characters stands. */
export interface Reading {
  readonly text: string;
  /** Offset in the section (UTF-16 units) of the character at `index` of `text`; of its end for `text.length`. */
  sourceAt(index: number): number;
  /** The runs of characters between two offsets of `text`; their `at` counts from `start`. */
  runs(start: number, end: number): Run[];
  /** Whether the last character is escaped: a hyphen that belongs to its word. */
  readonly endsLiterally: boolean;
  /** The lines of print that were read, in order. */
  readonly lines: readonly ReadLine[];
}

/** A line of print in a reading. The line is 0-based, offsets UTF-16 units, all in the section. */
export interface ReadLine {
  readonly line: number;
  /** What stands on it, without the blanks around. */
  readonly start: number;
  readonly end: number;
  /** How it is joined to what was read above; `null` where nothing is read there, or on the line itself: a note. */
  readonly join: LineJoin | null;
  /** The line-end hyphen that goes where the next line is joined to it; -1 where none does. */
  readonly hyphen: number;
}

/** Characters of a text that stand together in a section: where they begin in the text, and where in the section. */
export interface Run {
  readonly at: number;
  readonly source: number;
}

/** Where in the section what `span` marks in a reading's text stands, the end exclusive; an empty span stays empty. */
export function sourceSpan(reading: Reading, { start, end }: Omit<Span, 'text'>): Omit<Span, 'text'> {
  const from = reading.sourceAt(start);
  return { start: from, end: end > start ? reading.sourceAt(end - 1) + 1 : from };
}

/**
 * Reads the printed words of a section between two offsets: lines joined as the language joins them, inline forms resolved
 * (uncertain, supplied, emphasised and misprinted words as printed, ruby as its base, notes dropped, gaps as `□` or `[…]`),
 * markers, attributes, comments and column breaks left out.
 */
export function read(section: Section, start: number, end: number, conventions: Conventions): Reading {
  const builder = new ReadingBuilder(section, conventions);
  const last = section.lineAt(Math.max(start, end - 1));
  for (let line = section.lineAt(start); line <= last; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Blank || kind === LineKind.Comment || kind === LineKind.ColumnBreak) continue;
    builder.addLine(line, Math.max(start, section.contentStart(line)), Math.min(end, section.contentEnd(line)));
  }
  return builder;
}

/** One line as `read` reads it, without its leading and trailing blanks. */
export function readLine(section: Section, line: number, conventions: Conventions): Reading {
  return read(section, section.contentStart(line), section.contentEnd(line), conventions);
}

/** A preformatted block's lines, their breaks and blanks kept, inline forms resolved. */
export function readPreformatted(
  section: Section,
  firstLine: number,
  lastLine: number,
  conventions: Conventions,
): string {
  const lines: string[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    if (section.lineKind(line) !== LineKind.Preformatted) continue;
    const builder = new ReadingBuilder(section, conventions);
    builder.addRun(section.lineStart(line), section.lineEnd(line), section.forms(line));
    lines.push(builder.text);
  }
  return lines.join('\n');
}

const gap = '[…]';

/** How far back, in UTF-16 units, the joining of lines looks. */
const JOIN_REACH = 16;

class ReadingBuilder implements Reading {
  private readonly pieces: string[] = [];
  private length = 0;
  private joined: string | null = null;
  /** The last characters of the text, as many as the joining of lines looks at. */
  private tail = '';
  /** Runs of characters that stand together in the section: where each begins in `text` and where in the section. */
  private readonly textStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private end = 0;
  private literalEnd = -1;
  readonly lines: (Omit<ReadLine, 'hyphen'> & { hyphen: number })[] = [];

  constructor(
    private readonly section: Section,
    private readonly conventions: Conventions,
  ) {}

  get text(): string {
    this.joined ??= this.pieces.join('');
    return this.joined;
  }

  get endsLiterally(): boolean {
    return this.literalEnd === this.length;
  }

  sourceAt(index: number): number {
    if (index >= this.length) return this.end;
    const run = lastNotAfter(this.textStarts, index);
    return this.sourceStarts[run]! + index - this.textStarts[run]!;
  }

  runs(start: number, end: number): Run[] {
    const runs: Run[] = [];
    for (let i = Math.max(0, lastNotAfter(this.textStarts, start)); i < this.textStarts.length; i++) {
      const at = this.textStarts[i]!;
      if (at >= end) break;
      const skipped = Math.max(0, start - at);
      runs.push({ at: at + skipped - start, source: this.sourceStarts[i]! + skipped });
    }
    return runs;
  }

  addLine(line: number, from: number, to: number): void {
    const { text } = this.section;
    const start = trimStart(text, from, to);
    const end = trimEnd(text, start, to);
    if (start >= end) return;
    const forms = this.section.forms(line);
    const words = forms.length === 0 ? text.slice(start, end) : readInline(this.section, start, end, forms);
    const join = this.length > 0 && words !== '' ? this.joinTo(words, start) : null;
    this.lines.push({ line, start, end, join, hyphen: -1 });
    if (words !== '') this.addRun(start, end, forms);
  }

  /** Takes away a line-end hyphen or puts a space between words, as the joining of two lines asks. */
  private joinTo(next: string, at: number): LineJoin {
    const join = joinOfLines(this.tail, next, this.conventions, this.endsLiterally);
    switch (join) {
      case 'divided':
        this.dropHyphen(this.sourceAt(this.length - 1));
        this.pieces.push(this.pieces.pop()!.slice(0, -1));
        this.tail = this.tail.slice(0, -1);
        this.length--;
        break;
      case 'spaced':
        this.add(' ', at - 1);
    }
    return join;
  }

  private dropHyphen(at: number): void {
    const divided = this.lines.findLast(({ start }) => start <= at);
    if (divided) divided.hyphen = at;
  }

  addRun(from: number, to: number, forms: readonly Form[]): void {
    if (forms.length === 0) this.copy(from, to);
    else
      resolve(
        this.section,
        from,
        to,
        forms,
        (start, end) => this.copy(start, end),
        (what, start, end) => this.put(what, start, end),
      );
  }

  private copy(start: number, end: number): void {
    if (start >= end) return;
    this.add(this.section.text.slice(start, end), start);
    this.end = end;
  }

  private put(what: string, start: number, end: number): void {
    this.add(what, start);
    this.end = end;
    if (what.length === 1) this.literalEnd = this.length;
  }

  private add(what: string, source: number): void {
    this.textStarts.push(this.length);
    this.sourceStarts.push(source);
    this.pieces.push(what);
    this.length += what.length;
    this.tail = (this.tail.slice(-JOIN_REACH) + what).slice(-JOIN_REACH);
  }
}

function readInline(section: Section, from: number, to: number, forms: readonly Form[]): string {
  let text = '';
  resolve(
    section,
    from,
    to,
    forms,
    (start, end) => (text += section.text.slice(start, end)),
    (what) => (text += what),
  );
  return text;
}

/** Characters that are not read as they stand, and what is read in their place. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly isNote: boolean;
}

/** Walks over a line's characters: `copy` gets the runs that are read as they stand, `put` what is read in another's place. */
function resolve(
  section: Section,
  from: number,
  to: number,
  forms: readonly Form[],
  copy: (start: number, end: number) => void,
  put: (what: string, start: number, end: number) => void,
): void {
  let at = from;
  let begun = false;
  for (const { start, end, by, isNote } of replacements(section, forms)) {
    if (start < at) continue;
    if (end > to) {
      // Of what is parted here nothing is read: the backslash of a character that stands behind the end.
      copy(at, Math.min(start, to));
      return;
    }
    const before = isNote && standsFree(section.text, end, to) ? trimEnd(section.text, at, start) : start;
    begun ||= before > at || by !== '';
    copy(at, before);
    if (by !== '') put(by, end - by.length, end);
    at = isNote && !begun ? trimStart(section.text, end, to) : end;
  }
  if (at < to) copy(at, to);
}

/** Whether a note that ends here has a blank behind it, or nothing: the blank before it goes with it. */
function standsFree(text: string, end: number, to: number): boolean {
  return end === to || isBlank(text.charCodeAt(end));
}

function replacements(section: Section, forms: readonly Form[]): Replacement[] {
  const found: Replacement[] = [];
  const replace = (start: number, end: number, by: string, isNote = false): void => {
    found.push({ start, end, by, isNote });
  };
  for (const { kind, start, end, bar } of forms) {
    switch (kind) {
      case FormKind.Illegible:
        replace(start, end, gap);
        break;
      case FormKind.Escape:
        replace(start, end, section.text.slice(start + 1, end));
        break;
      case FormKind.Note:
        replace(start, end, '', true);
        break;
      case FormKind.Gap:
      case FormKind.Unclosed:
      case FormKind.Malformed:
        break;
      default:
        replace(start, start + (kind === FormKind.Strong ? 3 : 2), '');
        replace(bar < 0 ? end - 1 : bar, end, '');
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Han, kana, bopomofo, their punctuation (vertical forms too), signs of a full em, and full-width forms. */
const closeSetting =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\u3220-\u325f\u3280-\u33ff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;

/** Punctuation that Chinese and Japanese share with other languages; in these two it is set close. */
const sharedPunctuation = /[“”‘’…‥—―·]/u;

/** A word divided at the line's end, whose hyphen goes; words without a space between them; words with one. */
export type LineJoin = 'divided' | 'close' | 'spaced';

/** How one line of print and the next are read together; `isLiteral` says that the first ends in an escaped hyphen. */
export function joinOfLines(before: string, after: string, conventions: Conventions, isLiteral = false): LineJoin {
  const end = before.slice(-JOIN_REACH);
  const last = end.charCodeAt(end.length - 1);
  // Most lines end in none, and a Latin letter or stop meets another: told by their codes, in the innermost of all loops.
  if (isHyphen(last) && /[\p{L}\p{M}\p{N}][-¬⸗\u00AD]$/u.test(end) && /^[\p{L}\p{N}]/u.test(after)) {
    if (conventions.hangsHyphen(end, after)) return 'spaced';
    return /^\p{Ll}/u.test(after) && !isLiteral ? 'divided' : 'close';
  }
  return joinsWithoutSpace(end, after, conventions.script.cjk) ? 'close' : 'spaced';
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0xac || code === 0xad || code === 0x2e17;
}

/** Whether either side is a character that print sets without spaces beside it. */
function joinsWithoutSpace(before: string, after: string, cjk: boolean): boolean {
  if (before.charCodeAt(before.length - 1) < 0x80 && after.charCodeAt(0) < 0x80) return false;
  const last = /(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])$/.exec(before.slice(-2))?.[0] ?? '';
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0x20);
  return [last, first].some((side) => closeSetting.test(side) || (cjk && sharedPunctuation.test(side)));
}
