import type { Location } from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import type { PlacedSegment } from '../../core/model/file';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { lineLocation } from '../places';
import { CONTINUATION, type ContinuationParams } from '../protocol';

/** The segments that a segment's jump is paired with, in printed order: forward to their jump in, back to their jump out. */
export function continuationsOf(
  server: Pick<Server, 'workspace' | 'positions'>,
  placed: PlacedSegment,
  direction: ContinuationParams['direction'],
): Location[] {
  const issue = server.workspace.archive.issueOf(placed.path);
  const index = issue?.segments.indexOf(placed) ?? -1;
  if (!issue || index < 0) return [];
  const half = direction === 'forward' ? issue.pairing.outs[index] : issue.pairing.ins[index];
  return (half?.linked ?? []).map((linked) => {
    const target = issue.segments[linked]!;
    const { jumpIn, jumpOut } = target.segment;
    return lineLocation(server, target, (direction === 'forward' ? jumpIn : jumpOut)?.line.line ?? 0);
  });
}

/** Answers Broadsheet's own request for the parts of the article that a position stands in. */
export const continuation: Feature = (server) => {
  server.connection.onRequest(
    CONTINUATION,
    acrossFiles(server, [] as Location[], (file, { position, direction }: ContinuationParams) => {
      const placed = segmentAt(file, server.positions.offsetAt(file.tree, position));
      return placed ? continuationsOf(server, placed, direction) : [];
    }),
  );
  return {};
};
