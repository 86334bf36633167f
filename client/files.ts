import { type Disposable, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFault } from '../core/read-faults';
import { LARGEST_TRANSCRIPT, readTranscriptBytes } from '../core/transcript-bytes';
import { decodeUtf8 } from '../server/files/decode';
import { type FileText, type FolderEntry, MOST_ENTRIES } from '../server/files/files';
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
} from '../server/protocol';
import { exists } from './file-system';
import { webviewFolder } from './webview-folder';

/** Reads files for a server that has no file system of its own; `extension` is the folder of what it loads beside its code. */
export function serveFiles(client: BaseLanguageClient, extension: Uri): Disposable[] {
  return [
    client.onRequest(LIST_FILES, async ({ folder, pattern }: ListFilesParams): Promise<string[]> => {
      const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), pattern));
      return found.map((uri) => uri.toString());
    }),
    client.onRequest<FileText, never>(READ_FILE, ({ uri }: ReadFileParams) => readText(Uri.parse(uri))),
    client.onRequest<FolderEntry[], never>(READ_FOLDER, ({ uri }: ReadFileParams) => readFolder(Uri.parse(uri))),
    client.onRequest<FileBytes, never>(READ_BYTES, ({ uri, limit, cut }: ReadBytesParams) =>
      readBytes(Uri.parse(uri), limit, cut),
    ),
    client.onRequest<boolean, never>(FILE_EXISTS, ({ uri }: ReadFileParams) =>
      exists(Uri.parse(uri)).catch(() => false),
    ),
    client.onRequest(PDFJS_FOLDER, () => `${Uri.joinPath(webviewFolder(extension), 'pdfjs').toString(true)}/`),
  ];
}

async function readText(uri: Uri): Promise<FileText> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_TRANSCRIPT) return { fault: 'too-large' };
    return readTranscriptBytes(await workspace.fs.readFile(uri), decodeUtf8);
  } catch (error) {
    return faultOf(error);
  }
}

async function readFolder(uri: Uri): Promise<FolderEntry[]> {
  const found = await workspace.fs.readDirectory(uri).then(undefined, () => []);
  return found
    .filter(([name]) => !name.startsWith('.'))
    .slice(0, MOST_ENTRIES)
    .map(([name, type]) => ({ name, isFolder: (type & FileType.Directory) !== 0 }));
}

async function readBytes(uri: Uri, limit: number, cut: boolean): Promise<FileBytes> {
  const tooLarge = { fault: 'too-large', limit: limit / 2 ** 20 } as const;
  try {
    if ((await workspace.fs.stat(uri)).size > limit && !cut) return tooLarge;
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.length <= limit) return bytes;
    // A copy, for what is sent takes all along that it is a part of.
    return cut ? bytes.slice(0, limit) : tooLarge;
  } catch (error) {
    return faultOf(error) ?? { fault: 'not-found' };
  }
}

/** `null` where there is no such file. */
function faultOf(error: unknown): ReadFault | null {
  if (!(error instanceof FileSystemError)) throw error;
  if (error.code === 'FileNotFound') return null;
  return error.code === 'NoPermissions' ? { fault: 'no-permission' } : { fault: 'unreadable', reason: error.message };
}
