import type { Location, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';

/**
 * What this server and its own client say to each other beyond the Language Server Protocol. URIs are strings; positions are
 * the protocol's: line and UTF-16 unit, 0-based.
 */

/** Client to server: where the article goes on, or is continued from. Answered by `Location[]`, in printed order. */
export const CONTINUATION = 'broadsheet/continuation';

export interface ContinuationParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: 'forward' | 'back';
}

/** Server to client, where the server cannot read files itself: the URIs of a workspace's files, as `string[]`. */
export const LIST_FILES = 'broadsheet/listFiles';

export interface ListFilesParams {
  /** The folder's URI. */
  readonly folder: string;
  /** A glob pattern relative to it. */
  readonly pattern: string;
}

/**
 * Server to client, where the server cannot read files itself: a file's text as `{ text }`, why it cannot be read as `ReadFault`, or
 * `null` where there is none.
 */
export const READ_FILE = 'broadsheet/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * A command of the server: shows the place that its arguments (`ShownPlace`) name; asks which where there are several. Where the client
 * cannot be made to show a document, the answer is the `Location`.
 */
export const SHOW_PLACE = 'broadsheet.showPlace';

export interface ShownPlace {
  readonly uri: string;
  readonly range: Range;
  /** By which the user is to tell it from others. */
  readonly title?: string;
}

/** A command of a client that says so when it starts the server: lists places, as editors list references. */
export const SHOW_REFERENCES = 'broadsheet.showReferences';

export type ShowReferencesArguments = [uri: string, position: Position, locations: Location[]];

/** Client to server: the scan that shows a place. Answered by `Facsimile`, or `null` where nothing names one. */
export const FACSIMILE = 'broadsheet/facsimile';

export interface FacsimileParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface Facsimile {
  /** As the transcript names it. */
  readonly source: string;
  /** The file; `null` for one outside the workspace, and for an address elsewhere: neither is shown. */
  readonly uri: string | null;
  /** Which page of it, where it is a PDF of several; counted from 1. */
  readonly sheet: number;
}
