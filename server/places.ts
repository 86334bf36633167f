import { type Location, PositionEncodingKind, type Range } from 'vscode-languageserver';
import type { PlacedPage, PlacedSegment } from '../core/model/file';
import { titleOf } from '../core/model/title';
import type { Server } from './feature';

type Context = Pick<Server, 'workspace' | 'positions'>;

/**
 * A stretch of a file (UTF-16 units, 0-based, end exclusive) as the protocol names it; the file is one that the workspace knows. `range` is
 * the same counted in UTF-16 units of lines, where that is known already.
 */
export function locationOf(
  { workspace, positions }: Context,
  key: string,
  start: number,
  end: number,
  range: Range | null = null,
): Location {
  const uri = workspace.uriOf(key);
  if (range && positions.encoding === PositionEncodingKind.UTF16) return { uri, range };
  const tree = workspace.archive.file(key)?.tree;
  if (!tree) throw new Error(`no transcript ${key}`);
  return { uri, range: positions.rangeOf(tree, start, end) };
}

/** The printed words of a line of a segment; its line is counted from the segment's start. */
export function lineLocation(context: Context, { path, offset, segment }: PlacedSegment, line: number): Location {
  const { section } = segment;
  return locationOf(context, path, offset + section.contentStart(line), offset + section.contentEnd(line));
}

/** From a page's first line to where the next page of its file begins. */
export function pageRange({ workspace, positions }: Context, page: PlacedPage): Range {
  const file = workspace.archive.file(page.path);
  if (!file) throw new Error(`no transcript ${page.path}`);
  const next = file.pages.find(({ offset }) => offset > page.offset);
  return positions.rangeOf(file.tree, page.offset, next?.offset ?? file.tree.length);
}

/** Where a segment's title stands. */
export function titleLocation(context: Context, { path, offset, segment }: PlacedSegment): Location {
  const { start, end } = titleOf(segment);
  return locationOf(context, path, offset + start, offset + end);
}
