import type { Location } from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import { halvesBeyond, jumpWords } from '../../core/model/linked';
import { acrossFiles } from '../answer';
import type { Feature } from '../feature';
import { locationOf } from '../places';
import { CONTINUATION, type ContinuationParams } from '../protocol';

/** Answers Broadsheet's own request for the parts of the article that a position stands in. */
export const continuation: Feature = (server) => {
  server.connection.onRequest(
    CONTINUATION,
    acrossFiles(server, [] as Location[], (file, { position, direction }: ContinuationParams) => {
      const placed = segmentAt(file, server.positions.offsetAt(file.tree, position));
      const issue = server.workspace.issueOf(file);
      if (!placed || !issue) return [];
      return halvesBeyond(issue, placed, direction).map((half) => {
        const { path, start, end } = jumpWords(half);
        return locationOf(server, path, start, end);
      });
    }),
  );
  return {};
};
