import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import type { PlaceParams } from '../server/protocol';

export function isTranscript({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'broadsheet';
}

/** The active editor, if it holds a transcript. */
export function transcriptEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isTranscript(editor.document) ? editor : undefined;
}

/** Where an editor's cursor stands, as the protocol says it. */
export function placeIn({ code2ProtocolConverter }: BaseLanguageClient, editor: vscode.TextEditor): PlaceParams {
  return {
    textDocument: code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: code2ProtocolConverter.asPosition(editor.selection.active),
  };
}

/** Opens a document with the cursor at the start of a place, in the editor that shows it already if there is one. */
export async function showPlace(
  { protocol2CodeConverter }: BaseLanguageClient,
  { uri, range }: Location,
): Promise<vscode.TextEditor> {
  const { start } = protocol2CodeConverter.asRange(range);
  const target = protocol2CodeConverter.asUri(uri);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  const editor = await vscode.window.showTextDocument(target, {
    selection: new vscode.Range(start, start),
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  return editor;
}

/** How long a word in the status bar is shown, in milliseconds. */
const SAID = 4000;

/** Says something in passing: that there is nothing further, say. */
export function mention(text: string): void {
  vscode.window.setStatusBarMessage(text, SAID);
}
