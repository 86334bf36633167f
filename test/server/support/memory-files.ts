import { type AllFiles, isConfiguration, isTranscript } from '../../../server/files/files';
import { pdfReader } from '../../../server/files/pdf/node';
import { keyOf } from '../../../server/uris';

/** Files that are held in memory, by their paths in the folder; they are read no sooner than `opened`. */
export function memoryFiles(folder: string, texts: ReadonlyMap<string, string>, opened = Promise.resolve()): AllFiles {
  const textOf = (uri: string) => texts.get(decodeURIComponent(uri.slice(folder.length + 1)));
  return {
    readNow: (uri) => textOf(uri) ?? null,
    async list(below) {
      return [...texts.keys()]
        .map((path) => keyOf(`${folder}/${path.split('/').map(encodeURIComponent).join('/')}`))
        .filter((uri) => uri.startsWith(`${below.replace(/\/$/, '')}/`) && (isTranscript(uri) || isConfiguration(uri)));
    },
    async read(uri) {
      await opened;
      const text = textOf(uri);
      return text === undefined ? null : { text };
    },
    async entries(below) {
      await opened;
      const start = decodeURIComponent(below.slice(folder.length + 1)).replace(/(?<=.)\/?$/, '/');
      const found = new Map<string, boolean>();
      for (const path of texts.keys()) {
        const [name, ...more] = path.startsWith(start) ? path.slice(start.length).split('/') : [];
        if (name !== undefined && !name.startsWith('.')) found.set(name, more.length > 0);
      }
      return [...found].map(([name, isFolder]) => ({ name, isFolder }));
    },
    foreign: {
      pdf: pdfReader,
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

/** Where nothing is read but transcripts. */
export const noForeignFiles: Pick<AllFiles, 'entries' | 'foreign'> = {
  entries: async () => [],
  foreign: {
    pdf: null,
    read: async () => ({ fault: 'not-found' }),
    exists: async () => false,
  },
};
