import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TranscriptFile } from '../core/model/file';
import type { Server } from './feature';

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
type AboutFile = { readonly textDocument: TextDocumentIdentifier };

/** Answers a request about one file with what is known by now; `none` where the server does not know the file. */
export function atOnce<P extends AboutFile, R>(
  { workspace }: Server,
  none: R,
  answer: (file: TranscriptFile, params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return unlessCancelled(async (params, token) => {
    const file = await workspace.fileNow(params.textDocument.uri);
    return file && !token.isCancellationRequested ? answer(file, params, token) : none;
  });
}

/** Answers a request whose answer may lie in other files too, once the workspace has been read. */
export function acrossFiles<P extends AboutFile, R>(
  server: Server,
  none: R,
  answer: (file: TranscriptFile, params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return acrossWorkspace(server, (params, token) => {
    const file = server.workspace.file(params.textDocument.uri);
    return file ? answer(file, params, token) : none;
  });
}

/**
 * Answers a request about one file with what is known by now, if that is an answer; where it is `undefined`, once the workspace has
 * been read.
 */
export function asSoonAsKnown<P extends AboutFile, R>(
  server: Server,
  none: R,
  answer: (file: TranscriptFile, params: P, token: CancellationToken) => R | undefined | Promise<R | undefined>,
): Handler<P, R> {
  const now = atOnce<P, R | undefined>(server, undefined, answer);
  const later = acrossFiles<P, R>(server, none, async (...asked) => (await answer(...asked)) ?? none);
  return async (params, token) => {
    const answered = await now(params, token);
    return answered === undefined ? later(params, token) : answered;
  };
}

/** Answers a request about the workspace as a whole, once it has been read. */
export function acrossWorkspace<P, R>(
  { workspace }: Server,
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return unlessCancelled(async (params, token) => {
    if (!workspace.isReady) await Promise.race([workspace.ready(), cancelled(token)]);
    if (token.isCancellationRequested) return requestCancelled();
    return answer(params, token);
  });
}

/** Answers a request that the client no longer wants as the protocol asks: by the error that says so. */
export function unlessCancelled<P, R>(
  answer: (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>,
): Handler<P, R> {
  return async (params, token) => {
    if (token.isCancellationRequested) return requestCancelled();
    const answered = await answer(params, token);
    return token.isCancellationRequested ? requestCancelled() : answered;
  };
}

function requestCancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** Settled when the request is cancelled. */
export function cancelled(token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

/** Lets messages in that have come meanwhile: a cancellation above all. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds of work after which others get their turn. */
const LONGEST_BREATH = 20;

/** Takes breaths in a long loop: awaited in each round, it lets messages in from time to time. */
export function breather(): () => Promise<void> | undefined {
  let last = Date.now();
  return () => {
    if (Date.now() - last < LONGEST_BREATH) return undefined;
    return breathe().then(() => {
      last = Date.now();
    });
  };
}
