import { readAttributes } from './attributes';
import { BOM, IDEOGRAPHIC_SPACE, isBlankRun, trimStart } from './characters';
import { FormScanner } from './inline';
import {
  ATTRIBUTES,
  FORMS,
  LineKind,
  markerLength,
  mayHoldAttributes,
  mayHoldForms,
  OFFSET_SHIFT,
  OPENS,
  PIECE_LENGTH,
} from './line';
import { classify, isFenceClose, isFrontMatterFence, isPageLine } from './marker';
import { Section, SectionKind } from './section';
import {
  BELOW_HEADLINE,
  BLANK_IN_HEAD,
  FILE_START,
  HAS_DECK,
  HAS_HEAD_LINE,
  HAS_HEADLINE,
  HAS_JUMP_IN,
  HEAD_BITS,
  IN_CAPTION,
  IN_FRONT_MATTER,
  IN_HEAD,
  IN_PARAGRAPH,
  IN_PREFORMATTED,
  IN_SEGMENT,
} from './state';

/** Words for the lines of a text of this length: print has seldom less than eight characters a line. */
function tableLength(length: number): number {
  return Math.min(LONGEST_TABLE, 16 + (length >> 3));
}

/** The state of most lines: nothing but text to be told from markers. */
const IN_PLAIN_PARAGRAPH = IN_SEGMENT | IN_PARAGRAPH;

/** Lines in a table that sections share. */
const LONGEST_TABLE = 1 << 13;

const noForms = new Uint32Array(0);

/**
 * Reads `text`, which begins at a line's start in the state `entry`, into sections.
 * The last section's `exit` is the state at the text's end.
 */
export function scan(text: string, entry: number): Section[] {
  return new Scanner(text, entry).run();
}

class Scanner {
  private readonly sections: Section[] = [];
  /** The words of the section's lines stand from `sectionWord` to `word`; those of the sections before it, in front of them. */
  private table: Uint32Array;
  private sectionWord = 0;
  private word = 0;
  private readonly inline = new FormScanner();
  private readonly forms = this.inline.table;
  private sectionStart = 0;
  private sectionKind: SectionKind;
  private sectionEntry: number;

  constructor(
    private readonly text: string,
    private state: number,
  ) {
    this.table = new Uint32Array(tableLength(text.length));
    this.sectionEntry = state;
    this.sectionKind = state & FILE_START ? SectionKind.Prelude : SectionKind.Piece;
  }

  run(): Section[] {
    const { text } = this;
    const length = text.length;
    let lf = nextOf(text, '\n', 0);
    let cr = nextOf(text, '\r', 0);
    let bracket = nextOf(text, '[', 0);
    let backslash = nextOf(text, '\\', 0);
    let box = nextOf(text, '□', 0);
    let start = 0;
    while (start < length) {
      const end = Math.min(lf, cr);
      let next: number;
      if (end === length) next = length;
      else if (lf < cr) {
        next = lf + 1;
        lf = nextOf(text, '\n', next);
      } else {
        next = cr + 1;
        if (lf === next) {
          next++;
          lf = nextOf(text, '\n', next);
        }
        cr = nextOf(text, '\r', next);
      }
      if (start - this.sectionStart >= PIECE_LENGTH * 4) this.cut(start, SectionKind.Piece);
      const word =
        this.state === IN_PLAIN_PARAGRAPH && beginsPlainly(text.charCodeAt(start))
          ? LineKind.Text
          : this.readLine(start, end);
      if (bracket < start) bracket = nextOf(text, '[', start);
      if (backslash < start) backslash = nextOf(text, '\\', start);
      if (box < start) box = nextOf(text, '□', start);
      const withForms = (bracket < end || backslash < end || box < end) && this.readForms(word, start, end) ? FORMS : 0;
      if (this.word === this.table.length) this.beginTable(length - start);
      this.table[this.word++] = ((start - this.sectionStart) << OFFSET_SHIFT) | withForms | word;
      if (start - this.sectionStart >= PIECE_LENGTH && (word & 0x1f) === LineKind.Blank && next < length) {
        this.cut(next, SectionKind.Piece);
      }
      start = next;
    }
    this.cut(length, SectionKind.Piece);
    return this.sections;
  }

  /** A new table for the text that is left, to which the section that is being read moves. */
  private beginTable(left: number): void {
    const begun = this.table.subarray(this.sectionWord, this.word);
    this.table = new Uint32Array(begun.length * 2 + tableLength(left));
    this.table.set(begun);
    this.sectionWord = 0;
    this.word = begun.length;
  }

  /** Tells a line's kind and flags, moves the state on, and cuts before a line that opens a section. */
  private readLine(start: number, end: number): number {
    const { text } = this;
    let at = start;
    if (this.state & FILE_START) {
      if (text.charCodeAt(start) === BOM) at++;
      if (isFrontMatterFence(text, at, end)) {
        this.state = IN_FRONT_MATTER;
        return LineKind.FrontMatterFence | OPENS;
      }
      this.state = 0;
    } else if (this.state & (IN_FRONT_MATTER | IN_PREFORMATTED)) {
      const kind = this.state & IN_FRONT_MATTER ? this.inFrontMatter(start, end) : this.inPreformatted(start, end);
      if (kind >= 0) return kind;
    }
    if (at === end) return this.readBlank();
    if (beginsPlainly(text.charCodeAt(at))) return this.readText(start);
    if (isBlankRun(text, at, end)) return this.readBlank();
    const kind = classify(text, at, end);
    if (kind === LineKind.Text) return this.readText(start);
    return this.readMarked(kind, start) | (readAttributesOf(kind, text, at, end) ? ATTRIBUTES : 0);
  }

  /** The word for a line in front matter; -1 for one that ends it and is to be read as a line of the body. */
  private inFrontMatter(start: number, end: number): number {
    if (isFrontMatterFence(this.text, start, end)) {
      this.state = 0;
      return LineKind.FrontMatterFence;
    }
    if (!isBlankRun(this.text, start, end) && !isPageLine(this.text, start, end)) return LineKind.FrontMatter;
    this.state = 0;
    return -1;
  }

  private inPreformatted(start: number, end: number): number {
    if (isPageLine(this.text, start, end)) return -1;
    if (!isFenceClose(this.text, start, end)) return LineKind.Preformatted;
    this.state &= ~IN_PREFORMATTED;
    return LineKind.FenceClose;
  }

  private readBlank(): LineKind {
    this.state &= ~(IN_PARAGRAPH | IN_CAPTION | BELOW_HEADLINE);
    if (this.state & IN_HEAD) this.state |= BLANK_IN_HEAD;
    return LineKind.Blank;
  }

  private readText(start: number): number {
    if (this.text.charCodeAt(start) !== IDEOGRAPHIC_SPACE) {
      if (this.state & IN_CAPTION) return LineKind.Caption;
      if (this.state & IN_PARAGRAPH) return LineKind.Text;
    }
    this.enterBody(start, IN_PARAGRAPH);
    return LineKind.Text | OPENS;
  }

  private readMarked(kind: LineKind, start: number): number {
    switch (kind) {
      case LineKind.Comment:
        break;
      case LineKind.ColumnBreak:
        this.state &= ~(HEAD_BITS | IN_CAPTION);
        break;
      case LineKind.Page:
        this.cut(start, SectionKind.Page);
        this.state = 0;
        break;
      case LineKind.Byline:
        if (this.state & HAS_HEAD_LINE) this.state &= ~(BELOW_HEADLINE | BLANK_IN_HEAD);
        else if (!(this.state & IN_HEAD)) this.state &= ~(IN_PARAGRAPH | IN_CAPTION);
        break;
      case LineKind.StandingHead:
      case LineKind.Kicker:
      case LineKind.Headline:
      case LineKind.Deck:
      case LineKind.JumpIn:
        this.readHeadLine(kind, start);
        break;
      default:
        this.enterBody(
          start,
          kind === LineKind.Picture ? IN_CAPTION : kind === LineKind.FenceOpen ? IN_PREFORMATTED : 0,
        );
    }
    return kind | OPENS;
  }

  private enterBody(start: number, then: number): void {
    if (!(this.state & IN_SEGMENT)) this.cut(start, SectionKind.Segment);
    this.state = IN_SEGMENT | then;
  }

  private readHeadLine(kind: LineKind, start: number): void {
    let head = this.state & HEAD_BITS;
    if (beginsHead(head, kind)) {
      this.cut(start, SectionKind.Segment);
      head = IN_HEAD;
    }
    head &= ~(BELOW_HEADLINE | BLANK_IN_HEAD);
    if (kind === LineKind.JumpIn) head |= HAS_JUMP_IN;
    else head |= HAS_HEAD_LINE;
    if (kind === LineKind.Headline) head |= HAS_HEADLINE | BELOW_HEADLINE;
    if (kind === LineKind.Deck) head |= HAS_DECK;
    this.state = IN_SEGMENT | head;
  }

  /** Adds the forms of a line's content; false where there are none. */
  private readForms(word: number, start: number, end: number): boolean {
    const kind: LineKind = word & 0x1f;
    if (!mayHoldForms(kind)) return false;
    const opens = (word & OPENS) !== 0 || kind === LineKind.Preformatted;
    let from = start === 0 && this.sectionEntry & FILE_START && this.text.charCodeAt(0) === BOM ? 1 : start;
    if (markerLength(kind) > 0) from = trimStart(this.text, from + markerLength(kind), end);
    if (word & ATTRIBUTES) end = readAttributes(this.text, from, end)!.start;
    const before = this.forms.length;
    this.inline.scan(this.text, from, end, this.sectionStart, opens);
    return this.forms.length > before;
  }

  /** Ends the section before `at` and begins one of the given kind there; a section without lines only takes the kind. */
  private cut(at: number, kind: SectionKind): void {
    if (this.word > this.sectionWord) {
      this.sections.push(
        new Section(
          this.sectionKind,
          this.text.slice(this.sectionStart, at),
          this.table,
          this.sectionWord,
          this.word - this.sectionWord,
          this.forms.length === 0 ? noForms : this.forms.words.slice(0, this.forms.length),
          this.sectionEntry,
          this.state,
        ),
      );
      this.sectionWord = this.word;
      this.forms.length = 0;
      this.sectionStart = at;
      this.sectionEntry = this.state;
    }
    this.sectionKind = kind;
  }
}

/** Whether a line of the head's kinds begins a new head, given the bits of the head above it (none: no head is open). */
function beginsHead(head: number, kind: LineKind): boolean {
  if (!(head & IN_HEAD)) return true;
  if (kind === LineKind.JumpIn) return (head & (HAS_JUMP_IN | BLANK_IN_HEAD)) !== 0;
  if (head & HAS_JUMP_IN && head & BLANK_IN_HEAD && !(head & HAS_HEAD_LINE)) return true;
  if (kind === LineKind.Headline) return (head & HAS_HEADLINE) !== 0 && !(head & BELOW_HEADLINE);
  if (kind === LineKind.Deck) return false;
  return (head & (HAS_HEADLINE | HAS_DECK)) !== 0;
}

function readAttributesOf(kind: LineKind, text: string, start: number, end: number): boolean {
  return mayHoldAttributes(kind) && readAttributes(text, start + markerLength(kind), end) !== null;
}

/** ASCII characters that begin markers and blank lines. */
const notPlain = new Uint8Array(128);
for (const character of '\t #=@!><|%~-') notPlain[character.charCodeAt(0)] = 1;

/** Whether a line's first character begins neither a marker nor a blank line. A line break does neither: the line is empty. */
function beginsPlainly(unit: number): boolean {
  if (unit < 128) return unit > 0x20 && notPlain[unit] === 0;
  return (unit >= 0x3040 && unit < 0xff00) || (unit > 0xb7 && unit < 0x3000);
}

function nextOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
