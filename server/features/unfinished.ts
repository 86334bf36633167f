import type { CancellationToken, Location } from 'vscode-languageserver';
import { pageAt, segmentAt } from '../../core/model/at';
import type { TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { firstBehind, type Work, workIn } from '../../core/model/progress';
import { hasReached, type Status } from '../../core/model/status';
import { acrossWorkspace, breather } from '../answer';
import type { Feature, Server } from '../feature';
import { issuesByPaper } from '../issue-list';
import { locationOf, titleLocation } from '../places';
import { type PlaceParams, UNFINISHED, type UnfinishedParams } from '../protocol';

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
  const all = issue.files
    .flatMap(workIn)
    .filter(({ status }) => !hasReached(status, wanted))
    .map(({ work }) => work);
  const others = all.filter((each) => each !== at);
  const order = new Map(issue.files.map(({ path }, index) => [path, index]));
  const below = others.find((each) => {
    const there = order.get(each.path) ?? 0;
    return there > place || (there === place && each.offset > offset);
  });
  return { next: below ?? others[0], here: all.find((each) => each === at) };
}

/** The first work in the issues that come after one, as they are listed, and then in those before it. No file is read for it. */
export async function unfinishedElsewhere(
  server: Pick<Server, 'workspace' | 'positions'>,
  own: string | undefined,
  wanted: Status,
  token: CancellationToken,
): Promise<Location | null> {
  const { archive } = server.workspace;
  const issues = [...(await issuesByPaper(server, token)).values()].flat();
  const index = issues.findIndex(({ key }) => key === own);
  const others = [...issues.slice(index + 1), ...issues.slice(0, Math.max(0, index))];
  const breath = breather();
  for (const { key } of others) {
    await breath();
    if (token.isCancellationRequested) return null;
    for (const path of archive.pathsOfIssue(key)) {
      const progress = archive.progress(path);
      const first = progress && firstBehind(progress, wanted);
      if (first) return locationOf(server, path, first.start, first.end, { start: first.from, end: first.to });
    }
  }
  return null;
}

function locationOfWork(server: Server, work: Work): Location {
  if ('segment' in work) return titleLocation(server, work);
  const { path, offset, page } = work;
  return locationOf(server, path, offset + (page?.start ?? 0), offset + (page?.end ?? 0));
}

/** Answers Broadsheet's own request for what is to be worked on next. */
export const unfinished: Feature = (server) => {
  const { connection, workspace, positions } = server;

  const search = async (at: PlaceParams | null, wanted: Status, token: CancellationToken): Promise<Location | null> => {
    const file = at ? workspace.file(at.textDocument.uri) : undefined;
    const own = file && workspace.issueOf(file);
    if (!at || !file || !own) return unfinishedElsewhere(server, undefined, wanted, token);
    const { next, here } = nextIn(own, wanted, file, positions.offsetAt(file.tree, at.position));
    if (next) return locationOfWork(server, next);
    return (await unfinishedElsewhere(server, own.key, wanted, token)) ?? (here ? locationOfWork(server, here) : null);
  };

  connection.onRequest(
    UNFINISHED,
    acrossWorkspace(server, ({ at, status }: UnfinishedParams, token) => search(at, status, token)),
  );
  return {};
};
