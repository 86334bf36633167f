import { type TextDocumentContentChangeEvent, TextDocumentSyncKind } from 'vscode-languageserver';
import { parse, type Tree, update } from '../../core/syntax';
import { LARGEST_TRANSCRIPT } from '../../core/transcript-bytes';
import type { Feature } from '../feature';
import { say } from '../messages';
import { shownPath } from '../reporter';

/** Keeps the open documents and the workspace's folders: each edit reads again what it touches, and no more. */
export const textDocuments: Feature = (server) => {
  const { connection, workspace, client, positions, locale, whenInitialized } = server;

  /** Documents that are too large to be read; what changes in them is not followed until they come whole again. */
  const unread = new Set<string>();

  const readWhole = (uri: string, text: string): Tree => {
    unread.delete(uri);
    if (text.length <= LARGEST_TRANSCRIPT) return parse(text);
    unread.add(uri);
    connection.window.showWarningMessage(say('document-too-large', locale, { path: shownPath(uri) }));
    return parse('');
  };
  const change = (uri: string, tree: Tree, event: TextDocumentContentChangeEvent): Tree => {
    if (!('range' in event)) return readWhole(uri, event.text);
    if (unread.has(uri)) return tree;
    const { start, end } = positions.offsetsOf(tree, event.range);
    return update(tree, [{ from: Math.min(start, end), to: Math.max(start, end), insert: event.text }]);
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    workspace.openDocument(uri, version, readWhole(uri, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const before = workspace.file(uri)?.tree ?? parse('');
    workspace.openDocument(
      uri,
      version,
      contentChanges.reduce((tree, event) => change(uri, tree, event), before),
    );
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    unread.delete(uri);
    return workspace.closeDocument(uri);
  });

  const folders = client.workspaceFolders ?? (client.rootUri ? [{ uri: client.rootUri }] : []);
  whenInitialized(() => {
    for (const { uri } of folders) void workspace.addFolder(uri);
    if (!client.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) workspace.removeFolder(uri);
      for (const { uri } of added) void workspace.addFolder(uri);
    });
  });
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
};
