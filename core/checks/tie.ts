import type { PlacedSegment } from '../model/file';
import type { SegmentJump } from '../model/segment';
import type { Section } from '../syntax';
import type { Fix, TextEdit } from './finding';

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
  const id = given ?? newId(other, known);
  const key = half.direction === 'out' ? 'to' : 'from';
  const edits = [edit(placed, line.line, `${key}=#${id}`)];
  if (given === null) edits.push(edit(other, headLine(other), `#${id}`));
  return { kind: 'tie', safe: false, about: nameOf(other), edits: edits.sort((a, b) => a.start - b.start) };
}

function newId({ page }: PlacedSegment, known: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = `p${page.key ?? ''}-${count}`;
    if (!known.has(id)) return id;
  }
}

/** The line of a segment that carries its id: the jump in, else the first of its head. */
function headLine({ segment }: PlacedSegment): number {
  return segment.jumpIn?.line.line ?? segment.head?.firstLine ?? 0;
}

/** Puts an attribute at a line's end. */
function edit({ offset, segment: { section } }: PlacedSegment, line: number, attribute: string): TextEdit {
  const at = offset + insertionPoint(section, line);
  return { start: at, end: at, text: section.hasAttributes(line) ? ` ${attribute}` : ` {${attribute}}` };
}

function insertionPoint(section: Section, line: number): number {
  const attributes = section.attributes(line);
  return attributes ? attributes.end - 1 : section.contentEnd(line);
}

/** Enough of a segment's words to know it by. */
function nameOf({ segment }: PlacedSegment): string {
  const words =
    segment.head?.lines[0]?.text ?? segment.jumpIn?.half.runningText ?? segment.jumpOut?.half.runningText ?? '';
  return words.slice(0, 20);
}
