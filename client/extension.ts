import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands';
import { FacsimilePanel } from './facsimile/panel';

/** What the two entries have to say: how a client reaches its server where they run. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the server and registers the commands; the same in both extension hosts. */
export async function start(context: vscode.ExtensionContext, create: ClientFactory): Promise<void> {
  const log = vscode.window.createOutputChannel('Broadsheet', { log: true });
  client = create('broadsheet', 'Broadsheet', {
    documentSelector: schemes().map((scheme) => ({ scheme, language: 'broadsheet' })),
    outputChannel: log,
    diagnosticCollectionName: 'broadsheet',
    initializationOptions: {
      documentation: vscode.Uri.joinPath(context.extensionUri, 'docs/diagnostics').toString(),
      showReferences: true,
    },
  });
  const facsimile = new FacsimilePanel(context.extensionUri, client);
  context.subscriptions.push(log, ...registerCommands(client, log), ...facsimile.register());
  await client.start();
}

/** Where transcripts lie. What other schemes show, such as a past version beside the present one, is no second transcript. */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}

export async function stop(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
