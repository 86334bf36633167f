import type { Conventions } from '../conventions/conventions';
import { joinOfLines, readLine } from '../model/reading';
import { FormKind, LineKind, parse, type Section } from '../syntax';
import { isBlank, isWide } from '../syntax/characters';
import { classify } from '../syntax/marker';

/**
 * Breaks one long line of a paragraph into lines of at most `width` columns, where it can be broken so that reading joins the lines
 * to what it was: a full-width character takes two columns. What cannot be broken stands out.
 */
export function wrapLine(line: string, width: number, conventions: Conventions): string[] {
  // A line above keeps the line from being read as front matter or as the first of its block.
  const { sections } = parse(`.\n${line}\n`);
  const section = sections.at(-1);
  if (sections.length !== 1 || !section || section.lineKind(1) !== LineKind.Text) return [line];
  return new Wrapper(section, conventions, width).run();
}

/** A place in the line to break at: its words end at `end`, and go on at `start` behind the blank, if any, that goes. */
interface Break {
  readonly end: number;
  readonly start: number;
}

class Wrapper {
  private readonly lines: string[] = [];
  private readonly lineStart: number;
  private readonly lineEnd: number;
  /** Where forms begin and end, in which no line can be broken; by the offset of each unit, whether it is inside one. */
  private readonly inside: Uint8Array;

  constructor(
    private readonly section: Section,
    private readonly conventions: Conventions,
    private readonly width: number,
  ) {
    this.lineStart = section.lineStart(1);
    this.lineEnd = section.lineEnd(1);
    this.inside = new Uint8Array(this.lineEnd + 1);
    let reached = 0;
    for (const { kind, start, end } of section.forms(1)) {
      if (kind === FormKind.Gap || end <= reached) continue;
      for (let at = Math.max(start + 1, reached); at < end; at++) this.inside[at] = 1;
      reached = end;
    }
  }

  run(): string[] {
    const { text } = this.section;
    let start = this.lineStart;
    let column = 0;
    let last: Break | null = null;
    let columnAtLast = 0;
    for (const found of this.breaks()) {
      column += this.columns(last?.start ?? start, found.end);
      if (last && column > this.width) {
        this.lines.push(text.slice(start, last.end));
        start = last.start;
        column -= columnAtLast;
      }
      columnAtLast = column + this.columns(found.end, found.start);
      column = columnAtLast;
      last = found;
    }
    if (start < this.lineEnd) this.lines.push(text.slice(start, this.lineEnd));
    return this.lines;
  }

  /** The places where the line can be broken, in order, its end as the last. */
  private *breaks(): Generator<Break> {
    const reading = readLine(this.section, 1, this.conventions);
    let before = this.lineStart - 1;
    for (let i = 0; i < reading.text.length; i++) {
      const source = reading.sourceAt(i);
      const isSpace = reading.text[i] === ' ' && this.section.text[source] === ' ';
      const found = isSpace ? { end: source, start: source + 1 } : { end: before + 1, start: before + 1 };
      const place = !isSpace && this.inside[found.end] ? { end: source, start: source } : found;
      const next = isSpace ? i + 1 : i;
      if (i > 0 && next < reading.text.length && this.canBreak(place, reading.text, i, next)) yield place;
      before = source;
    }
    yield { end: this.lineEnd, start: this.lineEnd };
  }

  /** Whether the reading stays the same with a break at a place: of its text the line ends before `end` and goes on at `next`. */
  private canBreak({ end, start }: Break, read: string, at: number, next: number): boolean {
    const { text } = this.section;
    if (this.inside[end] || this.inside[start] || start <= this.lineStart || start >= this.lineEnd) return false;
    if (isBlank(text.charCodeAt(start)) || isBlank(text.charCodeAt(end - 1)) || text[start] === '□') return false;
    if (classify(text, start, this.lineEnd) !== LineKind.Text) return false;
    const after = read.slice(next, next + 16);
    const before = read.slice(Math.max(0, at - 16), at);
    const { script } = this.conventions;
    if (/^[\p{M}\u200d]/u.test(after) || before.endsWith('\u200d') || splitsPair(before, after)) return false;
    if (script.forbiddenAtLineStart.includes(after[0]!)) return false;
    if (script.brackets.some(([open, close]) => open !== close && before.endsWith(open))) return false;
    return joinOfLines(before, after, this.conventions) === (end < start ? 'spaced' : 'close');
  }

  private columns(from: number, to: number): number {
    let columns = 0;
    for (const character of this.section.text.slice(from, to)) columns += columnsOf(character);
    return columns;
  }
}

function splitsPair(before: string, after: string): boolean {
  return /[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(after);
}

/** Columns of an editor that a character takes: two for Han, kana, Hangul and pictographs, none for what stands on another. */
function columnsOf(character: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  return character.length > 1
    ? /^[\p{Script=Han}\p{Extended_Pictographic}]$/u.test(character)
      ? 2
      : 1
    : isWide(character.charCodeAt(0))
      ? 2
      : 1;
}
