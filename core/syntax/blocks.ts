import { LineKind, PIECE_LENGTH } from './line';
import type { Section } from './section';

export type BlockKind =
  | 'frontMatter'
  | 'page'
  | 'standingHead'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'crosshead'
  | 'byline'
  | 'picture'
  | 'jumpOut'
  | 'jumpIn'
  | 'columnBreak'
  | 'comment'
  | 'preformatted'
  | 'paragraph';

/** Lines that are one thing. Lines are 0-based and inclusive, offsets UTF-16 units, both counted from the section's start. */
export interface Block {
  readonly kind: BlockKind;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly start: number;
  /** Where the last line ends, its line break not included. */
  readonly end: number;
}

/** The kind of block that a line of each kind is, or is part of; none for a blank line. */
export const blockKinds: Readonly<Partial<Record<LineKind, BlockKind>>> = {
  [LineKind.FrontMatterFence]: 'frontMatter',
  [LineKind.FrontMatter]: 'frontMatter',
  [LineKind.Page]: 'page',
  [LineKind.StandingHead]: 'standingHead',
  [LineKind.Kicker]: 'kicker',
  [LineKind.Headline]: 'headline',
  [LineKind.Deck]: 'deck',
  [LineKind.Crosshead]: 'crosshead',
  [LineKind.Byline]: 'byline',
  [LineKind.Picture]: 'picture',
  [LineKind.Caption]: 'picture',
  [LineKind.JumpOut]: 'jumpOut',
  [LineKind.JumpIn]: 'jumpIn',
  [LineKind.ColumnBreak]: 'columnBreak',
  [LineKind.Comment]: 'comment',
  [LineKind.FenceOpen]: 'preformatted',
  [LineKind.Preformatted]: 'preformatted',
  [LineKind.FenceClose]: 'preformatted',
  [LineKind.Text]: 'paragraph',
};

/**
 * The section's blocks in order; blank lines belong to none. Comments and column breaks that a paragraph or caption goes on
 * across lie inside its lines and are not blocks of their own.
 */
export function blocksOf(section: Section): readonly Block[] {
  if (section.text.length <= PIECE_LENGTH) return readBlocks(section);
  let blocks = known.get(section);
  if (!blocks) {
    blocks = readBlocks(section);
    known.set(section, blocks);
  }
  return blocks;
}

/** The blocks of long sections, for which several ask at each keystroke. */
const known = new WeakMap<Section, readonly Block[]>();

function readBlocks(section: Section): Block[] {
  const blocks: Block[] = [];
  for (let line = 0; line < section.lineCount; ) {
    const kind = blockKinds[section.lineKind(line)];
    if (kind === undefined) {
      line++;
      continue;
    }
    const lastLine = lastLineOf(section, line);
    blocks.push({ kind, firstLine: line, lastLine, start: section.lineStart(line), end: section.lineEnd(lastLine) });
    line = lastLine + 1;
  }
  return blocks;
}

function lastLineOf(section: Section, first: number): number {
  switch (section.lineKind(first)) {
    case LineKind.Text:
      return lastOf(section, first, LineKind.Text, true);
    case LineKind.Picture:
      return lastOf(section, first, LineKind.Caption, false);
    case LineKind.FrontMatterFence:
      return runOf(section, first, LineKind.FrontMatter, LineKind.FrontMatterFence);
    case LineKind.FenceOpen:
      return runOf(section, first, LineKind.Preformatted, LineKind.FenceClose);
    default:
      return first;
  }
}

/** The last line of kind `more` below `first` that continues its block across nothing but comments and column breaks. */
function lastOf(section: Section, first: number, more: LineKind, acrossColumns: boolean): number {
  let last = first;
  for (let line = first + 1; line < section.lineCount; line++) {
    const kind = section.lineKind(line);
    if (kind === more && !section.lineOpens(line)) last = line;
    else if (kind !== LineKind.Comment && !(acrossColumns && kind === LineKind.ColumnBreak)) break;
  }
  return last;
}

/** The last line of a run of `inside` lines below `first`, and of the `closing` line that ends it. */
function runOf(section: Section, first: number, inside: LineKind, closing: LineKind): number {
  let line = first + 1;
  while (line < section.lineCount && section.lineKind(line) === inside) line++;
  return line < section.lineCount && section.lineKind(line) === closing ? line : line - 1;
}
