import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Exports, start } from './extension';

/** Where VS Code runs extensions in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<Exports> {
  const module = context.asAbsolutePath('dist/server.js');
  return start(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
  );
}
