import { type Connection, ResponseError } from 'vscode-languageserver';

/** Lets what the client was asked take its course. A client may refuse, or be gone: the server goes on without an answer. */
export function unawaited(connection: Connection, asked: Promise<unknown>): void {
  asked.catch((refusal) => {
    if (refusal instanceof ResponseError) connection.console.warn(refusal.message);
  });
}
