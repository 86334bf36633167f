import type { JumpDirection } from '../conventions/conventions';
import type { PlacedSegment } from './file';
import type { Issue } from './issue';
import type { JumpLine } from './jump';
import { partOf } from './parts';
import type { Place } from './printed-place';

/** A stretch of a file of the archive: UTF-16 units, 0-based, in the file; the end is exclusive. */
export interface FilePlace extends Place {
  readonly path: string;
}

/** Along an article's jumps: to where it goes on, or to where it comes from. */
export type Way = 'forward' | 'back';

/** The segments that a segment's jump is paired with, in printed order. */
export function linkedSegments(issue: Issue, placed: PlacedSegment, way: Way): PlacedSegment[] {
  const part = partOf(issue, placed);
  if (!part) return [];
  const { outs, ins } = issue.pairing;
  const state = (way === 'forward' ? outs : ins)[part.index];
  return (state?.linked ?? []).map((index) => issue.segments[index]!);
}

/** A segment and one of its jump lines; strictly a half only where pairing knows the segment by it. */
export interface Half {
  readonly placed: PlacedSegment;
  readonly jump: JumpLine;
}

/** The other halves of a segment's jump, in printed order: forward the jumps in where it goes on, back the jump out that leads here. */
export function halvesBeyond(issue: Issue, placed: PlacedSegment, way: Way): Half[] {
  return linkedSegments(issue, placed, way).flatMap((other) => halfOn(other, way === 'forward' ? 'in' : 'out') ?? []);
}

/** A segment's own half of this direction. */
export function halfOn(placed: PlacedSegment, direction: JumpDirection): Half | null {
  const { jumpIn, jumpOut } = placed.segment;
  const half = direction === 'in' ? jumpIn : jumpOut;
  return half && { placed, jump: half.line };
}

/** The printed words of one of a segment's jump lines; its marker where it has none. */
export function jumpWords({ placed: { path, offset, segment }, jump }: Half): FilePlace {
  const { section } = segment;
  const hasWords = jump.end > jump.start;
  const start = hasWords ? jump.start : section.markerStart(jump.line);
  const end = hasWords ? jump.end : section.markerEnd(jump.line);
  return { path, start: offset + start, end: offset + end };
}
