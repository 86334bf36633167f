import { genreOfSegments } from '../model/article';
import type { Picture } from '../model/body';
import type { SectionContent } from '../model/contents';
import type { Issue } from '../model/issue';
import type { UnplacedArticle } from '../model/issue-pairing';
import type { Segment } from '../model/segment';
import type { Summary } from '../syntax';
import { type Custom, exceptionsTo, hasJump, type Tally } from './custom';
import type { IssueFinding } from './diagnostic';
import { finding } from './finding';

/**
 * What a paper does with its articles as a rule, and where one is an exception: end marks, bylines, credits. Offsets count in
 * the files. `printsEndMarks`: it is configured that the paper does.
 */
export function checkCustoms(issue: Issue, printsEndMarks: boolean): IssueFinding[] {
  const unsigned = exceptionsTo(bylines, issue);
  return [
    ...exceptionsTo(endMarks, issue, printsEndMarks).map((article) => endMarkMissing(issue, article)),
    ...withoutBriefs(unsigned, issue).map((article) => bylineMissing(issue, article)),
    ...exceptionsTo(credits, issue).flatMap((article) => creditsMissing(issue, article)),
  ];
}

function tally(keeps: boolean): Tally {
  return keeps ? { keeping: 1, not: 0 } : { keeping: 0, not: 1 };
}

const none: Tally = { keeping: 0, not: 0 };

/** Genres that carry an end mark where a paper prints them. */
const marked: ReadonlySet<string> = new Set(['news', 'commentary', 'letter']);

const endMarks: Custom = {
  examples: 3,
  count: (article) => (hasText(article) && marked.has(genreOfSegments(article)) ? tally(hasEndMark(article)) : none),
};

const bylines: Custom = {
  examples: 4,
  count: (article) => (isNews(article) ? tally(isSigned(article)) : none),
};

const credits: Custom = {
  examples: 3,
  count: (article) => {
    const pictures = picturesIn(article);
    const credited = pictures.filter(({ picture }) => picture.credits.length > 0).length;
    return pictures.length === 0 ? none : { keeping: credited, not: pictures.length - credited };
  },
};

function hasText(article: readonly Segment[]): boolean {
  return article.some(({ blocks }) => blocks.some(({ kind }) => kind === 'paragraph'));
}

/** Without a headline, it may be a part of an article. */
function isNews(article: readonly Segment[]): boolean {
  const hasHeadline = article[0]!.head?.lines.some(({ role }) => role === 'main') ?? false;
  return hasHeadline && hasText(article) && genreOfSegments(article) === 'news';
}

/** An article that runs on to where it cannot be followed has its mark there. */
function hasEndMark(article: readonly Segment[]): boolean {
  const { endMark, jumpOut } = article.at(-1)!;
  return endMark !== null || jumpOut !== null;
}

function endMarkMissing(issue: Issue, { indices }: UnplacedArticle): IssueFinding {
  const { path, offset, segment } = issue.segment(indices.at(-1)!);
  const last = segment.blocks.filter(({ kind }) => kind === 'paragraph').at(-1);
  const end = last ? segment.section.contentEnd(last.lastLine) : 0;
  return { ...finding('end-mark-missing', offset + Math.max(0, end - 1), offset + end, {}), path, related: [] };
}

/** An agency's dateline signs an article, too; a continuation without its head may be signed there. */
function isSigned(article: readonly Segment[]): boolean {
  const first = article[0]!;
  return (
    first.jumpIn !== null || first.dateline?.agency != null || article.some((segment) => segment.bylines.length > 0)
  );
}

function signedLength(article: readonly Segment[]): number {
  return isNews(article) && isSigned(article) ? lengthOf(article) : Number.POSITIVE_INFINITY;
}

const least = { none: Number.POSITIVE_INFINITY, join: (a: number, b: number) => Math.min(a, b) };

/** The length of the shortest article among news that is signed. */
const shortestAlone: Summary<SectionContent, number> = {
  ...least,
  of: ({ segment }) => (segment && !hasJump(segment) ? signedLength([segment]) : least.none),
};
const shortestWithJumps: Summary<UnplacedArticle, number> = { ...least, of: ({ segments }) => signedLength(segments) };

/** A brief that is shorter than all that is signed need not be signed. */
function withoutBriefs(unsigned: readonly UnplacedArticle[], issue: Issue): readonly UnplacedArticle[] {
  if (unsigned.length === 0) return [];
  const shortest = issue.files
    .map(({ contents }) => contents.summary(shortestAlone))
    .reduce(least.join, issue.articlesWithJumps.summary(shortestWithJumps));
  return unsigned.filter(({ segments }) => lengthOf(segments) >= shortest);
}

/** Of the text, in UTF-16 units. */
function lengthOf(article: readonly Segment[]): number {
  return article
    .flatMap(({ blocks }) => blocks)
    .reduce((length, { kind, start, end }) => length + (kind === 'paragraph' ? end - start : 0), 0);
}

function bylineMissing(issue: Issue, { indices }: UnplacedArticle): IssueFinding {
  const { path, offset, segment } = issue.segment(indices[0]!);
  const { section, head } = segment;
  const line = head?.lines.find(({ role }) => role === 'main')?.line ?? 0;
  return {
    ...finding('byline-missing', offset + section.contentStart(line), offset + section.contentEnd(line), {}),
    path,
    related: [],
  };
}

/** The pictures of an article that have words, each with the part of the article in which it stands; advertisements need no credits. */
function picturesIn(article: readonly Segment[]): { part: number; picture: Picture }[] {
  const found = article.flatMap(({ pictures }, part) =>
    pictures.filter(({ caption }) => caption !== '').map((picture) => ({ part, picture })),
  );
  return found.length > 0 && genreOfSegments(article) === 'advertisement' ? [] : found;
}

function creditsMissing(issue: Issue, { indices, segments }: UnplacedArticle): IssueFinding[] {
  return picturesIn(segments)
    .filter(({ picture }) => picture.credits.length === 0)
    .map(({ part, picture }) => {
      const { path, offset, segment } = issue.segment(indices[part]!);
      const { firstLine } = picture.block;
      const start = offset + segment.section.contentStart(firstLine);
      const end = offset + segment.section.contentEnd(firstLine);
      return { ...finding('picture-without-credit', start, end, {}), path, related: [] };
    });
}
