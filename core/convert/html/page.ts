import { genreOf } from '../../model/article';
import type { PlacedPage, PlacedSegment } from '../../model/file';
import type { Issue } from '../../model/issue';
import type { JumpLine } from '../../model/jump';
import { partOf } from '../../model/parts';
import type { Segment } from '../../model/segment';
import type { Setting } from './blocks';
import { pageHead } from './folio';
import { jumpHtml, tellJump } from './jumps';
import { fileOf, languageAttribute } from './language';
import { originOf, type Part, type Piece, partAt } from './part';
import { isHeaded, segmentHtml } from './segment';

/** A page as it is printed: what stands over it, and its segments in order, each an element with its head and its blocks inside. */
export function pageParts(issue: Issue, page: PlacedPage, setting: Setting): Part[] {
  const segments = segmentsOn(issue, page);
  const lead = segments.find((placed) => leads(issue, placed));
  const stories = segments.flatMap((placed) => storyParts(issue, placed, setting, placed === lead));
  return [pageHead(issue, page, setting), ...stories];
}

/** What stands on a page, in order; what stands on others is not put in its place for it. */
function segmentsOn(issue: Issue, page: PlacedPage): PlacedSegment[] {
  const file = fileOf(issue, page.path);
  const first = file.firstOnPage(file.pages.indexOf(page));
  const found: PlacedSegment[] = [];
  for (let index = first; index >= 0 && index < file.segmentCount; index++) {
    const placed = file.segment(index);
    if (placed.page !== page) break;
    found.push(placed);
  }
  return found;
}

/** Genres that never are a page's main story. */
const secondary: ReadonlySet<string> = new Set([
  ...['advertisement', 'correction', 'index', 'masthead', 'notice', 'photo', 'weather'],
]);

function leads(issue: Issue, placed: PlacedSegment): boolean {
  return isHeaded(placed.segment) && !secondary.has(genreAt(issue, placed));
}

function genreAt(issue: Issue, placed: PlacedSegment): string {
  const part = partOf(issue, placed);
  return part ? genreOf(part.article) : 'news';
}

/** Length from which on a story stands across the page, and the main story, in letters. */
const WIDE = 1200;
const LEAD = 500;
/** Length up to which a story is kept together. */
const SHORT = 400;

/** About how long a story is, in letters; a Han character or a kana counts as two. */
function roughLength({ segment: { section, conventions } }: PlacedSegment): number {
  return section.text.length * (conventions.script.cjk ? 2 : 1);
}

function storyParts(issue: Issue, placed: PlacedSegment, setting: Setting, isLead: boolean): Part[] {
  const { segment } = placed;
  const { head, items } = segmentHtml(segment, setting, 2);
  const index = partOf(issue, placed)?.index ?? -1;
  const classes = ['story', `genre-${className(genreAt(issue, placed))}`];
  if (isLead) classes.push('lead');
  const length = roughLength(placed);
  if (length >= (isLead ? LEAD : WIDE)) classes.push('wide');
  else if (length <= SHORT) classes.push('short');
  if (segment.jumpIn) classes.push('continued');
  const story = `<article class="${classes.join(' ')}"${languageAttribute(issue, placed)}></article>`;
  const parts: Part[] = [partAt(story, originOf(placed))];
  if (head) parts.push({ piece: head, origins: [originOf(placed)], isInside: true });
  for (const item of items) {
    const piece = item.kind === 'jump' ? jumpPiece(issue, index, segment, item.jump, setting) : item.piece;
    parts.push({ piece, origins: [originOf(placed, item.line)], isInside: true });
  }
  return parts;
}

function jumpPiece(issue: Issue, index: number, segment: Segment, jump: JumpLine, setting: Setting): Piece {
  return { html: jumpHtml(segment, jump, tellJump(issue, index, jump, setting), setting), images: [] };
}

/** A word typed in a transcript as part of a class's name. */
function className(typed: string): string {
  return /^[\w-]+$/.test(typed) ? typed : 'other';
}
