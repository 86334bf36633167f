import type { Location, Position } from 'vscode-languageserver';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Feature } from '../feature';
import { segmentAt, segmentLocation } from '../places';
import { CONTINUATION, type ContinuationParams } from '../protocol';
import type { Workspace } from '../workspace';

/** Where the article at `position` goes on from its segment, or is continued from, in printed order. */
export function continuationsAt(
  workspace: Workspace,
  file: TranscriptFile,
  position: Position,
  direction: 'forward' | 'back',
): Location[] {
  const placed = segmentAt(file, position);
  return placed ? continuationsOf(workspace, placed, direction) : [];
}

/** The segments that a segment's jump is paired with: forward to their jump in, back to their jump out. */
export function continuationsOf(
  workspace: Workspace,
  placed: PlacedSegment,
  direction: 'forward' | 'back',
): Location[] {
  const { archive } = workspace;
  const issue = archive.issueOf(placed.path);
  const index = issue?.segments.indexOf(placed) ?? -1;
  if (!issue || index < 0) return [];
  const half = direction === 'forward' ? issue.pairing.outs[index] : issue.pairing.ins[index];
  return (half?.linked ?? []).map((linked) => {
    const target = issue.segments[linked]!;
    const { jumpIn, jumpOut } = target.segment;
    const line = (direction === 'forward' ? jumpIn : jumpOut)?.line.line ?? 0;
    const { uri, range } = segmentLocation(archive.file(target.path)!, target, line);
    return { uri: workspace.uriOf(uri), range };
  });
}

/** Answers Broadsheet's own request for the parts of an article. */
export const continuation: Feature = ({ connection, workspace }) => {
  connection.onRequest(
    CONTINUATION,
    async ({ textDocument, position, direction }: ContinuationParams): Promise<Location[]> => {
      await workspace.ready;
      const file = workspace.file(textDocument.uri);
      return file ? continuationsAt(workspace, file, position, direction) : [];
    },
  );
  return {};
};
