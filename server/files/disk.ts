import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { Files } from './files';

/** Files on this machine's disk; what other schemes name is not there. */
export const diskFiles: Files = {
  async list(folder, pattern) {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme !== 'file') return [];
    const paths = await glob(pattern, { cwd: fsPath, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'] });
    return paths.map((path) => URI.file(path).toString());
  },

  async read(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return null;
    return readFile(fsPath, 'utf8').catch(() => null);
  },
};
