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
 *
 * Where `lines` are given, only those of the edits that lie wholly in them. Formatting the rest later gives the same text as formatting
 * all at once, if all lines end alike.
 */
export function formatEdits(tree: Tree, lines: readonly LineRange[] | null = null): TextEdit[] {
  const edits = new Formatter(tree).run();
  return lines ? withoutNewPairs(tree, joinTouching(within(tree, edits, lines))) : joinTouching(edits);
}

/** Some lines of a file, 0-based, the last included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The edits that give one line of a file, 0-based, its canonical form: its marker, its blanks and its attributes, not its line end. */
export function formatLineEdits(tree: Tree, line: number): TextEdit[] {
  if (line < 0 || line >= tree.lineCount) return [];
  const start = tree.offsetAt({ line, character: 0 });
  const index = tree.sectionAt(start);
  const section = tree.sections[index];
  if (!section) return [];
  const base = tree.sectionOffset(index);
  const at = section.lineAt(start - base);
  // The line below the file's last line break belongs to no section.
  if (base + section.lineStart(at) !== start) return [];
  return withoutNewPairs(
    tree,
    wordsEdits(section, at).map((edit) => moved(edit, base)),
  );
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
    const { blanks } = this;
    // A byte order mark alone has a line, of which there is nothing to take away.
    if (blanks && blanks.start < blanks.end) this.edits.push({ ...blanks, text: '' });
    return this.edits.sort((a, b) => a.start - b.start || a.end - b.end);
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
    for (const edit of wordsEdits(section, line)) this.edits.push(moved(edit, this.base));
    const ending = replacing(section, section.lineEnd(line), section.lineBreakEnd(line), this.lineBreak);
    for (const edit of ending) this.edits.push(moved(edit, this.base));
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
}

/** Edits of marker, blanks and attributes of a line; of a line of text the blanks at its end. Offsets count in the section. */
function wordsEdits(section: Section, line: number): TextEdit[] {
  const kind = section.lineKind(line);
  if (kind === LineKind.FrontMatter || kind === LineKind.Preformatted) return [];
  const marker = markers[kind] ?? '';
  const start = section.contentStart(line);
  const end = kind === LineKind.Blank ? start : section.contentEnd(line);
  const attributes = section.attributes(line);
  const braces = attributes ? canonical(section.text, attributes.items) : '';
  if (end <= start) {
    const empty = braces ? `${marker} ${braces}` : marker;
    return replacing(section, section.markerStart(line), section.lineEnd(line), empty);
  }
  const closing = kind === LineKind.Page ? ' ==' : '';
  const space = braces && (closing || attributes?.start !== end) ? ' ' : '';
  return [
    ...(marker ? replacing(section, section.markerStart(line), start, `${marker} `) : []),
    ...replacing(section, end, section.lineEnd(line), closing + space + braces),
  ];
}

function replacing(section: Section, start: number, end: number, text: string): TextEdit[] {
  return section.text.slice(start, end) === text ? [] : [{ start, end, text }];
}

function moved({ start, end, text }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, text };
}

/** The edits that lie wholly in some lines. */
function within(tree: Tree, edits: readonly TextEdit[], lines: readonly LineRange[]): TextEdit[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { first, last } of lines.toSorted((a, b) => a.first - b.first)) {
    if (first > last || first >= tree.lineCount) continue;
    const start = tree.offsetAt({ line: first, character: 0 });
    // What is put in at the end of the text is put into its last line.
    const end = last + 1 < tree.lineCount ? tree.offsetAt({ line: last + 1, character: 0 }) : tree.length + 1;
    const before = stretches.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else stretches.push({ start, end });
  }
  let at = 0;
  return edits.filter(({ start, end }) => {
    while (at < stretches.length && stretches[at]!.end <= start) at++;
    const stretch = stretches[at];
    return stretch !== undefined && stretch.start <= start && end <= stretch.end;
  });
}

/** The edits less those that would make one line break of a carriage return and a line feed that are two. */
function withoutNewPairs(tree: Tree, edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter(({ start, end, text }) => {
    const before = tree.slice(start - 1, start);
    const after = tree.slice(end, end + 1);
    const [first, last] = [(text + after).charAt(0), (before + text).slice(-1)];
    return before + first !== '\r\n' && last + after !== '\r\n';
  });
}

/** The line break that ends the file's first line; LF where none does. */
export function lineBreakOf(tree: Tree): string {
  const first = tree.pieces.at(0);
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
