import type { Connection } from 'vscode-languageserver';
import { LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams } from '../protocol';
import { type Files, type FileText, READ_FILES } from './files';

/** Files that only the client can reach, as in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    list: (folder) =>
      connection.sendRequest<string[]>(LIST_FILES, { folder, pattern: READ_FILES } satisfies ListFilesParams),
    read: (uri) => connection.sendRequest<FileText>(READ_FILE, { uri } satisfies ReadFileParams),
  };
}
