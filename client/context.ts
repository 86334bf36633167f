import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the parts of the client work with. */
export interface ClientContext {
  readonly extension: ExtensionContext;
  readonly client: BaseLanguageClient;
}
