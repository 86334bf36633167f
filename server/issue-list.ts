import type { CancellationToken } from 'vscode-languageserver';
import type { Issue } from '../core/model/issue';
import { groupBy } from '../core/model/maps';
import { compareText } from '../core/model/page-keys';
import { type Status, statusOf } from '../core/model/status';
import { breathe } from './answer';
import type { Server } from './feature';
import type { IssueSummary, StatusCounts } from './protocol';

type Context = Pick<Server, 'workspace'>;

/** Issues that are read between two breaths. */
const BREATH = 100;

/**
 * All issues of the workspace by paper, the papers by name (last, under `null`, what names no paper), the issues of each the latest first.
 * Those that were read before are not read again.
 */
export async function issuesByPaper(
  { workspace }: Context,
  token: CancellationToken,
): Promise<ReadonlyMap<string | null, readonly Issue[]>> {
  const issues: Issue[] = [];
  for (const [index, key] of [...workspace.archive.issueKeys].entries()) {
    if (index % BREATH === BREATH - 1) await breathe();
    if (token.isCancellationRequested) return new Map();
    const issue = workspace.archive.issue(key);
    if (issue) issues.push(issue);
  }
  const papers = groupBy(issues, ({ masthead }) => masthead.paper);
  for (const list of papers.values()) list.sort(latestFirst);
  return new Map([...papers].sort(([a], [b]) => compareAbsent(a, b)));
}

function latestFirst(a: Issue, b: Issue): number {
  return (
    compareAbsent(a.masthead.date, b.masthead.date, -1) ||
    compareText(a.masthead.edition ?? '', b.masthead.edition ?? '') ||
    compareText(a.files[0]?.path ?? '', b.files[0]?.path ?? '')
  );
}

/** What is absent comes last. */
function compareAbsent(a: string | null, b: string | null, direction: 1 | -1 = 1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return direction * compareText(a, b);
}

const known = new WeakMap<Issue, StatusCounts>();

/** How many articles of an issue have come how far; a page on which nothing stands yet counts as one. */
function countsOf(issue: Issue): StatusCounts {
  let counts = known.get(issue);
  if (!counts) {
    const { articles, pages } = statusOf(issue);
    const filled = new Set(issue.segments.map(({ page }) => page));
    const empty = issue.pages.filter((page) => !filled.has(page));
    counts = count([...articles.values(), ...empty.map((page) => pages.get(page) ?? null)]);
    known.set(issue, counts);
  }
  return counts;
}

const noCounts: StatusCounts = { none: 0, raw: 0, structured: 0, proofread: 0, approved: 0 };

function count(statuses: Iterable<Status | null>): StatusCounts {
  const counts: Record<keyof StatusCounts, number> = { ...noCounts };
  for (const status of statuses) counts[status ?? 'none']++;
  return counts;
}

/** The counts of several issues together. */
export function sumOf(issues: readonly Issue[]): StatusCounts {
  const sum: Record<keyof StatusCounts, number> = { ...noCounts };
  for (const issue of issues) {
    for (const [status, count] of Object.entries(countsOf(issue))) sum[status as keyof StatusCounts] += count;
  }
  return sum;
}

export function summaryOf({ workspace }: Context, issue: Issue): IssueSummary {
  const { paper, date, edition, language, pages } = issue.masthead;
  return {
    key: issue.key,
    paper,
    date,
    edition,
    uri: workspace.uriOf(issue.files[0]!.path),
    language,
    pages: pages ?? issue.pages.length,
    counts: countsOf(issue),
  };
}
