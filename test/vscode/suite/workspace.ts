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

/** Puts the cursor on the first line of the editor's document that begins with `start`. */
export function moveTo(editor: vscode.TextEditor, start: string): vscode.Position {
  const { document } = editor;
  for (let line = 0; line < document.lineCount; line++) {
    if (!document.lineAt(line).text.startsWith(start)) continue;
    const position = new vscode.Position(line, start.length);
    editor.selection = new vscode.Selection(position, position);
    return position;
  }
  throw new Error(`no line begins with ${start}`);
}

export function cursorLine(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.lineAt(editor.selection.active.line).text;
}
