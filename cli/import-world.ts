import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportWorld, pathOfName } from '../core/import';
import { decodeAs } from '../server/files/decode';
import { pdfReader } from '../server/files/pdf/node';
import { isThere, readBytes } from '../server/files/read-bytes';
import { withSlashes } from '../server/files/walk';

/** The files of this machine, for an import into the folder `out`. */
export function fileWorld(out: string): ImportWorld {
  return {
    decode: decodeAs,
    pdf: pdfReader,
    read: readBytes,
    exists: isThere,
    resolve: (from, name) => {
      if (name.startsWith('file:')) {
        try {
          return fileURLToPath(name);
        } catch {
          return null;
        }
      }
      const below = pathOfName(name);
      return below === null ? null : path.join(path.dirname(from), below);
    },
    identify: (file) => path.resolve(file),
    nameFor: (file) => withSlashes(path.relative(out, file)),
  };
}
