import { addAttribute, attributeLine } from '../model/attribute-edits';
import type { PlacedSegment } from '../model/file';
import { newId } from '../model/ids';
import type { SegmentJump } from '../model/segment';
import type { Fix } from './finding';

/**
 * Ties a jump to the segment of its other half with an id; `null` where that takes an edit in another file. Offsets count in
 * the file.
 */
export function tie(
  placed: PlacedSegment,
  { line, half }: SegmentJump,
  other: PlacedSegment,
  known: ReadonlySet<string>,
): Fix | null {
  const given = other.segment.attributes.id;
  if (given === null && other.path !== placed.path) return null;
  const id = given ?? newId(other.page, known);
  const key = half.direction === 'out' ? 'to' : 'from';
  const edits = [addAttribute(placed, line.line, `${key}=#${id}`)];
  if (given === null) edits.push(addAttribute(other, attributeLine(other.segment) ?? 0, `#${id}`));
  return { kind: 'tie', safe: false, about: nameOf(other), edits: edits.sort((a, b) => a.start - b.start) };
}

/** Enough of a segment's words to know it by. */
function nameOf({ segment }: PlacedSegment): string {
  const words =
    segment.head?.lines[0]?.text ?? segment.jumpIn?.half.runningText ?? segment.jumpOut?.half.runningText ?? '';
  return words.slice(0, 20);
}
