import type { PlacedPage, PlacedSegment } from '../model/file';
import type { Issue } from '../model/issue';
import { joinOfLines } from '../model/reading';
import { blockText, type Segment } from '../model/segment';
import { LineKind, lineBreakOf, type Section } from '../syntax';
import { lastWithWords } from './place';

/** Where a jump's line goes, as an offset in the page's file, and the line breaks that part it from what is above and below. */
export interface HalfPlace {
  readonly at: number;
  readonly above: string;
  readonly below: string;
  /** The segment that it goes to has another jump, so that one more may change what that pairs with. */
  readonly isBesideJump: boolean;
}

/**
 * Where a jump in goes on a page: above the text that the page begins with, where that has no head and the jump leaves in
 * mid-sentence; else below all that the page holds.
 */
export function continuationPlace(issue: Issue, page: PlacedPage, from: number): HalfPlace | null {
  const lineBreak = lineBreakFor(issue, page);
  const segments = segmentsOn(issue, page);
  const first = segments[0];
  const { segment } = issue.segments[from]!;
  const leaves = segment.jumpOut?.half;
  const runsOn = leaves && !leaves.parted && !segment.conventions.endsSentence(leaves.runningText);
  if (
    first &&
    !articleAround(issue, from).has(first) &&
    first.segment.head === null &&
    runsOn &&
    first.segment.blocks[0]?.kind === 'paragraph'
  ) {
    const { section } = first.segment;
    return {
      at: first.offset + section.markerStart(0),
      above: '',
      below: lineBreak,
      isBesideJump: first.segment.jumpOut !== null,
    };
  }
  const last = segments.at(-1);
  const section = last?.segment.section ?? page.page?.section;
  if (!section) return null;
  const line = lastOfPage(section, isAtEnd(issue, page, last ?? page, section));
  const kind = section.lineKind(line);
  if (kind === LineKind.Preformatted || kind === LineKind.FenceOpen || kind === LineKind.FrontMatter) return null;
  return {
    at: (last ?? page).offset + section.lineEnd(line),
    above: lineBreak + lineBreak,
    below: '',
    isBesideJump: false,
  };
}

/**
 * Where a jump out goes on a page: below the text there that breaks off in mid-sentence. Where several do, below the only one that
 * breaks off in mid-word, if the text of the jump in goes on with its rest; where none does, below the only text without a jump.
 */
export function originPlace(issue: Issue, page: PlacedPage, to: number): HalfPlace | null {
  const own = articleAround(issue, to);
  const open = segmentsOn(issue, page).filter((placed) => !own.has(placed) && lastParagraph(placed.segment) !== null);
  const unfinished = open.filter(({ segment }) => breaksOff(segment));
  const opening = issue.segments[to]!.segment.jumpIn!.half.runningText;
  const divided = unfinished.filter(
    ({ segment }) => joinOfLines(lastWords(segment), opening, segment.conventions) === 'divided',
  );
  const chosen = [unfinished, divided, open].find((one) => one.length === 1)?.[0];
  if (!chosen || (unfinished.length > 1 && divided.length !== 1)) return null;
  const { section } = chosen.segment;
  const lineBreak = lineBreakFor(issue, page);
  const line = lastParagraph(chosen.segment)!.lastLine;
  const isParted = !breaksOff(chosen.segment);
  return {
    at: chosen.offset + section.lineEnd(line),
    above: isParted ? lineBreak + lineBreak : lineBreak,
    below: '',
    isBesideJump: chosen.segment.jumpIn !== null,
  };
}

/** The segments of the article that holds a segment, which a new jump must not lead back to. */
function articleAround({ articles }: Issue, index: number): ReadonlySet<PlacedSegment> {
  const around = articles.find(({ segments }) => segments.some((segment) => segment.index === index));
  return new Set(around?.segments.map(({ placed }) => placed));
}

function segmentsOn(issue: Issue, page: PlacedPage): PlacedSegment[] {
  return issue.segments.filter((placed) => placed.page === page);
}

function lineBreakFor(issue: Issue, page: PlacedPage): string {
  return lineBreakOf(issue.files.find(({ path }) => path === page.path)!.tree);
}

function isAtEnd(issue: Issue, { path }: PlacedPage, { offset }: { offset: number }, section: Section): boolean {
  return issue.files.find((file) => file.path === path)?.tree.length === offset + section.text.length;
}

/** The last line with words; comments directly above the next page line are that page's. */
function lastOfPage(section: Section, isAtEnd: boolean): number {
  let line = lastWithWords(section);
  if (isAtEnd || line < section.lineCount - 1) return Math.max(0, line);
  while (line > 0 && (section.lineKind(line) === LineKind.Comment || section.lineKind(line) === LineKind.Blank)) line--;
  return Math.max(0, line);
}

/** The paragraph that ends the text of a segment without a jump out, pictures aside; `null` where none does. */
function lastParagraph({ jumpOut, blocks }: Segment): Segment['blocks'][number] | null {
  const last = blocks.findLast(({ kind }) => kind !== 'picture');
  return jumpOut === null && last?.kind === 'paragraph' ? last : null;
}

function lastWords(segment: Segment): string {
  const last = lastParagraph(segment);
  return last ? blockText(segment, last) : '';
}

/** Whether a segment's text ends in mid-sentence, with no end mark and no signature. */
function breaksOff(segment: Segment): boolean {
  const isSigned = segment.bylines.some(({ position }) => position === 'end');
  return segment.endMark === null && !isSigned && !segment.conventions.endsSentence(lastWords(segment));
}
