import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type ImportWorld, pathOfName } from '../../core/import';
import { breathe } from '../answer';
import type { Server } from '../feature';
import { decodeAs } from '../files/decode';
import { namedFile } from '../named-files';
import { pathTo } from '../typed-paths';
import { folderKey, keyOf } from '../uris';
import { cancellablePdf } from './cancellable-pdf';
import { Cancelled } from './cancelled';

/**
 * The files that an import into a folder (a URI) reads, by their keys: those that are given to it, and of those that they name, what
 * lies in the workspace or beside them.
 */
export function importWorld(
  { workspace, files }: Pick<Server, 'workspace' | 'files'>,
  folder: string,
  token: CancellationToken,
): ImportWorld {
  const { read, exists, pdf } = files.foreign;
  const transcript = URI.parse(`${folderKey(folder)}p1.broadsheet`);
  return {
    decode: decodeAs,
    pdf: pdf && cancellablePdf(pdf, token),
    exists,
    read: async (...asked) => {
      await breathe();
      if (token.isCancellationRequested) throw new Cancelled();
      return read(...asked);
    },
    resolve: (from, name) => {
      // The address of a file on this machine is its path.
      const path = name.startsWith('file:') ? URI.parse(name).path : pathOfName(name);
      return path === null ? null : namedFile(workspace, from, path);
    },
    identify: keyOf,
    nameFor: (file) => pathTo(URI.parse(file), transcript, '') ?? file,
  };
}
