import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { transcriptEditor } from '../transcripts';
import { readState } from './messages';
import { FACSIMILE_TYPE, FacsimilePanel } from './panel';

/** Registers the facsimile: its command, what brings it back after a reload, and what it is kept up to date by. */
export function registerFacsimile(context: ClientContext): vscode.Disposable[] {
  let facsimile: FacsimilePanel | undefined;
  const take = (opened: FacsimilePanel) => {
    facsimile = opened;
    opened.onDidDispose(() => {
      if (facsimile === opened) facsimile = undefined;
    });
  };
  const show = () => {
    const editor = transcriptEditor();
    if (!facsimile) {
      if (editor) take(FacsimilePanel.open(context, editor));
      return;
    }
    facsimile.panel.reveal(undefined, true);
    if (editor) facsimile.follow(editor);
  };
  return [
    vscode.commands.registerCommand('broadsheet.showFacsimile', show),
    vscode.window.registerWebviewPanelSerializer(FACSIMILE_TYPE, {
      async deserializeWebviewPanel(panel, kept) {
        const state = readState(kept);
        // There is one facsimile; what cannot be brought back is not left empty.
        if (state && !facsimile) take(new FacsimilePanel(context, panel, state));
        else panel.dispose();
      },
    }),
    context.onDidChange(() => facsimile?.refresh()),
  ];
}
