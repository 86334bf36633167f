import { blockAt } from '../../core/model/block-at';
import type { PlacedPage, TranscriptFile } from '../../core/model/file';
import { regionFiles, scanAt } from '../../core/model/scans';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { namedFile } from '../named-files';
import { pageRange } from '../places';
import { FACSIMILE, type Facsimile, type FacsimilePage, type FacsimileParams } from '../protocol';

type Context = Pick<Server, 'workspace' | 'positions'>;

/** The scan that shows an offset of a file (UTF-16 units, 0-based); `null` where nothing names one. */
export function facsimileOf(context: Context, file: TranscriptFile, offset: number): Facsimile | null {
  const { workspace } = context;
  const issue = workspace.issueOf(file);
  const scan = issue && scanAt(file, issue, offset);
  if (!scan) return null;
  const { source, path, sheet, page } = scan;
  return {
    source,
    isAddress: path === null,
    uri: path === null ? null : namedFile(workspace, file.path, path),
    sheet,
    page: page && pageOf(context, file, page, offset),
  };
}

function pageOf(context: Context, file: TranscriptFile, page: PlacedPage, offset: number): FacsimilePage {
  const block = blockAt(file, offset);
  return {
    key: page.key,
    range: pageRange(context, page),
    block: block && context.positions.rangeOf(file.tree, block.start, block.end),
    regions: regionFiles(file).flatMap((path) => namedFile(context.workspace, file.path, path) ?? []),
  };
}

/** Answers Broadsheet's own request for the scan that shows a place. */
export const facsimile: Feature = (server) => {
  server.connection.onRequest(
    FACSIMILE,
    atOnce(server, null, (file, { position }: FacsimileParams): Facsimile | null =>
      facsimileOf(server, file, server.positions.offsetAt(file.tree, position)),
    ),
  );
  return {};
};
