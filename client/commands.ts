import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
  CONTINUATION,
  type ContinuationParams,
  SHOW_REFERENCES,
  type ShowReferencesArguments,
} from '../server/protocol';

/** Registers the commands of the palette, and the one that lenses above articles carry. */
export function registerCommands(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('broadsheet.goToContinuation', () => goTo(client, 'forward')),
    registerCommand('broadsheet.goBackToContinued', () => goTo(client, 'back')),
    registerCommand('broadsheet.restartServer', () => restart(client)),
    registerCommand('broadsheet.showLog', () => log.show()),
    registerCommand(SHOW_REFERENCES, (...given: ShowReferencesArguments) => showReferences(client, given)),
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

/** Lists what refers to an article, as VS Code lists references. */
async function showReferences(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  [uri, position, locations]: ShowReferencesArguments,
): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}
