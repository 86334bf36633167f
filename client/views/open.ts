import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';

/** What a click on an entry does: opens the place with the cursor at its start. */
export function openCommand({ protocol2CodeConverter }: BaseLanguageClient, { uri, range }: Location): vscode.Command {
  const { start } = protocol2CodeConverter.asRange(range);
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(start, start) };
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [protocol2CodeConverter.asUri(uri), options],
  };
}
