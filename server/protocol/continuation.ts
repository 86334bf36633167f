import type { Position, TextDocumentIdentifier } from 'vscode-languageserver-protocol';

/** Client to server: where the article goes on, or is continued from. Answered by `Location[]`, in printed order. */
export const CONTINUATION = 'broadsheet/continuation';

export interface ContinuationParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: 'forward' | 'back';
}
