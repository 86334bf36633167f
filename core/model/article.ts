import type { Byline, NameIndex } from '../conventions/conventions';
import type { ChainPart } from './article-chains';
import type { Picture } from './body';
import { type PrintedByline, withNames } from './credits';
import type { PlacedSegment } from './file';
import type { Head, HeadLine } from './head';
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

/** The article that a chain of segments is; `at` finds a segment by its index among the issue's. */
export function articleAlong(chain: readonly ChainPart[], at: (index: number) => PlacedSegment): Article {
  const segments = chain.map(({ index, from, isFirst }): ArticleSegment => {
    const placed = at(index);
    return { index, placed, join: from === null ? null : joinOf(at(from), placed, isFirst) };
  });
  return { segments };
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
    const texts = textsOf(placed);
    const paragraphs = texts.join('\n');
    if (text === '' || texts.length === 0) text += paragraphs;
    else if (join === 'word') text = text.slice(0, -1) + paragraphs;
    else if (join === 'paragraph') text += (isSpaced(text, paragraphs, placed) ? ' ' : '') + paragraphs;
    else text += `\n${paragraphs}`;
  }
  return text.split('\n').filter(Boolean).join('\n');
}

function isSpaced(before: string, after: string, { segment }: PlacedSegment): boolean {
  // A paragraph without a word has none to be parted from.
  if (before.endsWith('\n') || after === '' || after.startsWith('\n')) return false;
  return joinOfLines(before, after, segment.conventions) === 'spaced';
}

/** The text of a segment's paragraphs, as a reader reads it. */
export function paragraphsOf(placed: PlacedSegment): string[] {
  return textsOf(placed).filter(Boolean);
}

/** The same with those that hold nothing but invisible characters, which a jump may yet stand below. */
function textsOf({ segment }: PlacedSegment): string[] {
  return segment.blocks.filter(({ kind }) => kind === 'paragraph').map((block) => blockText(segment, block));
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
