import type { ServerCapabilities } from 'vscode-languageserver';
import type { Server } from '../feature';
import type { DiagnosticsBook } from './book';

/** Sends diagnostics to a client that does not ask for them: those of each issue of which a file is open, whenever they change. */
export function pushDiagnostics({ connection, workspace, pauses }: Server, book: DiagnosticsBook): ServerCapabilities {
  /** What the client was sent of which file. */
  const sent = new Map<string, { uri: string; resultId: string; version: number | undefined }>();

  const wanted = (): Set<string> => {
    const keys = new Set<string>();
    for (const key of workspace.documents.keys()) {
      keys.add(key);
      if (!workspace.isReady) continue;
      for (const file of workspace.archive.issueOf(key)?.files ?? []) keys.add(file.path);
    }
    return keys;
  };
  const withdraw = (keep: ReadonlySet<string>): void => {
    for (const [key, { uri }] of sent) {
      if (keep.has(key) && uri === workspace.uriOf(key)) continue;
      sent.delete(key);
      book.forget(key);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };
  pauses.onPause(() => {
    const keys = wanted();
    withdraw(keys);
    for (const key of keys) {
      const file = workspace.archive.file(key);
      if (!file) continue;
      const { resultId, items } = book.of(file);
      const version = workspace.documents.get(key)?.version;
      const before = sent.get(key);
      if (before?.resultId === resultId && before.version === version) continue;
      const uri = workspace.uriOf(key);
      sent.set(key, { uri, resultId, version });
      void connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: [...items],
      });
    }
  });
  return {};
}
