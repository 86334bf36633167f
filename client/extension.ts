import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { CHANGED, type ChangedParams, OWN_TOKEN_MODIFIERS, OWN_TOKEN_TYPES } from '../server/protocol';
import { registerCommands } from './commands';
import type { ClientContext } from './context';
import { registerFacsimile } from './facsimile/register';
import { registerLanguageStatus } from './language-status';
import { registerPreview } from './preview/register';
import { registerViews, type Views } from './views';

/** What the two entries have to say: how a client reaches its server where they run. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension gives to others. */
export interface Exports {
  /** What its views show. */
  readonly views: Pick<Views, 'issue' | 'progress' | 'problems' | 'statusBar' | 'doubts'>;
}

let client: BaseLanguageClient | undefined;

/** Starts the server and registers the commands and the views; the same in both extension hosts. */
export async function start(extension: vscode.ExtensionContext, create: ClientFactory): Promise<Exports> {
  const log = vscode.window.createOutputChannel('Broadsheet', { log: true });
  client = create('broadsheet', 'Broadsheet', {
    documentSelector: schemes().map((scheme) => ({ scheme, language: 'broadsheet' })),
    outputChannel: log,
    diagnosticCollectionName: 'broadsheet',
    initializationOptions: {
      storage: vscode.Uri.joinPath(extension.globalStorageUri, 'catalogues').toString(),
      showReferences: true,
      doubts: true,
      grammar: true,
      documentation: vscode.Uri.joinPath(extension.extensionUri, 'docs/diagnostics').toString(),
      changed: true,
    },
  });
  client.registerFeature(ownTokens);
  const changes = new vscode.EventEmitter<readonly string[]>();
  client.onNotification(CHANGED, ({ uris }: ChangedParams) => changes.fire(uris));
  const context: ClientContext = { extension, client, log, onDidChange: changes.event };
  const views = registerViews(context);
  extension.subscriptions.push(
    ...[log, changes, views],
    ...registerCommands(context),
    ...registerPreview(context),
    ...registerFacsimile(context),
    ...registerLanguageStatus(context),
  );
  void vscode.commands.executeCommand('setContext', 'broadsheet.active', true);
  await client.start();
  return { views };
}

/** Says that VS Code knows the types and modifiers of semantic tokens that the extension's manifest names. */
const ownTokens: StaticFeature = {
  fillClientCapabilities({ textDocument }) {
    textDocument?.semanticTokens?.tokenTypes.push(...OWN_TOKEN_TYPES);
    textDocument?.semanticTokens?.tokenModifiers.push(...OWN_TOKEN_MODIFIERS);
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** Where transcripts lie. What other schemes show, such as a past version beside the present one, is no second transcript. */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}

export async function stop(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
