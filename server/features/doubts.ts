import type { Location } from 'vscode-languageserver';
import { type Doubt, doubtAt, doubtsOf } from '../../core/model/doubts';
import type { TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { locationOf } from '../places';
import { DOUBTS, type Doubts, type DoubtsParams } from '../protocol';

type Context = Pick<Server, 'workspace' | 'positions'>;

/** The doubts of a file at an offset (UTF-16 units, 0-based), and those of its issue before and after it. */
export function doubtsBeside(context: Context, issue: Issue, file: TranscriptFile, offset: number): Doubts {
  const placed = issue.files.flatMap((each) => doubtsOf(each).map((doubt) => ({ path: each.path, doubt })));
  const own = placed.filter(({ path }) => path === file.path);
  const here = doubtAt(file, offset);
  const before = issue.files.slice(0, issue.files.indexOf(file)).flatMap(doubtsOf).length;
  /** The index of the doubt that the place is about, else half a step before that of the next. */
  const below = own.findIndex(({ doubt }) => (here ? doubt.start === here.start : doubt.start > offset));
  const at = before + (below < 0 ? own.length : below) - (here ? 0 : 0.5);
  const round = (index: number) => placed[(index + placed.length) % placed.length];
  const [previous, next] = [round(Math.ceil(at) - 1), round(Math.floor(at) + 1)];
  return {
    count: own.length,
    previous: previous ? lineOf(context, previous.path, previous.doubt) : null,
    next: next ? lineOf(context, next.path, next.doubt) : null,
  };
}

/** The line that a doubt is about; where there is none, the doubt itself. */
function lineOf(context: Context, path: string, doubt: Doubt): Location {
  const { start, end } = doubt.line ?? doubt;
  return locationOf(context, path, start, end);
}

/** Answers Broadsheet's own request for what is in doubt. */
export const doubts: Feature = (server) => {
  const { connection, workspace, positions } = server;
  connection.onRequest(
    DOUBTS,
    acrossFiles(server, null, (file, { position }: DoubtsParams): Doubts | null => {
      const issue = workspace.archive.issueOf(file.path);
      return issue ? doubtsBeside(server, issue, file, positions.offsetAt(file.tree, position)) : null;
    }),
  );
  return {};
};
