import type { Byline, NameIndex } from '../conventions/conventions';
import type { Picture } from './body';
import { type PrintedByline, withNames } from './credits';
import type { PlacedSegment } from './file';
import type { Link, Pairing } from './halves';
import type { Head, HeadLine } from './head';
import { groupBy } from './maps';
import { joinOfLines } from './reading';
import { blockText, type Segment } from './segment';

/** A first segment and the continuations that its jumps lead to, in the order in which they are read. */
export interface Article {
  readonly segments: readonly ArticleSegment[];
}

export interface ArticleSegment {
  /** Index among the segments. */
  readonly index: number;
  readonly placed: PlacedSegment;
  /** How the text runs on to it from the segment that leads here; `null` for the first. */
  readonly join: Join | null;
}

/** Inside a word, inside a paragraph, or between two blocks. */
export type Join = 'word' | 'paragraph' | 'block';

/** Puts segments together along the links; each segment is in exactly one article. */
export function articlesOf(segments: readonly PlacedSegment[], links: readonly Link[]): Article[] {
  const { next, continued } = follow(links);
  const articles: Article[] = [];
  segments.forEach((_, index) => {
    if (continued.has(index)) return;
    const parts = chainFrom(index, next).map(({ index, from, isFirst }): ArticleSegment => {
      const placed = segments[index]!;
      return { index, placed, join: from === null ? null : joinOf(segments[from]!, placed, isFirst) };
    });
    articles.push({ segments: parts });
  });
  return articles;
}

/**
 * The articles that have any half of a jump, each as the indices of its segments in the order in which they are read. All other articles
 * are one segment.
 */
export function articlesWithJumps({ links, outs, ins }: Pairing): number[][] {
  const { next, continued } = follow(links);
  const articles: number[][] = [];
  for (let index = 0; index < outs.length; index++) {
    if (continued.has(index) || !(outs[index] || ins[index])) continue;
    articles.push(chainFrom(index, next).map((part) => part.index));
  }
  return articles;
}

/** The links that leave each segment, in printed order of the pages that they lead to, and the segments that a link leads to. */
function follow(links: readonly Link[]): {
  readonly next: ReadonlyMap<number, readonly Link[]>;
  readonly continued: ReadonlySet<number>;
} {
  const next = groupBy(links, ({ from }) => from);
  for (const ahead of next.values()) ahead.sort((a, b) => a.slot - b.slot);
  return { next, continued: new Set(links.map(({ to }) => to)) };
}

/** The segments of an article from its first on; `isFirst`: the first of those that its segment leads to. */
function chainFrom(
  first: number,
  next: ReadonlyMap<number, readonly Link[]>,
): { readonly index: number; readonly from: number | null; readonly isFirst: boolean }[] {
  const chain: { index: number; from: number | null; isFirst: boolean }[] = [];
  const ahead = [{ index: first, from: null as number | null, isFirst: true }];
  for (let part = ahead.pop(); part; part = ahead.pop()) {
    chain.push(part);
    const { index: from } = part;
    const follow = (next.get(from) ?? []).map(({ to }, order) => ({ index: to, from, isFirst: order === 0 }));
    ahead.push(...follow.reverse());
  }
  return chain;
}

/**
 * How the text runs on from one segment to a segment that continues it. Of several that do, only that on the first page named can
 * have the rest of a word.
 */
function joinOf({ segment: from }: PlacedSegment, { segment: to }: PlacedSegment, isFirst: boolean): Join {
  const out = from.jumpOut?.half;
  const into = to.jumpIn?.half;
  if (!out || !into || out.parted || into.parted || hasTextBelowJump(from)) return 'block';
  const join = joinOfLines(out.runningText, into.runningText, from.conventions, from.endsLiterally);
  return isFirst && join === 'divided' ? 'word' : 'paragraph';
}

function hasTextBelowJump({ blocks, jumpOut }: Segment): boolean {
  return blocks.some(({ kind, start }) => kind !== 'picture' && jumpOut !== null && start > jumpOut.line.start);
}

/** The text of an article's paragraphs, joined where a jump splits one, separated by line feeds. */
export function articleText({ segments }: Article): string {
  let text = '';
  for (const { placed, join } of segments) {
    const paragraphs = paragraphsOf(placed).join('\n');
    if (text === '' || paragraphs === '') text += paragraphs;
    else if (join === 'word') text = text.slice(0, -1) + paragraphs;
    else if (join === 'paragraph') text += (isSpaced(text, paragraphs, placed) ? ' ' : '') + paragraphs;
    else text += `\n${paragraphs}`;
  }
  return text;
}

function isSpaced(before: string, after: string, { segment }: PlacedSegment): boolean {
  return joinOfLines(before, after, segment.conventions) === 'spaced';
}

/** The text of a segment's paragraphs, as a reader reads it. */
export function paragraphsOf({ segment }: PlacedSegment): string[] {
  return segment.blocks
    .filter((block) => block.kind === 'paragraph')
    .map((block) => blockText(segment, block))
    .filter((text) => text !== '');
}

/** The lines of a role in a head, read. */
export function headLines({ segment }: PlacedSegment, role: HeadLine['role']): string[] {
  return linesIn(segment.head, role);
}

function linesIn(head: Head | null, role: HeadLine['role']): string[] {
  return head?.lines.filter((line) => line.role === role).map((line) => line.text) ?? [];
}

/** Bylines of all the article's segments, each with the segment that prints it and its names split by the names given. */
export function bylinesOf(
  article: Article,
  names: NameIndex,
): { placed: PlacedSegment; printed: PrintedByline; byline: Byline | null }[] {
  return article.segments.flatMap(({ placed }) =>
    placed.segment.bylines.map((printed) => ({
      placed,
      printed,
      byline: withNames(printed, placed.segment.conventions, names),
    })),
  );
}

export function picturesOf(article: Article): { placed: PlacedSegment; picture: Picture }[] {
  return article.segments.flatMap(({ placed }) => placed.segment.pictures.map((picture) => ({ placed, picture })));
}

/** What is no genre among a head's classes. */
const otherClasses = new Set(['section']);

/** By an article's first segment. */
const genres = new WeakMap<Segment, { readonly segments: readonly Segment[]; readonly genre: string }>();

/** The genre that the markup gives, else the one that the words give away, else `news`. */
export function genreOf({ segments }: Article): string {
  return genreOfSegments(segments.map(({ placed }) => placed.segment));
}

/** The same of an article given by its segments, in the order in which they are read. */
export function genreOfSegments(segments: readonly Segment[]): string {
  const before = genres.get(segments[0]!);
  if (before?.segments.length === segments.length && before.segments.every((segment, i) => segment === segments[i])) {
    return before.genre;
  }
  const genre = readGenre(segments);
  genres.set(segments[0]!, { segments, genre });
  return genre;
}

function readGenre(segments: readonly Segment[]): string {
  const first = segments[0]!;
  const { attributes, conventions, head } = first;
  const typed = attributes.classes.find((name) => !otherClasses.has(name));
  if (typed !== undefined) return typed;
  const read = conventions.readGenre({
    headline: linesIn(head, 'main'),
    bylines: first.bylines.flatMap(({ byline }) => (byline ? [byline] : [])),
    firstParagraph: firstParagraphOf(first),
    hasPictures: segments.some(({ pictures }) => pictures.length > 0),
    hasText: segments.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'picture')),
  });
  return read ?? 'news';
}

function firstParagraphOf(segment: Segment): string {
  for (const block of segment.blocks) {
    const text = block.kind === 'paragraph' ? blockText(segment, block) : '';
    if (text !== '') return text;
  }
  return '';
}
