import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Locale } from '../core/locale';
import type { DiagnosticsBook } from './diagnostics/book';
import type { AllFiles } from './files/files';
import type { InitializationOptions } from './initialization';
import type { Pauses } from './pauses';
import type { Positions } from './positions';
import type { SettingsInForce } from './settings';
import type { Workspace } from './workspace';

/** What a feature works with. */
export interface Server {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly files: AllFiles;
  readonly pauses: Pauses;
  /** What the client said of itself. */
  readonly client: InitializeParams;
  readonly options: InitializationOptions;
  /** Every position that comes from the client or goes to it is converted by these. */
  readonly positions: Positions;
  readonly locale: Locale;
  readonly settings: SettingsInForce;
  readonly diagnostics: DiagnosticsBook;
  /** URI of the folder that holds a page for each diagnostic code; `null` where there is none. */
  readonly documentation: string | null;
  /** Takes work that has to wait until the client has taken notice of the capabilities. */
  whenInitialized(work: () => void): void;
}

/** Registers a feature's handlers, and says what the server is capable of with them. */
export type Feature = (server: Server) => ServerCapabilities;
