import type { Article } from './article';
import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';
import type { Issue } from './issue';

/** How far a transcription has come, from the beginning to the end. */
export const allStatuses = ['raw', 'structured', 'proofread', 'approved'] as const;
export type Status = (typeof allStatuses)[number];

/** What the issue's files, pages and articles say of how far they have come; `null` where they say nothing that is known. */
export interface IssueStatus {
  /** An article is as far as the part of it that has come least far. */
  readonly articles: ReadonlyMap<Article, Status | null>;
  /** A page is as far as what stands on it; one on which nothing stands, as it says itself. */
  readonly pages: ReadonlyMap<PlacedPage, Status | null>;
  readonly segments: ReadonlyMap<PlacedSegment, Status | null>;
}

const known = new WeakMap<Issue, IssueStatus>();

/** Reads off how far an issue has come; the same again for the same issue. */
export function statusOf(issue: Issue): IssueStatus {
  let status = known.get(issue);
  if (!status) {
    status = readStatus(issue);
    known.set(issue, status);
  }
  return status;
}

function readStatus({ files, articles }: Issue): IssueStatus {
  const all = files.map(statusesIn);
  const segments = new Map(all.flatMap(({ segments }) => [...segments]));
  return {
    articles: new Map(
      articles.map((article) => [
        article,
        article.segments.map(({ placed }) => segments.get(placed) ?? null).reduce(lower),
      ]),
    ),
    pages: new Map(all.flatMap(({ pages }) => [...pages])),
    segments,
  };
}

/** The same of a file's pages and segments alone. */
export function statusesIn(file: TranscriptFile): Pick<IssueStatus, 'pages' | 'segments'> {
  const { pages, segments } = file;
  const ofFile = statusOfFile(file);
  const said = new Map(pages.map((page) => [page, statusIn(page.page?.attributes.values) ?? ofFile]));
  const ofSegment = new Map(
    segments.map((placed) => [placed, statusIn(placed.segment.attributes.values) ?? said.get(placed.page) ?? null]),
  );
  const onPage = new Map<PlacedPage, Status | null>();
  for (const [{ page }, status] of ofSegment) {
    const before = onPage.get(page);
    onPage.set(page, before === undefined ? status : lower(before, status));
  }
  return {
    pages: new Map(pages.map((page) => [page, (onPage.has(page) ? onPage : said).get(page) ?? null])),
    segments: ofSegment,
  };
}

function statusOfFile({ masthead }: TranscriptFile): Status | null {
  const status = masthead.meta.get('status');
  return asStatus(typeof status === 'string' ? status : undefined);
}

function statusIn(values: ReadonlyMap<string, string> | undefined): Status | null {
  return asStatus(values?.get('status'));
}

function asStatus(typed: string | undefined): Status | null {
  return allStatuses.find((status) => status === typed) ?? null;
}

/** The one that has come less far; `null` has not begun. */
function lower(a: Status | null, b: Status | null): Status | null {
  return rank(a) <= rank(b) ? a : b;
}

function rank(status: Status | null): number {
  return status === null ? -1 : allStatuses.indexOf(status);
}

/** Whether something that has come as far as `status` has come as far as `wanted`. */
export function hasReached(status: Status | null, wanted: Status | null): boolean {
  return rank(status) >= rank(wanted);
}
