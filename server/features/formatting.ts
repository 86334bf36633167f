import { formatEdits } from '../../core/syntax';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { protocolEdits } from '../workspace-edit';

/**
 * Gives a transcript its canonical form: see `formatEdits`. There is one, the same in every editor and on the command line, so that the
 * client's formatting options have no say in it: nothing is indented, and how a file ends is part of the form.
 */
export const formatting: Feature = (server) => {
  server.connection.onDocumentFormatting(
    atOnce(server, null, ({ tree }) => protocolEdits(server, tree, formatEdits(tree))),
  );
  return { documentFormattingProvider: true };
};
