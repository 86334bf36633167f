import { access, open } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportWorld } from '../core/import';
import { pdfLibrary } from '../server/files/pdf-library';
import { withSlashes } from '../server/files/walk';

/** The files of this machine, for an import into the folder `out`. */
export function fileWorld(out: string): ImportWorld {
  return {
    decode: (bytes, label) => {
      let decoder: TextDecoder;
      try {
        decoder = new TextDecoder(label, { fatal: true });
      } catch {
        return null;
      }
      return decoder.decode(bytes);
    },
    pdf: pdfLibrary,
    read: readLimited,
    exists: (file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    resolve: (from, name) => {
      if (name.startsWith('file:')) {
        try {
          return fileURLToPath(name);
        } catch {
          return null;
        }
      }
      // An address of the web; a drive's letter is no scheme.
      if (/^[a-z][a-z\d+.-]+:/i.test(name)) return null;
      return path.join(path.dirname(from), decoded(name));
    },
    identify: (file) => path.resolve(file),
    nameFor: (file) => withSlashes(path.relative(out, file)),
  };
}

/** Names in XML are addresses: a blank may stand as `%20`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** As much of a file as is read, and not a byte more: what it is called says nothing of how large it is. */
const readLimited: ImportWorld['read'] = async (file, limit, cut = false) => {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (!cut && size > limit) return { fault: 'too-large', limit: limit / 2 ** 20 };
      const chunks: Uint8Array[] = [];
      let length = 0;
      // A pipe has no size: it ends when it ends, or at the limit.
      for await (const chunk of handle.createReadStream({ autoClose: false, end: limit })) {
        chunks.push(chunk as Uint8Array);
        length += (chunk as Uint8Array).length;
      }
      if (length > limit && !cut) return { fault: 'too-large', limit: limit / 2 ** 20 };
      return Buffer.concat(chunks).subarray(0, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { fault: 'not-found' };
    if (code === 'EACCES' || code === 'EPERM') return { fault: 'no-permission' };
    return { fault: 'unreadable', reason: message };
  }
};
