import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { CONTINUATION, type ContinuationParams } from '../server/protocol';

/** Registers the commands of the palette. */
export function registerCommands(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('broadsheet.goToContinuation', () => goTo(client, 'forward')),
    registerCommand('broadsheet.goBackToContinued', () => goTo(client, 'back')),
    registerCommand('broadsheet.restartServer', () => restart(client)),
    registerCommand('broadsheet.showLog', () => log.show()),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

/** Follows the article at the cursor to its next part or the one before; where there are several, offers them. */
async function goTo(client: BaseLanguageClient, direction: ContinuationParams['direction']): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'broadsheet') return;
  const { document, selection } = editor;
  const found = await client.sendRequest<Location[]>(CONTINUATION, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    direction,
  } satisfies ContinuationParams);
  const none =
    direction === 'forward'
      ? vscode.l10n.t('No continuation of this article was found.')
      : vscode.l10n.t('This is not the continuation of an article, or its first part was not found.');
  const locations = found.map((location) => client.protocol2CodeConverter.asLocation(location));
  await vscode.commands.executeCommand(
    'editor.action.goToLocations',
    document.uri,
    selection.active,
    locations,
    'gotoAndPeek',
    none,
  );
}
