import { type Attribute, readAttributes } from './attributes';
import { BOM, CR, isEscaped, LF, trimEnd, trimStart } from './characters';
import { FORM_WORDS, type FormKind } from './inline';
import { ATTRIBUTES, FORMS, KIND, LineKind, LONGEST_PACKED, markerLength, OFFSET_SHIFT, OPENS } from './line';
import { FILE_START } from './state';

export enum SectionKind {
  /** What stands before a file's first page line and first segment: front matter, comments, blank lines. */
  Prelude,
  /** A page line, its credits, and the blank lines and comments below it. */
  Page,
  /** A head and what follows it, or text that has no head. */
  Segment,
  /** The rest of a section that is too long to be read again at each keystroke; `Tree.sections` shows none. */
  Piece,
}

/** An inline form. Offsets are UTF-16 units, 0-based, into the section. */
export interface Form {
  readonly kind: FormKind;
  readonly start: number;
  readonly end: number;
  /** Where the `|` of `[!a|b]` and `[^a|b]` stands; -1 where there is none. */
  readonly bar: number;
}

/**
 * A run of lines that is read, kept and replaced as one: immutable, and shared between the versions of a file in which it is the
 * same. All offsets are UTF-16 units and all lines 0-based, both counted from the section's own start.
 */
export class Section {
  constructor(
    readonly kind: SectionKind,
    /** The section's characters, line breaks included. */
    readonly text: string,
    /** A word a line (see `line.ts`), from `firstWord` on; the sections read together share one table. */
    private readonly table: Uint32Array,
    private readonly firstWord: number,
    readonly lineCount: number,
    /** Four words a form: see `inline.ts`. */
    private readonly formTable: Uint32Array,
    /** The scanner's state before the first line and after the last. */
    readonly entry: number,
    readonly exit: number,
    /** Where each line starts, in a section so long that the words of `table` cannot say it. */
    private readonly starts: Uint32Array | null = null,
  ) {}

  lineKind(line: number): LineKind {
    return this.table[this.firstWord + line]! & KIND;
  }

  /** Whether the line opens a block; a text line that does not continues the paragraph above. */
  lineOpens(line: number): boolean {
    return (this.table[this.firstWord + line]! & OPENS) !== 0;
  }

  lineStart(line: number): number {
    return this.starts ? this.starts[line]! : this.table[this.firstWord + line]! >>> OFFSET_SHIFT;
  }

  /** Where the line ends, its line break included. */
  lineBreakEnd(line: number): number {
    return line + 1 < this.lineCount ? this.lineStart(line + 1) : this.text.length;
  }

  /** Where the line ends, its line break not included. */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineBreakEnd(line);
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** The line that holds `offset`; the last line for an offset at or beyond the end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the marker stands: the line's start, after a byte order mark. */
  markerStart(line: number): number {
    const start = this.lineStart(line);
    return this.opensFile(line) && this.text.charCodeAt(0) === BOM ? start + 1 : start;
  }

  /** Where the marker ends, the blanks after it not included; equals `markerStart` on a line without one. */
  markerEnd(line: number): number {
    return this.markerStart(line) + markerLength(this.lineKind(line));
  }

  /** Where the printed words of a line begin, after its marker and the blanks behind it; leading blanks of a text line are its own. */
  contentStart(line: number): number {
    const kind = this.lineKind(line);
    const start = this.markerEnd(line);
    return markerLength(kind) === 0 ? start : trimStart(this.text, start, this.lineEnd(line));
  }

  /** Where the printed words of a line end, before its attributes, a page line's closing `==` and trailing blanks. */
  contentEnd(line: number): number {
    const from = this.contentStart(line);
    let end = this.lineEnd(line);
    if (this.hasAttributes(line)) end = this.attributes(line)!.start;
    end = trimEnd(this.text, from, end);
    return this.lineKind(line) === LineKind.Page ? this.beforeClosing(from, end) : end;
  }

  /** `end` without a closing `==`, which a third `=` or a backslash before it makes part of the label. */
  private beforeClosing(from: number, end: number): number {
    const { text } = this;
    const closing = end - 2;
    if (closing < from || !isEquals(text.charCodeAt(closing)) || !isEquals(text.charCodeAt(closing + 1))) return end;
    if (closing > from && (isEquals(text.charCodeAt(closing - 1)) || isEscaped(text, from, closing))) return end;
    return trimEnd(text, from, closing);
  }

  /** Whether the line is the first of the file, where front matter may open. */
  opensFile(line: number): boolean {
    return line === 0 && this.entry === FILE_START;
  }

  hasAttributes(line: number): boolean {
    return (this.table[this.firstWord + line]! & ATTRIBUTES) !== 0;
  }

  /** The braces at the line's end and what stands in them, or `null`. */
  attributes(line: number): { start: number; end: number; items: Attribute[] } | null {
    if (!this.hasAttributes(line)) return null;
    const start = this.markerEnd(line);
    return readAttributes(this.text, start, this.lineEnd(line));
  }

  /** The line's forms in the order in which they begin; a nested form follows the one around it. */
  forms(line: number): Form[] {
    if ((this.table[this.firstWord + line]! & FORMS) === 0) return [];
    return this.formsBetween(this.lineStart(line), this.lineBreakEnd(line));
  }

  /** The forms that begin at or after `from` and before `to`. */
  formsBetween(from: number, to: number): Form[] {
    const words = this.formTable;
    const found: Form[] = [];
    for (let at = this.firstForm(from) * FORM_WORDS; at < words.length && words[at + 1]! < to; at += FORM_WORDS) {
      found.push({ kind: words[at]!, start: words[at + 1]!, end: words[at + 2]!, bar: words[at + 3]! || -1 });
    }
    return found;
  }

  /** Index of the first form that begins at or after `from`; how many there are where none does. */
  private firstForm(from: number): number {
    const words = this.formTable;
    let low = 0;
    let high = words.length / FORM_WORDS;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[middle * FORM_WORDS + 1]! < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get hasForms(): boolean {
    return this.formTable.length > 0;
  }

  /** Bytes that the section's tables take; its text is not counted. */
  get tableBytes(): number {
    return this.lineCount * Uint32Array.BYTES_PER_ELEMENT + this.formTable.byteLength + (this.starts?.byteLength ?? 0);
  }

  /** Whether both would be read alike: the same characters in the same state. */
  equals(other: Section): boolean {
    return (
      this.entry === other.entry && this.exit === other.exit && this.kind === other.kind && this.text === other.text
    );
  }

  /** The lines from `first` to `last` as a section by themselves, without the line break at their end. Their text is a copy. */
  excerpt(first: number, last: number): Section {
    const from = this.lineStart(first);
    const to = this.lineEnd(last);
    const table = this.table.slice(this.firstWord + first, this.firstWord + last + 1);
    const starts = to - from > LONGEST_PACKED ? new Uint32Array(table.length) : null;
    for (let line = 0; line < table.length; line++) {
      table[line]! -= from << OFFSET_SHIFT;
      if (starts) starts[line] = this.lineStart(first + line) - from;
    }
    const forms = this.formTable.slice(this.firstForm(from) * FORM_WORDS, this.firstForm(to) * FORM_WORDS);
    for (let i = 0; i < forms.length; i++)
      if (i % FORM_WORDS !== 0 && !(i % FORM_WORDS === 3 && forms[i] === 0)) forms[i]! -= from;
    const entry = this.opensFile(first) ? FILE_START : 0;
    const text = copyOf(this.text.slice(from, to));
    return new Section(SectionKind.Piece, text, table, 0, table.length, forms, entry, 0, starts);
  }

  /** Whether an excerpt with the text of the lines from `first` to `last` of another section is read as they are. */
  isLike(other: Section, first: number, last: number): boolean {
    if (last - first + 1 !== this.lineCount || this.opensFile(0) !== other.opensFile(first)) return false;
    for (let line = 0; line < this.lineCount; line++) {
      const difference = this.table[this.firstWord + line]! ^ other.table[other.firstWord + first + line]!;
      if ((difference & ((1 << OFFSET_SHIFT) - 1)) !== 0) return false;
    }
    return true;
  }

  /** The section that `pieces`, each the continuation of the one before, are together. */
  static join(pieces: readonly Section[]): Section {
    const first = pieces[0]!;
    const table = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.lineCount, 0));
    const forms = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.formTable.length, 0));
    const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    const starts = length > LONGEST_PACKED ? new Uint32Array(table.length) : null;
    let offset = 0;
    let line = 0;
    let word = 0;
    for (const piece of pieces) {
      for (let i = 0; i < piece.lineCount; i++) {
        const entry = piece.table[piece.firstWord + i]!;
        if (starts) starts[line] = offset + (entry >>> OFFSET_SHIFT);
        table[line++] = entry + (offset << OFFSET_SHIFT);
      }
      for (let i = 0; i < piece.formTable.length; i++) {
        const value = piece.formTable[i]!;
        forms[word++] = i % FORM_WORDS === 0 || (i % FORM_WORDS === 3 && value === 0) ? value : value + offset;
      }
      offset += piece.text.length;
    }
    const text = pieces.map((piece) => piece.text).join('');
    return new Section(first.kind, text, table, 0, table.length, forms, first.entry, pieces.at(-1)!.exit, starts);
  }
}

/** A text that does not hold on to the longer one that it was cut out of. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

function isEquals(unit: number): boolean {
  return unit === 0x3d || unit === 0xff1d;
}
