import { readAttributes, type Section, type TextEdit } from '../syntax';
import type { PlacedSegment } from './file';
import type { Segment } from './segment';

/** Puts an attribute (`#id`, `page=3`) at the end of a segment's line, 0-based in it; the edit counts in the file. */
export function addAttribute(
  { offset, segment: { section } }: PlacedSegment,
  line: number,
  attribute: string,
): TextEdit {
  const at = offset + insertionPoint(section, line);
  return { start: at, end: at, text: section.hasAttributes(line) ? ` ${attribute}` : ` {${attribute}}` };
}

function insertionPoint(section: Section, line: number): number {
  const attributes = section.attributes(line);
  return attributes ? attributes.end - 1 : section.contentEnd(line);
}

/** The line of a segment that carries its id: the jump in, else the first of its head; `null` where it has neither. */
export function attributeLine({ jumpIn, head }: Segment): number | null {
  return jumpIn?.line.line ?? head?.firstLine ?? null;
}

/**
 * What keeps braces printed that end the words from `start` to `end` of a section once these stand behind a marker: a backslash
 * before them. None where they would be printed anyway. Offsets count in the section.
 */
export function escapedBraces(section: Section, start: number, end: number): TextEdit[] {
  const braces = readAttributes(section.text, start, end);
  return braces ? [{ start: braces.start, end: braces.start, text: '\\' }] : [];
}
