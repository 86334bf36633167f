import { scan } from './scan';
import { Section, SectionKind } from './section';
import { type Measure, Sequence } from './sequence';
import { FILE_START } from './state';

/** A place in a file: line and UTF-16 unit in it, both 0-based. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A replacement in a text: the characters from `from` to `to` (UTF-16 units, 0-based, end exclusive) become `insert`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const lengthOf: Measure<Section> = ({ text }) => text.length;
const linesOf: Measure<Section> = ({ lineCount }) => lineCount;
/** Counts sections, of which each has one first piece. */
const firstPieces: Measure<Section> = ({ kind }) => (kind === SectionKind.Piece ? 0 : 1);

/**
 * A transcript's lossless tree: its sections, in order, cover every character. Immutable; see `update` for the next version, which
 * shares with this one all that an edit does not touch. Where something stands is not kept but summed up from what stands before it.
 */
export class Tree {
  private constructor(
    /** The sections as they are read and replaced: a long one in several pieces. */
    readonly pieces: Sequence<Section>,
    /** The sections, each whole: front matter and what stands around it, pages, segments. */
    readonly sequence: Sequence<Section>,
  ) {}

  static of(pieces: readonly Section[]): Tree {
    const sections = joinPieces(pieces);
    const sequence = Sequence.of(sections);
    return new Tree(sections.length === pieces.length ? sequence : Sequence.of(pieces), sequence);
  }

  /** The tree with `pieces` in the place of those from `first` to `end`. */
  withPieces(first: number, end: number, pieces: readonly Section[]): Tree {
    const before = this.pieces;
    const after = before.splice(first, end, pieces);
    if (before === this.sequence && pieces.every(({ kind }) => kind !== SectionKind.Piece))
      return new Tree(after, after);
    const isInside = (all: Sequence<Section>, index: number) => all.at(index)?.kind === SectionKind.Piece;
    let from = first;
    while (isInside(before, from) || isInside(after, from)) from--;
    let to = end;
    while (isInside(before, to)) to++;
    const read = joinPieces(after.slice(from, to + after.length - before.length));
    const sections = [from, to].map((piece) => before.before(firstPieces, piece));
    return new Tree(after, this.sequence.splice(sections[0]!, sections[1]!, read));
  }

  /** The sections as a list. */
  get sections(): readonly Section[] {
    return this.sequence.items;
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.pieces.total(lengthOf);
  }

  /** Lines as editors count them: one more than there are line breaks. */
  get lineCount(): number {
    const last = this.pieces.at(this.pieces.length - 1);
    return this.pieces.total(linesOf) + (last === undefined || endsInLineBreak(last.text) ? 1 : 0);
  }

  /** Where a section (by its index in `sections`) begins: UTF-16 units into the file. */
  sectionOffset(index: number): number {
    return this.sequence.before(lengthOf, index);
  }

  /** Where a section (by its index in `sections`) begins: its first line, 0-based. */
  sectionLine(index: number): number {
    return this.sequence.before(linesOf, index);
  }

  /** Index in `sections` of the section that holds `offset`; the last for an offset at the end; -1 in an empty text. */
  sectionAt(offset: number): number {
    return this.sequence.indexAt(lengthOf, offset);
  }

  /** Index in `pieces` of the piece that holds `offset`; -1 in an empty text. */
  pieceAt(offset: number): number {
    return this.pieces.indexAt(lengthOf, offset);
  }

  pieceOffset(index: number): number {
    return this.pieces.before(lengthOf, index);
  }

  /** The position of an offset; one inside CRLF counts as the line's end, one outside the text as the text's nearer end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.pieceAt(at);
    const piece = this.pieces.at(index);
    if (!piece) return { line: 0, character: 0 };
    const local = at - this.pieceOffset(index);
    const first = this.pieces.before(linesOf, index);
    if (local === piece.text.length && endsInLineBreak(piece.text)) {
      return { line: first + piece.lineCount, character: 0 };
    }
    const line = piece.lineAt(local);
    const character = Math.min(local, piece.lineEnd(line)) - piece.lineStart(line);
    return { line: first + line, character };
  }

  /** The offset of a position; a character beyond the line's end counts as the end, a line beyond the last as the text's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.pieces.total(linesOf)) return this.length;
    const index = this.pieces.indexAt(linesOf, position.line);
    const piece = this.pieces.at(index)!;
    const line = position.line - this.pieces.before(linesOf, index);
    const column = Math.min(piece.lineStart(line) + Math.max(0, position.character), piece.lineEnd(line));
    return this.pieceOffset(index) + column;
  }

  /** The characters from `from` to `to`, UTF-16 units, end exclusive. */
  slice(from: number, to: number): string {
    const first = Math.max(0, this.pieceAt(from));
    let start = this.pieceOffset(first);
    let result = '';
    for (let i = first; start < to && i < this.pieces.length; i++) {
      const { text } = this.pieces.at(i)!;
      result += text.slice(Math.max(0, from - start), to - start);
      start += text.length;
    }
    return result;
  }
}

/** Reads a whole transcript. Never throws: every text is one. */
export function parse(text: string): Tree {
  return Tree.of(scan(text, FILE_START));
}

/** The text that the tree was read from, to the character. */
export function print(tree: Tree): string {
  return tree.pieces.items.map((piece) => piece.text).join('');
}

function endsInLineBreak(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}

/** Sections joined of pieces, kept while their first piece lives, so that an unchanged section stays the same object. */
const joins = new WeakMap<Section, { pieces: readonly Section[]; section: Section }>();

function joinPieces(pieces: readonly Section[]): Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < pieces.length; ) {
    let end = i + 1;
    while (end < pieces.length && pieces[end]!.kind === SectionKind.Piece) end++;
    sections.push(end === i + 1 ? pieces[i]! : joinRun(pieces.slice(i, end)));
    i = end;
  }
  return sections;
}

function joinRun(run: readonly Section[]): Section {
  const known = joins.get(run[0]!);
  if (known && known.pieces.length === run.length && known.pieces.every((piece, i) => piece === run[i]))
    return known.section;
  const section = Section.join(run);
  joins.set(run[0]!, { pieces: run, section });
  return section;
}
