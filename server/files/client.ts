import type { Connection } from 'vscode-languageserver';
import type { PdfReader } from '../../core/convert/pdf/file';
import {
  FILE_EXISTS,
  type FileBytes,
  LIST_FILES,
  type ListFilesParams,
  PDFJS_FOLDER,
  READ_BYTES,
  READ_FILE,
  READ_FOLDER,
  type ReadBytesParams,
  type ReadFileParams,
} from '../protocol';
import { type AllFiles, type FileText, type FolderEntry, READ_FILES } from './files';
import { webPdfReader } from './pdf/web';

/** Files that only the client can reach, as in a browser. */
export function clientFiles(connection: Connection): AllFiles {
  let reader: Promise<PdfReader> | undefined;
  return {
    list: (folder) =>
      connection.sendRequest<string[]>(LIST_FILES, { folder, pattern: READ_FILES } satisfies ListFilesParams),
    read: (uri) => connection.sendRequest<FileText>(READ_FILE, { uri } satisfies ReadFileParams),
    entries: (folder) => connection.sendRequest<FolderEntry[]>(READ_FOLDER, { uri: folder } satisfies ReadFileParams),
    foreign: {
      pdf: async (bytes) => {
        reader ??= connection.sendRequest<string>(PDFJS_FOLDER).then(webPdfReader);
        try {
          return await (await reader)(bytes);
        } catch (error) {
          connection.console.error(`pdf.js was not loaded: ${error}`);
          // Whatever kept it from being loaded may be gone when it is asked for again.
          reader = undefined;
          return { fault: 'no-pdf-reader' };
        }
      },
      read: (uri, limit, cut = false) =>
        connection.sendRequest<FileBytes>(READ_BYTES, { uri, limit, cut } satisfies ReadBytesParams),
      exists: (uri) => connection.sendRequest<boolean>(FILE_EXISTS, { uri } satisfies ReadFileParams),
    },
  };
}
