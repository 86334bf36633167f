import { URI, Utils } from 'vscode-uri';
import { scanAt } from '../../core/model/scans';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { FACSIMILE, type Facsimile, type FacsimileParams } from '../protocol';

/** Answers Broadsheet's own request for the scan that shows a place. */
export const facsimile: Feature = (server) => {
  const { connection, workspace, positions } = server;
  connection.onRequest(
    FACSIMILE,
    atOnce(server, null, (file, { position }: FacsimileParams): Facsimile | null => {
      const issue = workspace.issueOf(file);
      const scan = issue && scanAt(file, issue, positions.offsetAt(file.tree, position));
      if (!scan) return null;
      return { source: scan.source, uri: resolve(server, file.path, scan.source), sheet: scan.sheet };
    }),
  );
  return {};
};

function resolve({ workspace }: Server, key: string, source: string): string | null {
  const uri = Utils.joinPath(URI.parse(key), '..', source).toString();
  return uri;
}
