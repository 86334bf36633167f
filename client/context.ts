import type { Event, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the parts of the client work with. */
export interface ClientContext {
  readonly extension: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  /** Transcripts have changed, come or gone: their URIs, as the editor writes them. The client takes one handler a notification. */
  readonly onDidChange: Event<readonly string[]>;
}
