import { isBlank, isEscapable } from './characters';

/** Inline forms, and the two things that only look like one. */
export enum FormKind {
  /** `[?字]` */
  Uncertain,
  /** `[?]` or `[...]` */
  Illegible,
  /** `□`: one illegible character */
  Gap,
  /** `[!作好|做好]` */
  Sic,
  /** `[+字]` */
  Supplied,
  /** `[%note]` */
  Note,
  /** `[^漢字|かんじ]` */
  Ruby,
  /** `[*text]` */
  Emphasis,
  /** `[**text]` */
  Strong,
  /** A backslash and the character that it makes literal. */
  Escape,
  /** An opening without its bracket on the same line: printed text, reported. */
  Unclosed,
  /** A ruby without its base or its reading: printed text, reported. */
  Malformed,
}

/** Words a form takes in a section's table: kind, start, end, and the offset of its `|` (0 where it has none). */
export const FORM_WORDS = 4;

const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const PIPE = 0x7c;
const BOX = 0x25a1;

const PRINTED = -1;

/** Collects forms in the order in which they begin; grows as needed. */
export class FormTable {
  words = new Uint32Array(0);
  length = 0;

  push(kind: FormKind, start: number, end: number): number {
    if (this.length + FORM_WORDS > this.words.length) {
      const grown = new Uint32Array(Math.max(16 * FORM_WORDS, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    const at = this.length;
    this.words[at] = kind;
    this.words[at + 1] = start;
    this.words[at + 2] = end;
    this.words[at + 3] = 0;
    this.length += FORM_WORDS;
    return at;
  }
}

/** Finds the forms of one line after the other, and collects them in `table`. */
export class FormScanner {
  readonly table = new FormTable();
  private text = '';
  private from = 0;
  private to = 0;
  private base = 0;
  /** The brackets that are open: where their forms stand in the table, `PRINTED` for one that begins none. */
  private readonly open: number[] = [];
  /** How many of them stand from the note's on, where one is open: in it brackets are counted, and nothing else is a form. */
  private noteDepth = 0;
  private unmatched: ReadonlySet<number> | undefined;

  /**
   * Adds the forms that begin in `text` between `from` and `to`, one line's content, their offsets less `base`.
   * `opensBlock` says whether the line is the first of its block, where a `□` is the paper's ornament. Linear.
   */
  scan(text: string, from: number, to: number, base: number, opensBlock: boolean): void {
    const { table, open } = this;
    this.text = text;
    this.from = from;
    this.to = to;
    this.base = base;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      if (unit === BACKSLASH) {
        if (isEscape(text, i, to)) {
          table.push(FormKind.Escape, i - base, i + 2 - base);
          i++;
        }
      } else if (unit === OPEN) {
        i += this.readOpening(i) - 1;
      } else if (unit === CLOSE) {
        this.readClosing(i);
      } else if (unit === PIPE) {
        this.readBar(i);
      } else if (unit === BOX && this.noteDepth === 0) {
        i += this.readBoxes(i, opensBlock) - 1;
      }
    }
    for (const at of open) if (at !== PRINTED) table.words[at] = FormKind.Unclosed;
    open.length = 0;
    this.noteDepth = 0;
    this.unmatched = undefined;
  }

  /** Handles the bracket at `i`; returns the length of what it read. */
  private readOpening(i: number): number {
    if (this.noteDepth > 0) {
      this.noteDepth++;
      return this.begin(PRINTED, 1);
    }
    const { text, to, base, table } = this;
    if (text.startsWith('[...]', i) && i + 5 <= to) {
      table.push(FormKind.Illegible, i - base, i + 5 - base);
      return 5;
    }
    const kind = formOf(text, i, to);
    if (kind === PRINTED) return this.begin(PRINTED, 1);
    const length = kind === FormKind.Strong ? 3 : 2;
    if (i + length < to && text.charCodeAt(i + length) === CLOSE) {
      if (kind !== FormKind.Uncertain) return this.begin(PRINTED, length);
      table.push(FormKind.Illegible, i - base, i + 3 - base);
      return 3;
    }
    if (kind === FormKind.Note && this.isMatched(i)) this.noteDepth = 1;
    return this.begin(table.push(kind, i - base, i + length - base), length);
  }

  private begin(form: number, length: number): number {
    this.open.push(form);
    return length;
  }

  private readClosing(i: number): void {
    const { words } = this.table;
    const at = this.open.pop();
    if (this.noteDepth > 0) this.noteDepth--;
    if (at === undefined || at === PRINTED) return;
    if (words[at] === FormKind.Ruby && !this.isWholeRuby(at, i)) words[at] = FormKind.Malformed;
    else words[at + 2] = i + 1 - this.base;
  }

  /** Whether the ruby at `at`, closed by the bracket at `close`, has both a base and a reading. */
  private isWholeRuby(at: number, close: number): boolean {
    const bar = this.table.words[at + 3]!;
    return bar > this.table.words[at + 1]! + 2 && bar + 1 < close - this.base;
  }

  private readBar(i: number): void {
    const { words } = this.table;
    const at = this.open.at(-1);
    if (at === undefined || at === PRINTED || words[at + 3] !== 0) return;
    if (words[at] === FormKind.Sic || words[at] === FormKind.Ruby) words[at + 3] = i - this.base;
  }

  /** Handles a run of `□`; returns its length. One alone that opens its block or follows a blank is the paper's ornament. */
  private readBoxes(i: number, opensBlock: boolean): number {
    let end = i + 1;
    while (end < this.to && this.text.charCodeAt(end) === BOX) end++;
    const isOrnament = end === i + 1 && (i === this.from ? opensBlock : isBlank(this.text.charCodeAt(i - 1)));
    if (!isOrnament) for (let at = i; at < end; at++) this.table.push(FormKind.Gap, at - this.base, at + 1 - this.base);
    return end - i;
  }

  /** Whether the bracket at `i` has its other half on the line. */
  private isMatched(i: number): boolean {
    this.unmatched ??= unmatchedBrackets(this.text, this.from, this.to);
    return !this.unmatched.has(i);
  }
}

function isEscape(text: string, i: number, to: number): boolean {
  return i + 1 < to && isEscapable(text.charCodeAt(i + 1));
}

/** Where the brackets stand that open in `text` between `from` and `to` and are not closed there. */
function unmatchedBrackets(text: string, from: number, to: number): ReadonlySet<number> {
  const open: number[] = [];
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH && isEscape(text, i, to)) i++;
    else if (unit === OPEN) open.push(i);
    else if (unit === CLOSE) open.pop();
  }
  return new Set(open);
}

function formOf(text: string, i: number, to: number): FormKind | typeof PRINTED {
  if (i + 1 >= to) return PRINTED;
  switch (text[i + 1]) {
    case '?':
      return FormKind.Uncertain;
    case '!':
      return FormKind.Sic;
    case '+':
      return FormKind.Supplied;
    case '%':
      return FormKind.Note;
    case '^':
      return FormKind.Ruby;
    case '*':
      return text[i + 2] === '*' && i + 2 < to ? FormKind.Strong : FormKind.Emphasis;
    default:
      return PRINTED;
  }
}
