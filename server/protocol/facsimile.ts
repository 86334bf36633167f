import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';

/** Client to server: the scan that shows a place. Answered by `Facsimile`, or `null` where nothing names one. */
export const FACSIMILE = 'broadsheet/facsimile';

export interface FacsimileParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface Facsimile {
  /** As the transcript names it. */
  readonly source: string;
  /** Whether that is an address elsewhere, which is not fetched. */
  readonly isAddress: boolean;
  /** The file; `null` for an address, and for what lies outside the workspace: neither is shown. */
  readonly uri: string | null;
  /** Which page of it, where it is a PDF of several; counted from 1. */
  readonly sheet: number;
  /** The page that it shows; `null` where it shows something on it. */
  readonly page: FacsimilePage | null;
}

export interface FacsimilePage {
  /** Normalised; `null` where none tells. */
  readonly key: string | null;
  /** Its lines. */
  readonly range: Range;
  /** The head, paragraph or the like at the position. */
  readonly block: Range | null;
  /** The files that say where its lines stand in the scan. */
  readonly regions: readonly string[];
}
