import * as vscode from 'vscode';
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
