import { genreOf } from '../../model/article';
import type { PlacedPage, PlacedSegment } from '../../model/file';
import type { Issue } from '../../model/issue';
import { partOf } from '../../model/parts';
import type { Setting } from './blocks';
import { pageHead } from './folio';
import { jumpHtml, tellJump } from './jumps';
import { languageAttribute } from './language';
import { originOf, type Part, type Piece } from './part';
import { isHeaded, segmentHtml } from './segment';

/** A page as it is printed: what stands over it, and its segments in order, each a part. */
export function pageParts(issue: Issue, page: PlacedPage, setting: Setting): Part[] {
  const segments = issue.segments.filter((placed) => placed.page === page);
  const lead = segments.find((placed) => leads(issue, placed));
  const stories = segments.map((placed) => ({
    piece: storyPiece(issue, placed, setting, placed === lead),
    origins: [originOf(placed)],
  }));
  return [pageHead(issue, page, setting), ...stories];
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

/** The last piece made of a segment, by what it was made from. */
const made = new WeakMap<object, { readonly key: string; readonly piece: Piece }>();

function storyPiece(issue: Issue, placed: PlacedSegment, setting: Setting, isLead: boolean): Piece {
  const html = segmentHtml(placed.segment, setting, 2);
  const index = partOf(issue, placed)?.index ?? -1;
  const jumps = html.items.map((item) =>
    item.kind === 'jump'
      ? jumpHtml(placed.segment, item.jump, tellJump(issue, index, item.jump, setting), setting)
      : '',
  );
  const classes = ['story', `genre-${className(genreAt(issue, placed))}`];
  if (isLead) classes.push('lead');
  const length = roughLength(placed);
  if (length >= (isLead ? LEAD : WIDE)) classes.push('wide');
  else if (length <= SHORT) classes.push('short');
  if (placed.segment.jumpIn) classes.push('continued');
  const opening = `<article class="${classes.join(' ')}"${languageAttribute(issue, placed)}>`;
  const key = opening + jumps.join('');
  const before = made.get(html);
  if (before?.key === key) return before.piece;
  const images: string[] = [];
  const inside = html.items.map((item, i) => (item.kind === 'jump' ? jumps[i]! : renumbered(item.piece, images)));
  const piece = { html: `${opening}${html.head?.html ?? ''}${inside.join('')}</article>`, images };
  made.set(html, { key, piece });
  return piece;
}

/** A piece as it stands in a larger one, whose images so far are given; its own are added. */
function renumbered({ html, images }: Piece, all: string[]): string {
  if (images.length === 0) return html;
  const first = all.length;
  all.push(...images);
  return html.replace(/<img data-image="(\d+)"/g, (_, index: string) => `<img data-image="${first + Number(index)}"`);
}

/** A word typed in a transcript as part of a class's name. */
function className(typed: string): string {
  return /^[\w-]+$/.test(typed) ? typed : 'other';
}
