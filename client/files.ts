import { type Disposable, FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LARGEST_TRANSCRIPT, readTranscriptBytes } from '../core/transcript-bytes';
import { decodeUtf8 } from '../server/files/decode';
import type { FileText } from '../server/files/files';
import { LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams } from '../server/protocol';

/** Reads the workspace's files for a server that has no file system of its own. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(LIST_FILES, async ({ folder, pattern }: ListFilesParams): Promise<string[]> => {
      const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), pattern));
      return found.map((uri) => uri.toString());
    }),
    client.onRequest<FileText, never>(READ_FILE, ({ uri }: ReadFileParams) => readText(Uri.parse(uri))),
  ];
}

async function readText(uri: Uri): Promise<FileText> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_TRANSCRIPT) return { fault: 'too-large' };
    return readTranscriptBytes(await workspace.fs.readFile(uri), decodeUtf8);
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    if (error.code === 'FileNotFound') return null;
    return error.code === 'NoPermissions' ? { fault: 'no-permission' } : { fault: 'unreadable', reason: error.message };
  }
}
