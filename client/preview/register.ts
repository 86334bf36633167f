import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { transcriptEditor } from '../transcripts';
import { readState } from './messages';
import { PREVIEW_TYPE, Preview } from './preview';

/** Registers the preview: its commands, what brings it back after a reload, and what it is kept up to date by. */
export function registerPreview(context: ClientContext): vscode.Disposable[] {
  let preview: Preview | undefined;
  const take = (opened: Preview) => {
    preview = opened;
    opened.onDidDispose(() => {
      if (preview === opened) preview = undefined;
    });
  };
  const show = (column: vscode.ViewColumn) => {
    const editor = transcriptEditor();
    if (!editor) return;
    if (!preview) take(Preview.open(context, editor, column));
    else {
      preview.panel.reveal(undefined, column === vscode.ViewColumn.Beside);
      preview.follow(editor);
    }
  };
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('broadsheet.showPreview', () => show(vscode.ViewColumn.Active)),
    registerCommand('broadsheet.showPreviewToSide', () => show(vscode.ViewColumn.Beside)),
    registerCommand('broadsheet.showSource', () => preview?.showSource()),
    registerCommand('broadsheet.printPreview', (target?: vscode.Uri) => preview?.print(target)),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      async deserializeWebviewPanel(panel, kept) {
        const state = readState(kept);
        // There is one preview; what cannot be brought back is not left empty.
        if (state && !preview) take(new Preview(context, panel, state));
        else panel.dispose();
      },
    }),
    context.onDidChange(() => preview?.refresh()),
  ];
}
