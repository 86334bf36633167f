import { TextDocumentSyncKind } from 'vscode-languageserver';
import { parse, type Tree, update } from '../../core/syntax';
import type { Feature } from '../feature';

/** Keeps the open documents and the workspace's folders: each edit reads again what it touches, and no more. */
export const textDocuments: Feature = ({ connection, workspace, client, whenInitialized }) => {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    workspace.openDocument(uri, version, parse(text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const before = workspace.file(uri)?.tree ?? parse('');
    const tree = contentChanges.reduce<Tree>((tree, change) => {
      if (!('range' in change)) return parse(change.text);
      const { start, end } = change.range;
      return update(tree, [{ from: tree.offsetAt(start), to: tree.offsetAt(end), insert: change.text }]);
    }, before);
    workspace.openDocument(uri, version, tree);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => workspace.closeDocument(textDocument.uri));

  const folders = client.workspaceFolders ?? [];
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
