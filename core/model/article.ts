import type { Byline, NameIndex } from '../conventions/conventions';
import type { Picture } from './body';
import { type PrintedByline, withNames } from './credits';
import type { PlacedSegment } from './file';
import type { Link } from './halves';
import type { HeadLine } from './head';
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
  const next = new Map<number, Link[]>();
  const continued = new Set<number>();
  for (const link of links) {
    const after = next.get(link.from);
    if (after) after.push(link);
    else next.set(link.from, [link]);
    continued.add(link.to);
  }
  const articles: Article[] = [];
  segments.forEach((placed, index) => {
    if (continued.has(index)) return;
    const chain: ArticleSegment[] = [];
    const ahead: ArticleSegment[] = [{ index, placed, join: null }];
    for (let segment = ahead.pop(); segment; segment = ahead.pop()) {
      chain.push(segment);
      const links = [...(next.get(segment.index) ?? [])].sort((a, b) => a.slot - b.slot);
      const follow = links.map(({ to }, order) => ({
        index: to,
        placed: segments[to]!,
        join: joinOf(segment.placed, segments[to]!, order === 0),
      }));
      for (const continuation of follow.reverse()) ahead.push(continuation);
    }
    articles.push({ segments: chain });
  });
  return articles;
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
export function headLines(placed: PlacedSegment, role: HeadLine['role']): string[] {
  return placed.segment.head?.lines.filter((line) => line.role === role).map((line) => line.text) ?? [];
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

const genresOfSegments = new WeakMap<Segment, string>();

/** The genre that the markup gives, else the one that the words give away, else `news`. */
export function genreOf(article: Article): string {
  // Most articles are one segment, which says its genre once and for all.
  if (article.segments.length > 1) return readGenre(article);
  const { segment } = article.segments[0]!.placed;
  let genre = genresOfSegments.get(segment);
  if (genre === undefined) {
    genre = readGenre(article);
    genresOfSegments.set(segment, genre);
  }
  return genre;
}

function readGenre(article: Article): string {
  const first = article.segments[0]!.placed;
  const { attributes, conventions } = first.segment;
  const typed = attributes.classes.find((name) => !otherClasses.has(name));
  if (typed !== undefined) return typed;
  const read = conventions.readGenre({
    headline: headLines(first, 'main'),
    bylines: first.segment.bylines.flatMap(({ byline }) => (byline ? [byline] : [])),
    firstParagraph: firstParagraphOf(first),
    hasPictures: article.segments.some(({ placed }) => placed.segment.pictures.length > 0),
    hasText: article.segments.some(({ placed }) => placed.segment.blocks.some(({ kind }) => kind !== 'picture')),
  });
  return read ?? 'news';
}

function firstParagraphOf({ segment }: PlacedSegment): string {
  for (const block of segment.blocks) {
    const text = block.kind === 'paragraph' ? blockText(segment, block) : '';
    if (text !== '') return text;
  }
  return '';
}
