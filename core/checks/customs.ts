import { type Article, genreOf, picturesOf } from '../model/article';
import type { PlacedSegment } from '../model/file';
import type { Issue } from '../model/issue';
import type { IssueFinding } from './diagnostic';
import { finding } from './finding';

/**
 * What a paper does with its articles as a rule, and where one is an exception: end marks, bylines, credits. Offsets count in
 * the files. `printsEndMarks`: it is configured that the paper does.
 */
export function checkCustoms(issue: Issue, printsEndMarks: boolean): IssueFinding[] {
  const all = issue.articles.map((article) => ({ article, genre: genreOf(article) }));
  const written = all.filter(({ article }) => hasText(article));
  const news = written
    .filter(({ article, genre }) => genre === 'news' && hasHeadline(article))
    .map(({ article }) => article);
  return [
    ...exceptions(
      written.filter(({ genre }) => marked.has(genre)).map(({ article }) => article),
      hasEndMark,
      3,
      printsEndMarks,
    ).map(endMarkMissing),
    ...withoutBriefs(exceptions(news, isSigned, 4), news).map(bylineMissing),
    ...checkCredits(all.filter(({ genre }) => genre !== 'advertisement').map(({ article }) => article)),
  ];
}

/**
 * What does not keep to a rule. A rule it is where at least `examples` keep to it and all others are one, or one in ten;
 * or where it is known to be one.
 */
function exceptions<T>(all: readonly T[], keeps: (item: T) => boolean, examples: number, isRule = false): T[] {
  const not = all.filter((item) => !keeps(item));
  const keeping = all.length - not.length;
  return isRule || (keeping >= examples && not.length <= Math.max(1, all.length / 10)) ? not : [];
}

/** Genres that carry an end mark where a paper prints them. */
const marked: ReadonlySet<string> = new Set(['news', 'commentary', 'letter']);

function hasText({ segments }: Article): boolean {
  return segments.some(({ placed }) => placed.segment.blocks.some(({ kind }) => kind === 'paragraph'));
}

/** Without a headline, it may be a part of an article. */
function hasHeadline({ segments }: Article): boolean {
  return segments[0]!.placed.segment.head?.lines.some(({ role }) => role === 'main') ?? false;
}

function lastOf({ segments }: Article): PlacedSegment {
  return segments.at(-1)!.placed;
}

/** An article that runs on to where it cannot be followed has its mark there. */
function hasEndMark(article: Article): boolean {
  const { segment } = lastOf(article);
  return segment.endMark !== null || segment.jumpOut !== null;
}

function endMarkMissing(article: Article): IssueFinding {
  const { path, offset, segment } = lastOf(article);
  const last = segment.blocks.filter(({ kind }) => kind === 'paragraph').at(-1);
  const end = last ? segment.section.contentEnd(last.lastLine) : 0;
  return { ...finding('end-mark-missing', offset + Math.max(0, end - 1), offset + end, {}), path, related: [] };
}

/** An agency's dateline signs an article, too; a continuation without its head may be signed there. */
function isSigned({ segments }: Article): boolean {
  const first = segments[0]!.placed.segment;
  return (
    first.jumpIn !== null ||
    first.dateline?.agency != null ||
    segments.some(({ placed }) => placed.segment.bylines.length > 0)
  );
}

/** A brief that is shorter than all that is signed need not be signed. */
function withoutBriefs(unsigned: readonly Article[], news: readonly Article[]): Article[] {
  if (unsigned.length === 0) return [];
  const shortest = news.filter(isSigned).reduce((least, article) => Math.min(least, lengthOf(article)), Infinity);
  return unsigned.filter((article) => lengthOf(article) >= shortest);
}

/** Of the text, in UTF-16 units. */
function lengthOf({ segments }: Article): number {
  return segments
    .flatMap(({ placed }) => placed.segment.blocks)
    .reduce((length, { kind, start, end }) => length + (kind === 'paragraph' ? end - start : 0), 0);
}

function bylineMissing(article: Article): IssueFinding {
  const { path, offset, segment } = article.segments[0]!.placed;
  const { section, head } = segment;
  const line = head?.lines.find(({ role }) => role === 'main')?.line ?? 0;
  return {
    ...finding('byline-missing', offset + section.contentStart(line), offset + section.contentEnd(line), {}),
    path,
    related: [],
  };
}

function checkCredits(articles: readonly Article[]): IssueFinding[] {
  const pictures = articles.flatMap(picturesOf).filter(({ picture }) => picture.caption !== '');
  return exceptions(pictures, ({ picture }) => picture.credits.length > 0, 3).map(({ placed, picture }) => {
    const { section } = placed.segment;
    const { firstLine } = picture.block;
    const start = placed.offset + section.contentStart(firstLine);
    const end = placed.offset + section.contentEnd(firstLine);
    return { ...finding('picture-without-credit', start, end, {}), path: placed.path, related: [] };
  });
}
