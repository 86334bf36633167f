import type { Location } from 'vscode-languageserver';
import type { PlacedSegment } from '../core/model/file';
import type { Server } from './feature';

type Context = Pick<Server, 'workspace' | 'positions'>;

/** A stretch of a file (UTF-16 units, 0-based, end exclusive) as the protocol names it; the file is one that the workspace knows. */
export function locationOf({ workspace, positions }: Context, key: string, start: number, end: number): Location {
  const tree = workspace.archive.file(key)?.tree;
  if (!tree) throw new Error(`no transcript ${key}`);
  return { uri: workspace.uriOf(key), range: positions.rangeOf(tree, start, end) };
}

/** The printed words of a line of a segment; its line is counted from the segment's start. */
export function lineLocation(context: Context, { path, offset, segment }: PlacedSegment, line: number): Location {
  const { section } = segment;
  return locationOf(context, path, offset + section.contentStart(line), offset + section.contentEnd(line));
}
