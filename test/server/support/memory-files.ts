import { type Files, isConfiguration, isTranscript } from '../../../server/files/files';

/** Files that are held in memory, by their paths in the folder; they are read no sooner than `opened`. */
export function memoryFiles(folder: string, texts: ReadonlyMap<string, string>, opened = Promise.resolve()): Files {
  return {
    async list(below) {
      return [...texts.keys()]
        .map((path) => `${folder}/${path}`)
        .filter((uri) => uri.startsWith(`${below.replace(/\/$/, '')}/`) && (isTranscript(uri) || isConfiguration(uri)));
    },
    async read(uri) {
      await opened;
      const text = texts.get(decodeURIComponent(uri.slice(folder.length + 1)));
      return text === undefined ? null : { text };
    },
  };
}
