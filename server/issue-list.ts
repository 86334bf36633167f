import type { CancellationToken } from 'vscode-languageserver';
import { getOrMake } from '../core/model/maps';
import { type Masthead, mastheadOfIssue } from '../core/model/masthead';
import { compareText } from '../core/model/page-keys';
import { noCounts, type StatusCounts, sumOfCounts } from '../core/model/progress';
import { breather } from './answer';
import type { Server } from './feature';
import type { IssueSummary } from './protocol';

type Context = Pick<Server, 'workspace'>;

/** An issue by what the front matter of any of its files says. */
export interface ListedIssue extends Pick<Masthead, 'paper' | 'date' | 'edition'> {
  readonly key: string;
  /** One of its files. */
  readonly path: string;
}

/**
 * All issues of the workspace by paper, the papers by name (last, under `null`, what names no paper), the issues of each the latest first.
 * No file is read for it.
 */
export async function issuesByPaper(
  { workspace: { archive } }: Context,
  token: CancellationToken,
): Promise<ReadonlyMap<string | null, readonly ListedIssue[]>> {
  const papers = new Map<string | null, ListedIssue[]>();
  const breath = breather();
  for (const key of [...archive.issueKeys]) {
    await breath();
    if (token.isCancellationRequested) return new Map();
    const [path] = archive.filesOfIssue(key);
    const masthead = path === undefined ? undefined : archive.masthead(path);
    if (path === undefined || !masthead) continue;
    const { paper, date, edition } = masthead;
    getOrMake(papers, paper, () => [] as ListedIssue[]).push({ key, path, paper, date, edition });
  }
  for (const list of papers.values()) list.sort(latestFirst);
  return new Map([...papers].sort(([a], [b]) => compareAbsent(a, b)));
}

function latestFirst(a: ListedIssue, b: ListedIssue): number {
  return (
    compareAbsent(a.date, b.date, -1) ||
    compareText(a.edition ?? '', b.edition ?? '') ||
    // Only issues of one file have all else in common.
    compareText(a.path, b.path)
  );
}

/** What is absent comes last. */
function compareAbsent(a: string | null, b: string | null, direction: 1 | -1 = 1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return direction * compareText(a, b);
}

/** How much of several issues' work has come how far. */
export async function countsOf(
  { workspace: { archive } }: Context,
  issues: readonly ListedIssue[],
  token: CancellationToken,
): Promise<StatusCounts> {
  const counts: StatusCounts[] = [];
  const breath = breather();
  for (const { key } of issues) {
    await breath();
    if (token.isCancellationRequested) break;
    for (const path of archive.filesOfIssue(key)) counts.push(archive.progress(path)?.counts ?? noCounts);
  }
  return sumOfCounts(counts);
}

export function summaryOf({ workspace }: Context, { key, paper, date, edition, path }: ListedIssue): IssueSummary {
  const { archive } = workspace;
  const paths = archive.pathsOfIssue(key);
  const { language, pages } = mastheadOfIssue(paths.flatMap((each) => archive.masthead(each) ?? []));
  const all = paths.flatMap((each) => archive.progress(each) ?? []);
  return {
    key,
    paper,
    date,
    edition,
    uri: workspace.uriOf(paths[0] ?? path),
    language,
    pages: pages ?? all.reduce((sum, each) => sum + each.pages, 0),
    counts: sumOfCounts(all.map(({ counts }) => counts)),
  };
}
