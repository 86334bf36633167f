import { type Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams } from '../server/protocol';

/** Reads the workspace's files for a server that has no file system of its own. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(LIST_FILES, async ({ folder, pattern }: ListFilesParams): Promise<string[]> => {
      const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), pattern));
      return found.map((uri) => uri.toString());
    }),
    client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<string | null> => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
      } catch {
        return null;
      }
    }),
  ];
}
