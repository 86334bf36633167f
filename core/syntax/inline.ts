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
  /** A ruby without its reading: printed text, reported. */
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
const NOTE_BRACKET = -2;

/** Collects forms in the order in which they begin; grows as needed. */
export class FormTable {
  words = new Uint32Array(256);
  length = 0;

  push(kind: FormKind, start: number, end: number): number {
    if (this.length + FORM_WORDS > this.words.length) {
      const grown = new Uint32Array(this.words.length * 2);
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

/**
 * Adds the forms that begin in `text` between `from` and `to`, one line's content, to `table`, their offsets less `base`.
 * `opensBlock` says whether the line is the first of its block, where a `□` is the paper's ornament. One pass, linear.
 */
export function scanForms(
  text: string,
  from: number,
  to: number,
  base: number,
  opensBlock: boolean,
  table: FormTable,
): void {
  const open: number[] = [];
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) {
      if (i + 1 < to && isEscapable(text.charCodeAt(i + 1))) {
        table.push(FormKind.Escape, i - base, i + 2 - base);
        i++;
      }
    } else if (unit === OPEN) {
      i = pushOpening(text, i, to, base, open, table);
    } else if (unit === CLOSE) {
      const top = open.pop();
      if (top !== undefined && top >= 0) closeForm(table, top, i + 1 - base);
    } else if (unit === PIPE) {
      const top = open.at(-1);
      if (top !== undefined && top >= 0 && takesBar(table.words[top]!) && table.words[top + 3] === 0)
        table.words[top + 3] = i - base;
    } else if (unit === BOX) {
      const ornament = i === from ? opensBlock : isBlank(text.charCodeAt(i - 1));
      while (i < to && text.charCodeAt(i) === BOX) {
        if (!ornament) table.push(FormKind.Gap, i - base, i + 1 - base);
        i++;
      }
      i--;
    }
  }
  for (const top of open) if (top >= 0) table.words[top] = FormKind.Unclosed;
}

function takesBar(kind: FormKind): boolean {
  return kind === FormKind.Sic || kind === FormKind.Ruby;
}

function closeForm(table: FormTable, at: number, end: number): void {
  if (table.words[at] === FormKind.Ruby && table.words[at + 3] === 0) table.words[at] = FormKind.Malformed;
  else table.words[at + 2] = end;
}

/** Handles the bracket at `i`; returns the offset of the last character it read. */
function pushOpening(text: string, i: number, to: number, base: number, open: number[], table: FormTable): number {
  const top = open.at(-1);
  if (top === NOTE_BRACKET || (top !== undefined && top >= 0 && table.words[top] === FormKind.Note)) {
    open.push(NOTE_BRACKET);
    return i;
  }
  if (text.startsWith('[...]', i) && i + 5 <= to) {
    table.push(FormKind.Illegible, i - base, i + 5 - base);
    return i + 4;
  }
  const kind = formOf(text, i, to);
  if (kind === PRINTED) {
    open.push(PRINTED);
    return i;
  }
  const length = kind === FormKind.Strong ? 3 : 2;
  if (text.charCodeAt(i + length) === CLOSE && i + length < to) {
    if (kind !== FormKind.Uncertain) {
      open.push(PRINTED);
      return i + length - 1;
    }
    table.push(FormKind.Illegible, i - base, i + 3 - base);
    return i + 2;
  }
  open.push(table.push(kind, i - base, i + length - base));
  return i + length - 1;
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
