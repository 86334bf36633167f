import { type Files, isConfiguration, isTranscript } from '../../../server/files/files';
import { keyOf } from '../../../server/uris';

/** Files that are held in memory, by their paths in the folder; they are read no sooner than `opened`. */
export function memoryFiles(folder: string, texts: ReadonlyMap<string, string>, opened = Promise.resolve()): Files {
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
  };
}
