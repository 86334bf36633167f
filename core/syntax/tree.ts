import { scan } from './scan';
import { lastNotAfter } from './search';
import { Section, SectionKind } from './section';
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

/**
 * A transcript's lossless tree: its sections, in order, cover every character. Immutable; see `update` for the next version.
 */
export class Tree {
  private whole: { sections: readonly Section[]; firstPieces: readonly number[] } | undefined;

  private constructor(
    /** The sections as they are read and replaced: a long one in several pieces. */
    readonly pieces: readonly Section[],
    /** Where each piece begins, and after the last the text's length and number of line breaks; counted when first asked for. */
    private starts: Starts | null,
  ) {}

  private get prefix(): Starts {
    this.starts ??= startsOf(this.pieces);
    return this.starts;
  }

  static of(pieces: readonly Section[]): Tree {
    return new Tree(pieces, null);
  }

  /** The tree with `pieces` in the place of those from `first` to `end`. */
  withPieces(first: number, end: number, pieces: readonly Section[]): Tree {
    const all = this.pieces.slice(0, first).concat(pieces, this.pieces.slice(end));
    return new Tree(all, startsOf(all, first, this.prefix, end));
  }

  /** The sections, each whole: front matter and what stands around it, pages, segments. */
  get sections(): readonly Section[] {
    return this.joined.sections;
  }

  private get joined(): { sections: readonly Section[]; firstPieces: readonly number[] } {
    if (!this.whole) this.whole = joinPieces(this.pieces);
    return this.whole;
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.prefix.offsets.at(-1)!;
  }

  /** Lines as editors count them: one more than there are line breaks. */
  get lineCount(): number {
    const last = this.pieces.at(-1);
    return this.prefix.lines.at(-1)! + (last === undefined || endsInLineBreak(last.text) ? 1 : 0);
  }

  /** Where a section (by its index in `sections`) begins: UTF-16 units into the file. */
  sectionOffset(index: number): number {
    return this.prefix.offsets[this.joined.firstPieces[index]!]!;
  }

  /** Where a section (by its index in `sections`) begins: its first line, 0-based. */
  sectionLine(index: number): number {
    return this.prefix.lines[this.joined.firstPieces[index]!]!;
  }

  /** Index in `sections` of the section that holds `offset`; the last for an offset at the end; -1 in an empty text. */
  sectionAt(offset: number): number {
    const starts = this.joined.firstPieces;
    const { offsets } = this.prefix;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (offsets[starts[middle]!]! <= offset) low = middle;
      else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }

  /** Index in `pieces` of the piece that holds `offset`; -1 in an empty text. */
  pieceAt(offset: number): number {
    return lastNotAfter(this.prefix.offsets, offset, this.pieces.length);
  }

  pieceOffset(index: number): number {
    return this.prefix.offsets[index]!;
  }

  /** The position of an offset; one inside CRLF counts as the line's end, one outside the text as the text's nearer end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.pieceAt(at);
    if (index < 0) return { line: 0, character: 0 };
    const piece = this.pieces[index]!;
    const local = at - this.prefix.offsets[index]!;
    if (local === piece.text.length && endsInLineBreak(piece.text)) {
      return { line: this.prefix.lines[index]! + piece.lineCount, character: 0 };
    }
    const line = piece.lineAt(local);
    const character = Math.min(local, piece.lineEnd(line)) - piece.lineStart(line);
    return { line: this.prefix.lines[index]! + line, character };
  }

  /** The offset of a position; a character beyond the line's end counts as the end, a line beyond the last as the text's end. */
  offsetAt(position: Position): number {
    const { lines, offsets } = this.prefix;
    if (position.line < 0) return 0;
    if (position.line >= lines.at(-1)!) return this.length;
    const index = lastNotAfter(lines, position.line, this.pieces.length);
    const piece = this.pieces[index]!;
    const line = position.line - lines[index]!;
    return offsets[index]! + Math.min(piece.lineStart(line) + Math.max(0, position.character), piece.lineEnd(line));
  }

  /** The characters from `from` to `to`, UTF-16 units, end exclusive. */
  slice(from: number, to: number): string {
    let result = '';
    for (let i = Math.max(0, this.pieceAt(from)); i < this.pieces.length && this.prefix.offsets[i]! < to; i++) {
      const start = this.prefix.offsets[i]!;
      result += this.pieces[i]!.text.slice(Math.max(0, from - start), to - start);
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
  return tree.pieces.map((piece) => piece.text).join('');
}

/** Offsets (UTF-16 units) and lines at which pieces begin, one more than there are pieces. */
interface Starts {
  readonly offsets: Uint32Array;
  readonly lines: Uint32Array;
}

/** The starts of `pieces`, of which those before `first` are as in `before`, and the last ones as in it from `end` on. */
function startsOf(pieces: readonly Section[], first = 0, before?: Starts, end = 0): Starts {
  const count = pieces.length;
  const offsets = new Uint32Array(count + 1);
  const lines = new Uint32Array(count + 1);
  if (before) {
    offsets.set(before.offsets.subarray(0, first + 1));
    lines.set(before.lines.subarray(0, first + 1));
  }
  const alike = before ? count - (before.offsets.length - 1 - end) : count;
  for (let i = first; i < alike; i++) {
    offsets[i + 1] = offsets[i]! + pieces[i]!.text.length;
    lines[i + 1] = lines[i]! + pieces[i]!.lineCount;
  }
  if (before) {
    const moved = offsets[alike]! - before.offsets[end]!;
    const movedLines = lines[alike]! - before.lines[end]!;
    for (let i = alike + 1, j = end + 1; i <= count; i++, j++) {
      offsets[i] = before.offsets[j]! + moved;
      lines[i] = before.lines[j]! + movedLines;
    }
  }
  return { offsets, lines };
}

function endsInLineBreak(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}

/** Sections joined of pieces, kept while their first piece lives, so that an unchanged section stays the same object. */
const joins = new WeakMap<Section, { pieces: readonly Section[]; section: Section }>();

function joinPieces(pieces: readonly Section[]): { sections: readonly Section[]; firstPieces: readonly number[] } {
  const sections: Section[] = [];
  const firstPieces: number[] = [];
  for (let i = 0; i < pieces.length; ) {
    let end = i + 1;
    while (end < pieces.length && pieces[end]!.kind === SectionKind.Piece) end++;
    firstPieces.push(i);
    sections.push(end === i + 1 ? pieces[i]! : joinRun(pieces.slice(i, end)));
    i = end;
  }
  return { sections, firstPieces };
}

function joinRun(run: readonly Section[]): Section {
  const known = joins.get(run[0]!);
  if (known && known.pieces.length === run.length && known.pieces.every((piece, i) => piece === run[i]))
    return known.section;
  const section = Section.join(run);
  joins.set(run[0]!, { pieces: run, section });
  return section;
}
