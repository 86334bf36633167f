import * as vscode from 'vscode';
import type { Exports } from '../../../client/extension';
import { ok } from './expect';

/** A file of the examples, which the workspace holds a copy of. */
export function example(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens an example in an editor. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(example(path)));
}

/** The end of `start` on the first line of the editor's document that begins with it. */
export function find({ document }: vscode.TextEditor, start: string): vscode.Position {
  for (let line = 0; line < document.lineCount; line++) {
    if (document.lineAt(line).text.startsWith(start)) return new vscode.Position(line, start.length);
  }
  throw new Error(`no line begins with ${start}`);
}

/** Puts the cursor there. */
export function moveTo(editor: vscode.TextEditor, start: string): vscode.Position {
  const position = find(editor, start);
  editor.selection = new vscode.Selection(position, position);
  return position;
}

export function cursorLine(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.lineAt(editor.selection.active.line).text;
}

/** Puts the cursor after the first occurrence of some words, or selects them. */
export function select(editor: vscode.TextEditor, words: string, { isCursor = false } = {}): void {
  const at = editor.document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” stands nowhere`);
  const [start, end] = [at, at + words.length].map((offset) => editor.document.positionAt(offset));
  ok(start && end, 'a place');
  editor.selection = new vscode.Selection(isCursor ? end : start, end);
}

/** Opens a transcript that is in no file. */
export async function showUntitled(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'broadsheet', content });
  return vscode.window.showTextDocument(document);
}

/** Closes the active editor, whatever is in it. */
export async function closeEditor(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** What the extension gives to others; types are the client's own, which is not bundled with the suite. */
export async function extensionExports(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('broadsheet.broadsheet');
  ok(extension, 'the extension is known');
  return extension.activate();
}
