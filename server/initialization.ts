import type { InitializeParams } from 'vscode-languageserver';

/** What a client may say when it starts the server. */
export interface InitializationOptions {
  /** URI of the folder of pages on diagnostics, where the client has them elsewhere than the server. */
  readonly documentation?: string;
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
