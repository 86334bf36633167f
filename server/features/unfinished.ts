import type { CancellationToken, Location } from 'vscode-languageserver';
import { pageAt, segmentAt } from '../../core/model/at';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { groupBy } from '../../core/model/maps';
import { hasReached, type Status, statusOf } from '../../core/model/status';
import { acrossWorkspace } from '../answer';
import type { Feature, Server } from '../feature';
import { issuesByPaper } from '../issue-list';
import { locationOf, titleLocation } from '../places';
import { type PlaceParams, UNFINISHED, type UnfinishedParams } from '../protocol';

/** What is to be worked on: a part of an article, or a page on which nothing stands yet. */
type Work = PlacedSegment | PlacedPage;

/** What of an issue has not come as far as `wanted`, in printed order. */
function unfinishedIn(issue: Issue, wanted: Status): Work[] {
  const { pages, segments } = statusOf(issue);
  const onPage = groupBy(issue.segments, ({ page }) => page);
  return issue.pages.flatMap((page): Work[] => {
    const standing = onPage.get(page);
    if (!standing) return hasReached(pages.get(page) ?? null, wanted) ? [] : [page];
    return standing.filter((segment) => !hasReached(segments.get(segment) ?? null, wanted));
  });
}

/**
 * What comes next of the work: below an offset of a file, else above it. The work that stands there is left out; it is `here`, so that
 * whoever finds no other can go on with it.
 */
function nextIn(
  issue: Issue,
  wanted: Status,
  file: TranscriptFile,
  offset: number,
): { next: Work | undefined; here: Work | undefined } {
  const at = segmentAt(file, offset) ?? pageAt(file, offset);
  const place = issue.files.findIndex(({ path }) => path === file.path);
  const all = unfinishedIn(issue, wanted);
  const others = all.filter((each) => each !== at);
  const order = new Map(issue.files.map(({ path }, index) => [path, index]));
  const below = others.find((each) => {
    const there = order.get(each.path) ?? 0;
    return there > place || (there === place && each.offset > offset);
  });
  return { next: below ?? others[0], here: all.find((each) => each === at) };
}

/** The first work in the issues that come after one, as they are listed, and then in those before it. */
async function elsewhere(
  server: Server,
  own: Issue | undefined,
  wanted: Status,
  token: CancellationToken,
): Promise<Work | undefined> {
  const issues = [...(await issuesByPaper(server, token)).values()].flat();
  const index = issues.findIndex(({ key }) => key === own?.key);
  const others = [...issues.slice(index + 1), ...issues.slice(0, Math.max(0, index))];
  for (const issue of others) {
    const [first] = unfinishedIn(issue, wanted);
    if (first) return first;
  }
  return undefined;
}

function locationOfWork(server: Server, work: Work): Location {
  if ('segment' in work) return titleLocation(server, work);
  const { path, offset, page } = work;
  return locationOf(server, path, offset + (page?.start ?? 0), offset + (page?.end ?? 0));
}

/** Answers Broadsheet's own request for what is to be worked on next. */
export const unfinished: Feature = (server) => {
  const { connection, workspace, positions } = server;

  const search = async (
    at: PlaceParams | null,
    wanted: Status,
    token: CancellationToken,
  ): Promise<Work | undefined> => {
    const file = at ? workspace.file(at.textDocument.uri) : undefined;
    const own = file && workspace.issueOf(file);
    if (!at || !file || !own) return elsewhere(server, undefined, wanted, token);
    const { next, here } = nextIn(own, wanted, file, positions.offsetAt(file.tree, at.position));
    return next ?? (await elsewhere(server, own, wanted, token)) ?? here;
  };

  connection.onRequest(
    UNFINISHED,
    acrossWorkspace(server, async ({ at, status }: UnfinishedParams, token): Promise<Location | null> => {
      const work = await search(at, status, token);
      return work ? locationOfWork(server, work) : null;
    }),
  );
  return {};
};
