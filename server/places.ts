import type { Location, Position, Range } from 'vscode-languageserver';
import type { PlacedSegment, TranscriptFile } from '../core/model/file';
import type { Tree } from '../core/syntax';

/** The range of a file between two offsets (UTF-16 units, 0-based, end exclusive). */
export function rangeOf(tree: Tree, start: number, end: number): Range {
  return { start: tree.positionAt(start), end: tree.positionAt(end) };
}

/** The segment that a position stands in. */
export function segmentAt(file: TranscriptFile, position: Position): PlacedSegment | undefined {
  const offset = file.tree.offsetAt(position);
  const found = file.segments.findLast((placed) => placed.offset <= offset);
  const isLast = found !== undefined && found.offset + found.segment.section.text.length === file.tree.length;
  return found && (isLast || offset < found.offset + found.segment.section.text.length) ? found : undefined;
}

/** Where a segment begins to be read: its first line that prints something. */
export function segmentLocation(file: TranscriptFile, { offset, segment }: PlacedSegment, line: number): Location {
  const { section } = segment;
  const start = offset + section.contentStart(line);
  return { uri: file.path, range: rangeOf(file.tree, start, offset + section.contentEnd(line)) };
}
