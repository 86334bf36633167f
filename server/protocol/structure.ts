import type { Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Difference } from '../../core/structure/verify';

export type { Difference };

/** Client to server: what can be told of a page of raw text by its file's name, its neighbours and its words. Answered by `RawPage`. */
export const RAW_PAGE = 'broadsheet/rawPage';

export interface RawPageParams {
  /** Of the file that holds the text. */
  readonly uri: string;
  readonly text: string;
}

/** `null`: that cannot be told. */
export interface RawPage {
  /** BCP 47. */
  readonly language: string | null;
  readonly paper: string | null;
  readonly date: string | null;
  /** Normalised: `3`, `A3`. */
  readonly page: string | null;
}

/** Client to server: raw text as a transcript. Answered by `Structured`. */
export const STRUCTURE = 'broadsheet/structure';

export type StructureParams = RawPageParams & RawPage;

export interface Structured {
  /** Where there is any, nothing is structured. */
  readonly difference: Difference | null;
  readonly transcript: string;
  /** How many comments in the transcript tell of a doubt. */
  readonly doubts: number;
}

/** Client to server: the raw text in a transcript, structured. Answered by `StructuredInPlace`, or `null` where there is none. */
export const STRUCTURE_IN_PLACE = 'broadsheet/structureInPlace';

export interface StructureInPlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The lines that hold it; `null`: it is all text that no head stands above. */
  readonly range: Range | null;
}

export interface StructuredInPlace {
  readonly difference: Difference | null;
  readonly edit: WorkspaceEdit;
  readonly doubts: number;
}
