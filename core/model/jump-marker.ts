import type { JumpDirection } from '../conventions/conventions';
import { LineKind, type Section, type TextEdit } from '../syntax';
import { trimEnd, trimStart } from '../syntax/characters';
import { classify, isFrontMatterFence } from '../syntax/marker';
import { escapedBraces } from './attribute-edits';
import type { Segment } from './segment';

/** Edits that put printed words behind a jump's marker. Offsets count in the segment's section. */
export interface JumpMarking {
  readonly edits: readonly TextEdit[];
  /**
   * `safe`: nothing else of the segment changes its meaning by it; `likely`: text stands below a jump out then; `forced`: it
   * tears a line or a segment apart, which only somebody who has seen the scan can want.
   */
  readonly worth: 'safe' | 'likely' | 'forced';
}

/**
 * Puts the words from `start` to `end` (offsets in the section, on one line) behind `>>` or `<<`, on a line of their own; text may
 * follow a jump in on its line. `null` where they are not in running text, or an inline form is half of them.
 */
export function markJump(segment: Segment, direction: JumpDirection, start: number, end: number): JumpMarking | null {
  const { section } = segment;
  const line = section.lineAt(start);
  if (section.lineKind(line) !== LineKind.Text || start >= end || end > section.lineEnd(line)) return null;
  const isTorn = section
    .forms(line)
    .some((form) => form.start < end && form.end > start && !(start <= form.start && form.end <= end));
  if (isTorn) return null;
  return direction === 'in' ? markIn(segment, line, start, end) : markOut(segment, line, start, end);
}

function markIn(segment: Segment, line: number, start: number, end: number): JumpMarking {
  const { section, head, blocks } = segment;
  const { text } = section;
  const lineStart = section.markerStart(line);
  const braces = escapedBraces(section, start, Math.max(end, section.contentEnd(line)));
  if (text.slice(lineStart, start).trim() !== '') {
    const from = trimEnd(text, lineStart, start);
    const before = escapedMarker(section, line, from);
    const edits = [...before, { start: from, end: start, text: `${lineBreakAt(segment, line)}<< ` }, ...braces];
    return { edits, worth: 'forced' };
  }
  const edits = [{ start: lineStart, end: start, text: '<< ' }, ...braces];
  const begins = blocks[0]?.start === section.contentStart(line) && !segment.jumpIn;
  if (begins && (!head || head.lastLine + 1 === line)) return { edits, worth: 'safe' };
  // Below a blank line `<<` would begin a head of its own.
  return {
    edits: begins && head ? [...blankLines(segment, head.lastLine + 1, line), ...edits] : edits,
    worth: 'forced',
  };
}

/** Takes away the blank lines that part a head from line `to`; none where something else does too. */
function blankLines({ section }: Segment, from: number, to: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = from; line < to; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Blank)
      edits.push({ start: section.lineStart(line), end: section.lineBreakEnd(line), text: '' });
    else if (kind !== LineKind.Comment && kind !== LineKind.Byline) return [];
  }
  return edits;
}

function markOut(segment: Segment, line: number, start: number, end: number): JumpMarking {
  const { section, blocks } = segment;
  const { text } = section;
  const lineStart = section.markerStart(line);
  const lineEnd = section.lineEnd(line);
  const lineBreak = lineBreakAt(segment, line);
  const isFirst = text.slice(lineStart, start).trim() === '';
  const from = isFirst ? lineStart : trimEnd(text, lineStart, start);
  const edits = [
    ...(isFirst ? [] : escapedMarker(section, line, from)),
    { start: from, end: start, text: isFirst ? '>> ' : `${lineBreak}>> ` },
    ...escapedBraces(section, start, end),
  ];
  if (text.slice(end, lineEnd).trim() !== '') {
    const rest = trimStart(text, end, lineEnd);
    const isMarker = classify(text, rest, lineEnd) !== LineKind.Text;
    edits.push({ start: end, end: rest, text: isMarker ? `${lineBreak}\\` : lineBreak });
    return { edits, worth: 'forced' };
  }
  const isLast = blocks.filter((block) => block.kind !== 'picture').every((block) => block.start <= start);
  const reached = blocks.reduce((end, block) => (block.start <= start ? Math.max(end, block.end) : end), 0);
  const ends = section.lineAt(reached) === line;
  return { edits, worth: isLast && ends && !segment.jumpOut ? 'safe' : 'likely' };
}

function lineBreakAt({ section }: Segment, line: number): string {
  return section.text.slice(section.lineEnd(line), section.lineBreakEnd(line)) || '\n';
}

/** What keeps the words text that are left on a line up to `end`: a backslash, where they would be a marker. */
function escapedMarker(section: Section, line: number, end: number): TextEdit[] {
  const start = section.markerStart(line);
  const isText =
    classify(section.text, start, end) === LineKind.Text &&
    !(section.opensFile(line) && isFrontMatterFence(section.text, start, end));
  return isText ? [] : [{ start, end: start, text: '\\' }];
}
