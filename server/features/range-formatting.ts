import type { Range, TextEdit } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { formatEdits, type LineRange } from '../../core/syntax';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { protocolEdits } from '../workspace-edit';

/** Of the edits that format a file, those that lie in the lines of some ranges. */
function rangeFormattingOf(
  server: Pick<Server, 'positions'>,
  { tree }: TranscriptFile,
  ranges: readonly Range[],
): TextEdit[] {
  return protocolEdits(server, tree, formatEdits(tree, ranges.map(linesOf)));
}

/** A selection that ends before the first character of a line has nothing of that line. */
function linesOf({ start, end }: Range): LineRange {
  return { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}

/** Formats some lines of a transcript as formatting all of it would. */
export const rangeFormatting: Feature = (server) => {
  const { connection, client } = server;
  connection.onDocumentRangeFormatting(
    atOnce(server, null, (file, { range }) => rangeFormattingOf(server, file, [range])),
  );
  connection.onDocumentRangesFormatting(
    atOnce(server, null, (file, { ranges }) => rangeFormattingOf(server, file, ranges)),
  );
  const rangesSupport = client.capabilities.textDocument?.rangeFormatting?.rangesSupport === true;
  return { documentRangeFormattingProvider: rangesSupport ? { rangesSupport } : true };
};
