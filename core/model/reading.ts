import type { Conventions } from '../conventions/conventions';
import { type Form, FormKind, LineKind, type Section } from '../syntax';
import { isBlank } from '../syntax/characters';

/** Words as a reader reads them, and where in the section each of their characters stands. */
export interface Reading {
  readonly text: string;
  /** Offset in the section (UTF-16 units) of the character at `index` of `text`; of its end for `text.length`. */
  sourceAt(index: number): number;
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

class ReadingBuilder implements Reading {
  text = '';
  /** Runs of characters that stand together in the section: where each begins in `text` and where in the section. */
  private readonly textStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private end = 0;
  private literalEnd = -1;

  constructor(
    private readonly section: Section,
    private readonly conventions: Conventions,
  ) {}

  sourceAt(index: number): number {
    if (index >= this.text.length) return this.end;
    let low = 0;
    let high = this.textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.textStarts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return this.sourceStarts[low]! + index - this.textStarts[low]!;
  }

  addLine(line: number, from: number, to: number): void {
    const { text } = this.section;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1)) && text.charCodeAt(to - 2) !== 0x5c) to--;
    if (from >= to) return;
    const forms = this.section.forms(line);
    if (this.text !== '')
      this.joinTo(forms.length === 0 ? text.slice(from, to) : readInline(this.section, from, to, forms), from);
    this.addRun(from, to, forms);
  }

  /** Takes away a line-end hyphen or puts a space between words, as the joining of two lines asks. */
  private joinTo(next: string, at: number): void {
    switch (joinOfLines(this.text, next, this.conventions, this.literalEnd === this.text.length)) {
      case 'divided':
        this.text = this.text.slice(0, -1);
        break;
      case 'spaced':
        this.mark(at - 1);
        this.text += ' ';
    }
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
    this.mark(start);
    this.text += this.section.text.slice(start, end);
    this.end = end;
  }

  private put(what: string, start: number, end: number): void {
    this.mark(start);
    this.text += what;
    this.end = end;
    if (what.length === 1) this.literalEnd = this.text.length;
  }

  private mark(source: number): void {
    this.textStarts.push(this.text.length);
    this.sourceStarts.push(source);
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
  for (const { start, end, by } of replacements(section, forms)) {
    if (start < at) continue;
    if (end > to) break;
    copy(at, start);
    if (by !== '') put(by, end - by.length, end);
    at = end;
  }
  if (at < to) copy(at, to);
}

function replacements(section: Section, forms: readonly Form[]): Replacement[] {
  const found: Replacement[] = [];
  for (const { kind, start, end, bar } of forms) {
    switch (kind) {
      case FormKind.Illegible:
        found.push({ start, end, by: gap });
        break;
      case FormKind.Escape:
        found.push({ start, end, by: section.text.slice(start + 1, end) });
        break;
      case FormKind.Note:
        found.push({ start, end, by: '' });
        break;
      case FormKind.Gap:
      case FormKind.Unclosed:
      case FormKind.Malformed:
        break;
      default:
        found.push({ start, end: start + (kind === FormKind.Strong ? 3 : 2), by: '' });
        found.push({ start: bar < 0 ? end - 1 : bar, end, by: '' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const closeSetting =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;

/** A word divided at the line's end, whose hyphen goes; words without a space between them; words with one. */
export type LineJoin = 'divided' | 'close' | 'spaced';

/** How one line of print and the next are read together; `isLiteral` says that the first ends in an escaped hyphen. */
export function joinOfLines(before: string, after: string, conventions: Conventions, isLiteral = false): LineJoin {
  if (/[\p{L}\p{N}][-¬⸗\u00AD]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    if (conventions.hangsHyphen(before, after)) return 'spaced';
    return /^\p{Ll}/u.test(after) && !isLiteral ? 'divided' : 'close';
  }
  return joinsWithoutSpace(before, after) ? 'close' : 'spaced';
}

/** Whether either side is Han, kana, CJK punctuation or full-width, where print has no spaces. */
function joinsWithoutSpace(before: string, after: string): boolean {
  const last = before.slice(-2).match(/(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])$/)?.[0] ?? '';
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0x20);
  return closeSetting.test(last) || closeSetting.test(first);
}
