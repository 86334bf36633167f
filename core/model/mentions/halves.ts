import type { PlacedSegment } from '../file';
import type { Issue } from '../issue';
import { type Half, halfOn } from '../linked';
import { partOf } from '../parts';

/** Whether a jump line is one of the two that pairing knows the segment by. */
export function isHalf({ placed: { segment }, jump }: Half): boolean {
  const { jumpIn, jumpOut } = segment;
  return jumpIn?.line === jump || jumpOut?.line === jump;
}

/** Both halves of a segment, as far as it has them. */
export function halvesOf(placed: PlacedSegment): Half[] {
  return [halfOn(placed, 'in'), halfOn(placed, 'out')].filter((half) => half !== null);
}

/** All halves of the article that a half belongs to; of a line that is no half, only itself. */
export function halvesBeside(issue: Issue, half: Half): Half[] {
  const { placed, jump } = half;
  const article = isHalf(half) ? partOf(issue, placed)?.article : undefined;
  return article ? article.segments.flatMap(({ placed }) => halvesOf(placed)) : [{ placed, jump }];
}
