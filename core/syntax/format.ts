import type { Attribute } from './attributes';
import { BOM } from './characters';
import type { TextEdit } from './edits';
import { LineKind } from './line';
import { isFrontMatterFence } from './marker';
import { type Section, SectionKind } from './section';
import type { Tree } from './tree';

/**
 * The edits that give a transcript its canonical form, in order and without overlap; none where it has it. They change markers, blanks,
 * blank lines and line ends, never a printed character, and nothing that would change how the transcript is read:
 *
 * - ASCII markers, one space behind each; a page line with a label ends in `==`; one space between attributes, none inside the braces,
 *   and one before them where there are blanks
 * - no blanks at the end of a line; none at all in a blank line
 * - one blank line below front matter, around a page line (page credits aside) and above a head; comments stay with what is below them
 * - no two blank lines in a row, none at the start and the end of the file
 * - line ends as in the file's first line, and one at its end
 *
 * Front matter and preformatted text keep everything but their line ends.
 */
export function formatEdits(tree: Tree): TextEdit[] {
  return new Formatter(tree).run();
}

/** ASCII markers of the kinds of lines that have one. */
const markers: Partial<Record<LineKind, string>> = {
  [LineKind.FrontMatterFence]: '---',
  [LineKind.Page]: '==',
  [LineKind.StandingHead]: '#*',
  [LineKind.Kicker]: '#-',
  [LineKind.Headline]: '#',
  [LineKind.Deck]: '#+',
  [LineKind.Crosshead]: '##',
  [LineKind.Byline]: '@',
  [LineKind.Picture]: '!',
  [LineKind.JumpOut]: '>>',
  [LineKind.JumpIn]: '<<',
  [LineKind.ColumnBreak]: '|',
  [LineKind.Comment]: '%',
  [LineKind.FenceOpen]: '~~~',
  [LineKind.FenceClose]: '~~~',
};

const heads = new Set([LineKind.StandingHead, LineKind.Kicker, LineKind.Headline, LineKind.Deck, LineKind.JumpIn]);

class Formatter {
  private readonly edits: TextEdit[] = [];
  private readonly lineBreak: string;
  /** Where the section in hand begins in the file. */
  private base = 0;
  /** The blank lines since the last line that is none. */
  private blanks: { start: number; end: number } | null = null;
  /** The last line that is neither blank nor a comment; `null` before the first. */
  private above: LineKind | null = null;
  private isBelowFrontMatter = false;
  /** Where the line in hand begins, with the comments that stand right on top of it; whether nothing or a blank line is above that. */
  private standsAt = 0;
  private standsFree = true;
  private isBelowComment = false;
  private isFirst = true;

  constructor(private readonly tree: Tree) {
    this.lineBreak = lineBreakOf(tree);
  }

  run(): TextEdit[] {
    this.tree.sections.forEach((section, index) => {
      this.base = this.tree.sectionOffset(index);
      for (let line = 0; line < section.lineCount; line++) {
        if (section.lineKind(line) === LineKind.Blank) this.readBlank(section, line);
        else this.formatLine(section, line);
      }
    });
    if (this.blanks) this.edits.push({ ...this.blanks, text: '' });
    return joinTouching(this.edits.sort((a, b) => a.start - b.start || a.end - b.end));
  }

  private readBlank(section: Section, line: number): void {
    const end = this.base + section.lineBreakEnd(line);
    this.blanks = { start: this.blanks?.start ?? this.base + section.markerStart(line), end };
  }

  private formatLine(section: Section, line: number): void {
    const kind = section.lineKind(line);
    this.placeLine(section, line);
    if (kind !== LineKind.Comment) {
      if (!this.standsFree && this.wantsBlank(section, line)) {
        this.edits.push({ start: this.standsAt, end: this.standsAt, text: this.lineBreak });
      }
      this.above = kind;
      this.isBelowFrontMatter = kind === LineKind.FrontMatterFence && line > 0;
    }
    this.isBelowComment = kind === LineKind.Comment;
    this.isFirst = false;
    const end = section.lineEnd(line);
    if (kind !== LineKind.FrontMatter && kind !== LineKind.Preformatted) this.formatWords(section, line);
    this.replace(section, end, section.lineBreakEnd(line), this.lineBreak);
  }

  /** Leaves one of the blank lines above, or none at the file's start, and says where the line stands. */
  private placeLine(section: Section, line: number): void {
    const { blanks } = this;
    if (blanks) {
      const text = this.isFirst && !wouldOpenFile(section, line) ? '' : this.lineBreak;
      if (this.tree.slice(blanks.start, blanks.end) !== text) this.edits.push({ ...blanks, text });
      this.blanks = null;
    } else if (this.isBelowComment) return;
    this.standsAt = this.base + section.lineStart(line);
    this.standsFree = this.isFirst || blanks !== null;
  }

  /** Whether a blank line belongs above a line, which must not be where it would change what is read. */
  private wantsBlank(section: Section, line: number): boolean {
    const { above } = this;
    const kind = section.lineKind(line);
    if (this.isBelowFrontMatter) return true;
    if (kind === LineKind.Page) return above !== LineKind.FenceOpen && above !== LineKind.Preformatted;
    if (above === LineKind.Page) return kind !== LineKind.Byline;
    return line === 0 && section.kind === SectionKind.Segment && heads.has(kind);
  }

  /** Marker, blanks and attributes of a line; of a line of text the blanks at its end. */
  private formatWords(section: Section, line: number): void {
    const kind = section.lineKind(line);
    const marker = markers[kind] ?? '';
    const start = section.contentStart(line);
    const end = section.contentEnd(line);
    const attributes = section.attributes(line);
    const braces = attributes ? canonical(section.text, attributes.items) : '';
    if (end <= start) {
      this.replace(section, section.markerStart(line), section.lineEnd(line), braces ? `${marker} ${braces}` : marker);
      return;
    }
    const closing = kind === LineKind.Page ? ' ==' : '';
    const space = braces && (closing || attributes?.start !== end) ? ' ' : '';
    if (marker) this.replace(section, section.markerStart(line), start, `${marker} `);
    this.replace(section, end, section.lineEnd(line), closing + space + braces);
  }

  private replace(section: Section, from: number, to: number, text: string): void {
    if (section.text.slice(from, to) === text) return;
    this.edits.push({ start: this.base + from, end: this.base + to, text });
  }
}

/** The line break that ends the file's first line; LF where none does. */
export function lineBreakOf(tree: Tree): string {
  const first = tree.pieces[0];
  return first?.text.slice(first.lineEnd(0), first.lineBreakEnd(0)) || '\n';
}

/** Whether a line would be front matter, or begin with a byte order mark, if no blank line stood above it. */
function wouldOpenFile(section: Section, line: number): boolean {
  const start = section.lineStart(line);
  return section.text.charCodeAt(start) === BOM || isFrontMatterFence(section.text, start, section.lineEnd(line));
}

function canonical(text: string, items: readonly Attribute[]): string {
  const typed = items.map(({ start, end }) => text.slice(start, end)).join(' ');
  return typed.endsWith('\\') ? `{${typed} }` : `{${typed}}`;
}

function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last?.end === edit.start) joined[joined.length - 1] = { ...last, end: edit.end, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}
