import { type TextDocumentContentChangeEvent, TextDocumentSyncKind } from 'vscode-languageserver';
import { parse, type Tree, update } from '../../core/syntax';
import { LARGEST_TRANSCRIPT } from '../../core/transcript-bytes';
import type { Feature } from '../feature';
import { say, warn } from '../messages';
import { shownPath } from '../reporter';
import { keyOf } from '../uris';

/** Keeps the open documents and the workspace's folders: each edit reads again what it touches, and no more. */
export const textDocuments: Feature = (server) => {
  const { connection, workspace, client, positions, locale, whenInitialized } = server;

  /** Documents that are too large to be read; what changes in them is not followed until they come whole again. */
  const unread = new Set<string>();

  const tooLarge = (uri: string): Tree => {
    unread.add(uri);
    warn(connection, say('document-too-large', locale, { path: shownPath(uri) }));
    return parse('');
  };
  const readWhole = (uri: string, text: string): Tree => {
    unread.delete(uri);
    return text.length > LARGEST_TRANSCRIPT ? tooLarge(uri) : parse(text);
  };
  const change = (uri: string, tree: Tree, event: TextDocumentContentChangeEvent): Tree => {
    const range = 'range' in event ? event.range : null;
    if (!range) return readWhole(uri, event.text);
    if (unread.has(uri)) return tree;
    const { start, end } = positions.offsetsOf(tree, range);
    const edit = { from: Math.min(start, end), to: Math.max(start, end), insert: event.text };
    const length = tree.length - (edit.to - edit.from) + event.text.length;
    return length > LARGEST_TRANSCRIPT ? tooLarge(uri) : update(tree, [edit]);
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    workspace.openDocument(uri, version, readWhole(uri, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    // What is not open stands as it does on disk, whatever a client says.
    const before = workspace.documents.has(keyOf(uri)) ? workspace.file(uri) : undefined;
    if (!before) return;
    const after = contentChanges.reduce((tree, event) => change(uri, tree, event), before.tree);
    workspace.openDocument(uri, version, after);
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
