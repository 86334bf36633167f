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

/**
 * Types and modifiers of semantic tokens beyond those of the protocol. They are given to a client that names them among those it knows;
 * others get the protocol's type that is nearest, and no modifier.
 */
export const OWN_TOKEN_TYPES = ['person', 'role', 'source', 'dateline', 'endMark'] as const;
export const OWN_TOKEN_MODIFIERS = ['doubtful'] as const;

/** What a preview shows: the article at the cursor, its page, or the contents of its issue. */
export type PreviewView = 'article' | 'page' | 'issue';

/** Client to server: what a preview of a view shows. Answered by `PreviewResult`, at once, with what is known by now. */
export const PREVIEW = 'broadsheet/preview';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly view: PreviewView;
  /** Whether lines are to run down. Counts only in languages that are set so. */
  readonly isVertical: boolean;
  /** Ids of parts whose HTML need not be sent again. */
  readonly known: readonly string[];
}

export interface PreviewResult {
  readonly view: PreviewView;
  /** What is shown, as against something else of the same file: equal as long as it is the same article, page or issue. */
  readonly subject: string;
  /** For people. */
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  /** Whether papers in this language set lines that run down. */
  readonly canBeVertical: boolean;
  /** Whether the lines do. */
  readonly isVertical: boolean;
  /** Files, as the editor writes their URIs; parts name them by their index. */
  readonly uris: readonly string[];
  readonly parts: readonly PreviewPart[];
}

/** An element of the preview, whose text is escaped. How its words lead back to the transcript is said at `Piece` in core. */
export interface PreviewPart {
  /** Equal for equal HTML. */
  readonly id: string;
  /** Left out where the client knows it. */
  readonly html?: string;
  /** Where its lines are counted from: index of the file, and line, both 0-based. */
  readonly origins: readonly (readonly [file: number, line: number])[];
  /** The images that it shows: URIs beside or below the transcript; `null` for what is none. */
  readonly images: readonly (string | null)[];
}

/**
 * Server to client, where the client wants it (see `InitializationOptions`): transcripts have changed, come or gone, and with them
 * whatever was read from them.
 */
export const CHANGED = 'broadsheet/changed';

export interface ChangedParams {
  readonly uris: readonly string[];
}
