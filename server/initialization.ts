import type { InitializeParams } from 'vscode-languageserver';

/** What a client may say when it starts the server. */
export interface InitializationOptions {
  /** URI of the folder of pages on diagnostics, where the client has them elsewhere than the server. */
  readonly documentation?: string;
  /** URI of a folder in which the server may keep what it has read of large workspaces; a cache of the user's, where that is not said. */
  readonly storage?: string;
  /** The settings, as in the section `broadsheet`, for a client that cannot be asked for its configuration. */
  readonly settings?: unknown;
  /** Whether the client has the command `broadsheet.showReferences`: see `protocol.ts`. */
  readonly showReferences?: boolean;
  /** Whether the client has the commands `broadsheet.acceptDoubt` and `broadsheet.changeDoubt`: see `protocol/doubts.ts`. */
  readonly doubts?: boolean;
  /** Whether the client tells the markup by a grammar of its own, so that semantic tokens need only add what the model knows. */
  readonly grammar?: boolean;
  /** Whether the client wants to be told of changes by `broadsheet/changed`. */
  readonly changed?: boolean;
}

export function initializationOptionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  return (initializationOptions as InitializationOptions | null | undefined) ?? {};
}
