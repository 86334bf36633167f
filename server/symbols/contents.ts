import type { DocumentSymbol, Range } from 'vscode-languageserver';
import type { BodyBlock } from '../../core/model/body';
import { crossheadsIn } from '../../core/model/crossheads';
import type { PlacedSegment } from '../../core/model/file';
import { jumpWords } from '../../core/model/linked';
import { readLine } from '../../core/model/reading';
import { blockText, type Segment, type SegmentJump } from '../../core/model/segment';
import { firstWords } from '../excerpt';
import type { KindOf } from './kinds';

/** How the outline shows what it finds in an article. Offsets are UTF-16 units, 0-based, in the file. */
export interface Showing {
  readonly kindOf: KindOf;
  rangeOf(start: number, end: number): Range;
  /** A name, or one for what has none. */
  nameOf(words: string): string;
  /** Where a jump leads. */
  leadOf(placed: PlacedSegment, jump: SegmentJump): string;
}

/**
 * The crossheads, pictures and jumps of a segment, in the order in which they stand. A crosshead holds the pictures that stand below it.
 */
export function contentsOf(showing: Showing, placed: PlacedSegment): DocumentSymbol[] {
  const { segment } = placed;
  const { jumpIn, jumpOut, blocks } = segment;
  const credits = creditsByPicture(segment);
  const crossheads = crossheadsIn(segment).values();
  const symbols: DocumentSymbol[] = jumpIn ? [jumpSymbol(showing, placed, jumpIn)] : [];
  let left = jumpOut;
  let below: { readonly end: number; readonly children: DocumentSymbol[] } | null = null;
  for (const block of blocks) {
    if (left && block.start > left.line.start) {
      symbols.push(jumpSymbol(showing, placed, left));
      left = null;
    }
    if (block.kind === 'crosshead') {
      const end = crossheads.next().value?.end ?? block.end;
      below = { end, children: [] };
      symbols.push(crossheadSymbol(showing, placed, block, end, below.children));
    } else if (block.kind === 'picture') {
      const picture = pictureSymbol(showing, placed, block, credits.get(block) ?? '');
      (below && block.start < below.end ? below.children : symbols).push(picture);
    }
  }
  if (left) symbols.push(jumpSymbol(showing, placed, left));
  return symbols;
}

function creditsByPicture({ pictures }: Segment): ReadonlyMap<BodyBlock, string> {
  return new Map(pictures.map(({ block, credits }) => [block, credits.map(({ text }) => text).join(' ')]));
}

function crossheadSymbol(
  showing: Showing,
  { offset, segment }: PlacedSegment,
  { firstLine, start, end }: BodyBlock,
  until: number,
  children: DocumentSymbol[],
): DocumentSymbol {
  return {
    name: showing.nameOf(readLine(segment.section, firstLine, segment.conventions).text),
    kind: showing.kindOf('crosshead'),
    range: showing.rangeOf(offset + segment.section.lineStart(firstLine), offset + until),
    selectionRange: showing.rangeOf(offset + start, offset + end),
    children,
  };
}

function pictureSymbol(
  showing: Showing,
  { offset, segment }: PlacedSegment,
  block: BodyBlock,
  detail: string,
): DocumentSymbol {
  const { section } = segment;
  return {
    name: showing.nameOf(firstWords(blockText(segment, block))),
    detail,
    kind: showing.kindOf('picture'),
    range: showing.rangeOf(offset + section.lineStart(block.firstLine), offset + section.lineEnd(block.lastLine)),
    selectionRange: showing.rangeOf(offset + block.start, offset + Math.max(block.start, block.end)),
  };
}

function jumpSymbol(showing: Showing, placed: PlacedSegment, jump: SegmentJump): DocumentSymbol {
  const { section } = placed.segment;
  const { line, text } = jump.line;
  const words = jumpWords({ placed, jump: jump.line });
  return {
    name: text || section.text.slice(section.markerStart(line), section.markerEnd(line)),
    detail: showing.leadOf(placed, jump),
    kind: showing.kindOf('jump'),
    range: showing.rangeOf(placed.offset + section.markerStart(line), words.end),
    selectionRange: showing.rangeOf(words.start, words.end),
  };
}
