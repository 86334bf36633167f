import { segmentIndexAt } from '../model/at';
import type { PlacedSegment, TranscriptFile } from '../model/file';
import { LineKind, lineBreakOf, type Range, type Section } from '../syntax';

/** The segment that a selection begins in. Lines are 0-based, offsets UTF-16 units, both in its section. */
export interface Place {
  /** Index among the file's segments. */
  readonly index: number;
  readonly placed: PlacedSegment;
  readonly section: Section;
  /** The selection, what reaches beyond the section left out. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** The last line of which something is selected. */
  readonly lastLine: number;
  /** As the file's lines end. */
  readonly lineBreak: string;
}

/** Where a selection (offsets in the file) stands; `null` outside all segments. */
export function placeOf(file: TranscriptFile, selection: Range): Place | null {
  const index = segmentIndexAt(file, selection.start);
  const placed = file.segments[index];
  if (!placed) return null;
  const { section } = placed.segment;
  const { length } = section.text;
  let start = selection.start - placed.offset;
  let end = Math.max(start, Math.min(selection.end - placed.offset, length));
  const isEmpty = start === end;
  if (splitsCharacter(section.text, start)) start--;
  if (isEmpty) end = start;
  else if (splitsCharacter(section.text, end)) end++;
  const line = section.lineAt(start);
  const lastLine = end > start ? section.lineAt(end - 1) : line;
  return { index, placed, section, start, end, line, lastLine, lineBreak: lineBreakOf(file.tree) };
}

/** Whether an offset stands between the two halves of a surrogate pair. */
function splitsCharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** The segment that stands next to one on the same page; `null` where none does. */
export function neighbour({ segments }: TranscriptFile, index: number, by: 1 | -1): PlacedSegment | null {
  const other = segments[index + by];
  return other && other.page === segments[index]?.page ? other : null;
}

/** The first of the comments that stand directly above a line, with nothing between; the line itself where there is none. */
export function withCommentsAbove(section: Section, line: number): number {
  let first = line;
  while (first > 0 && section.lineKind(first - 1) === LineKind.Comment) first--;
  return first;
}

/** The last line of a section that is not blank; -1 where all are. */
export function lastWithWords(section: Section): number {
  let line = section.lineCount - 1;
  while (line >= 0 && section.lineKind(line) === LineKind.Blank) line--;
  return line;
}

/** Whether a line is one of the head's own: standing head, kicker, headline, deck. */
export function isHeadKind(kind: LineKind): boolean {
  return (
    kind === LineKind.StandingHead || kind === LineKind.Kicker || kind === LineKind.Headline || kind === LineKind.Deck
  );
}

/** Whether printed words stand on a line, attributes aside. */
export function hasWords(section: Section, line: number): boolean {
  return section.contentStart(line) < section.contentEnd(line);
}
