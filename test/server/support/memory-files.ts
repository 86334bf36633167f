import { type AllFiles, type ForeignFiles, isConfiguration, isTranscript } from '../../../server/files/files';
import { pdfLibrary } from '../../../server/files/pdf-library';
import { keyOf } from '../../../server/uris';

/** Files that are held in memory, by their paths in the folder; they are read no sooner than `opened`. */
export function memoryFiles(folder: string, texts: ReadonlyMap<string, string>, opened = Promise.resolve()): AllFiles {
  return {
    async list(below) {
      return [...texts.keys()]
        .map((path) => keyOf(`${folder}/${path.split('/').map(encodeURIComponent).join('/')}`))
        .filter((uri) => uri.startsWith(`${below.replace(/\/$/, '')}/`) && (isTranscript(uri) || isConfiguration(uri)));
    },
    async read(uri) {
      await opened;
      const text = texts.get(decodeURIComponent(uri.slice(folder.length + 1)));
      return text === undefined ? null : { text };
    },
    foreign: {
      pdf: pdfLibrary,
      async read(uri, limit, cut = false) {
        await opened;
        const text = texts.get(decodeURIComponent(uri.slice(folder.length + 1)));
        if (text === undefined) return { fault: 'not-found' };
        const bytes = Buffer.from(text);
        return bytes.length > limit && !cut ? { fault: 'too-large', limit: limit / 2 ** 20 } : bytes.subarray(0, limit);
      },
      exists: async (uri) => texts.has(decodeURIComponent(uri.slice(folder.length + 1))),
    },
  };
}

/** Where nothing is imported. */
export const noForeignFiles: ForeignFiles = {
  pdf: null,
  read: async () => ({ fault: 'not-found' }),
  exists: async () => false,
};
