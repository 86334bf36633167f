import { scanAt } from '../../core/model/scans';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { imageUri } from '../images';
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
      const { source, path, sheet } = scan;
      return {
        source,
        isAddress: path === null,
        uri: path === null ? null : imageUri(workspace, file.path, path),
        sheet,
      };
    }),
  );
  return {};
};
