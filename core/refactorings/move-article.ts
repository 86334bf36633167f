import type { PlacedSegment, TranscriptFile } from '../model/file';
import type { Segment } from '../model/segment';
import { LineKind, type Range, type Section } from '../syntax';
import { IN_HEAD, IN_PREFORMATTED } from '../syntax/state';
import { lastWithWords, neighbour, placeOf, withCommentsAbove } from './place';
import { inFile, type Refactoring } from './refactoring';

/** Lets the article at the selection change places with the one above it on its page. */
export function moveArticleUp(file: TranscriptFile, selection: Range): Refactoring | null {
  return move(file, selection, -1);
}

/** Lets the article at the selection change places with the one below it on its page. */
export function moveArticleDown(file: TranscriptFile, selection: Range): Refactoring | null {
  return move(file, selection, 1);
}

/**
 * The blank lines between the two stay between them; comments directly above a head go along with it. Not offered where a head or a
 * text would become part of another: where either has no head or nothing below it; nor across a rubric, which other articles run under.
 */
function move(file: TranscriptFile, selection: Range, by: 1 | -1): Refactoring | null {
  const place = placeOf(file, selection);
  const other = place && neighbour(file, place.index, by);
  if (!place || !other || !canMove(place.placed) || !canMove(other)) return null;
  const upperIndex = by < 0 ? place.index - 1 : place.index;
  const before = neighbour(file, upperIndex, -1);
  if (before && !endsHead(before.segment)) return null;
  const upper = spanOf(file, upperIndex);
  const lower = spanOf(file, upperIndex + 1);
  const above = file.tree.slice(upper.start, upper.wordsEnd);
  const between = file.tree.slice(upper.wordsEnd, lower.start);
  const below = file.tree.slice(lower.start, lower.wordsEnd);
  // A comment at the end would become that of what is below it.
  const gap = endsInComment(file, lower.wordsEnd) && !hasBlankLine(between) ? between + between : between;
  const end =
    endsInComment(file, upper.wordsEnd) && !isFollowedByBlankLine(file, lower.wordsEnd) ? place.lineBreak : '';
  const edit = { start: upper.start, end: lower.wordsEnd, text: below + gap + above + end };
  if (edit.text === above + between + below) return null;
  const shift = by < 0 ? upper.start - lower.start : below.length + gap.length;
  const cursor = Math.min(selection.start, (by < 0 ? lower : upper).wordsEnd) + shift;
  return inFile(by < 0 ? 'move-article-up' : 'move-article-down', file.path, [edit], cursor);
}

function canMove({ segment }: PlacedSegment): boolean {
  const { head, section } = segment;
  return head !== null && head.rubricLine === null && endsHead(segment) && (section.exit & IN_PREFORMATTED) === 0;
}

/** Whether something ends the head, so that head lines below are those of another. */
function endsHead({ section }: Segment): boolean {
  return (section.exit & IN_HEAD) === 0;
}

function endsInComment({ tree }: TranscriptFile, offset: number): boolean {
  const at = tree.sectionAt(offset - 1);
  const section = tree.sections[at]!;
  return section.lineKind(section.lineAt(offset - 1 - tree.sectionOffset(at))) === LineKind.Comment;
}

/** Whether a line that ends at `offset` has a blank one below it, or none. */
function isFollowedByBlankLine({ tree }: TranscriptFile, offset: number): boolean {
  const { line } = tree.positionAt(offset);
  const below = tree.slice(
    tree.offsetAt({ line: line + 1, character: 0 }),
    tree.offsetAt({ line: line + 2, character: 0 }),
  );
  return line + 1 >= tree.lineCount || below.trim() === '';
}

function hasBlankLine(between: string): boolean {
  return (between.match(/\r\n?|\n/g)?.length ?? 0) > 1;
}

/** From where to where an article stands in the file, with the comments directly above it and without the blank lines below. */
function spanOf({ tree, segments }: TranscriptFile, index: number): { start: number; wordsEnd: number } {
  const { offset, segment } = segments[index]!;
  const { section } = segment;
  const at = tree.sectionAt(offset);
  const before = tree.sections[at - 1];
  const start = before ? tree.sectionOffset(at - 1) + commentsBelow(before) : offset + section.markerStart(0);
  const isLast = at === tree.sections.length - 1;
  const end = isLast ? section.text.length : commentsBelow(section);
  const last = section.lineAt(Math.max(0, end - 1));
  let line = Math.min(last, lastWithWords(section));
  while (line > 0 && (section.lineKind(line) === LineKind.Blank || section.lineStart(line) >= end)) line--;
  return { start, wordsEnd: offset + section.lineEnd(line) };
}

/** Where the comments begin that end a section, with nothing between them and what follows it. */
function commentsBelow(section: Section): number {
  const first = withCommentsAbove(section, section.lineCount);
  return first < section.lineCount ? section.markerStart(first) : section.text.length;
}
