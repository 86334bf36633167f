import type { Connection } from 'vscode-languageserver';
import { LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams } from '../protocol';
import type { Files } from './files';

/** Files that only the client can reach, as in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    list: (folder, pattern) =>
      connection.sendRequest<string[]>(LIST_FILES, { folder, pattern } satisfies ListFilesParams),
    read: (uri) => connection.sendRequest<string | null>(READ_FILE, { uri } satisfies ReadFileParams),
  };
}
