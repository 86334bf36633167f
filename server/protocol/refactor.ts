import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { RefactoringKind } from '../../core/refactorings';

/** Client to server: a refactoring of what is selected. Answered by `Refactored`, or `null` where it does not apply. */
export const REFACTOR = 'broadsheet/refactor';

export interface RefactorParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
  readonly kind: RefactoringKind;
}

export interface Refactored {
  readonly edit: WorkspaceEdit;
  /** Where the cursor goes once the edit is made. */
  readonly cursor: { readonly uri: string; readonly position: Position } | null;
}
