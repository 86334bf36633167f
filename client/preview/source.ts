import * as vscode from 'vscode';
import type { Position } from './messages';

export function toPosition({ line, character }: vscode.Position): Position {
  return { line, character };
}

export function toRange({ start, end }: { readonly start: Position; readonly end: Position }): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function editorOf(uri: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}

/** Where a transcript is shown: where it is already, else beside the preview, as the one that is followed. */
export function columnOf(
  uri: string,
  followed: vscode.ViewColumn | undefined,
  preview: vscode.ViewColumn | undefined,
): vscode.ViewColumn {
  const own = editorOf(uri)?.viewColumn ?? followed;
  if (own !== undefined) return own;
  return preview === undefined || preview > vscode.ViewColumn.One ? vscode.ViewColumn.One : vscode.ViewColumn.Beside;
}

/** Selects a range of a transcript. */
export async function reveal(
  uri: string,
  range: vscode.Range,
  viewColumn: vscode.ViewColumn,
  takesFocus: boolean,
): Promise<void> {
  const shown = takesFocus ? undefined : editorOf(uri);
  const editor =
    shown ??
    (await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), {
      viewColumn,
      preserveFocus: !takesFocus,
      preview: true,
    }));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Scrolls a transcript, where it is visible, to a line. */
export function showLine(uri: string, line: number): void {
  editorOf(uri)?.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
}
