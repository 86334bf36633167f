import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Locale } from '../core/locale';
import type { Workspace } from './workspace';

/** What a feature works with. */
export interface Server {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** What the client said of itself. */
  readonly client: InitializeParams;
  readonly locale: Locale;
  /** URI of the folder that holds a page for each diagnostic code; `null` where there is none. */
  readonly documentation: string | null;
  /** Takes work that has to wait until the client has taken notice of the capabilities. */
  whenInitialized(work: () => void): void;
}

/** Registers a feature's handlers, and says what the server is capable of with them. */
export type Feature = (server: Server) => ServerCapabilities;
