import { startOnStdio } from '../../server/node';

/** Runs the language server on standard input and output until the client ends it. */
export function lsp(): void {
  startOnStdio();
}
