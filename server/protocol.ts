import type { Location, Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Length } from '../core/model/lengths';
import type { Status } from '../core/model/status';
import type { RefactoringKind } from '../core/refactorings';

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

/** Client to server: the issue that a transcript belongs to. Answered by `IssueTree`, or `null` for a file that nobody knows. */
export const ISSUE = 'broadsheet/issue';

export interface IssueParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What an issue is told by; `null` where its front matter does not say it. */
export interface IssueName {
  readonly paper: string | null;
  readonly date: string | null;
  readonly edition: string | null;
}

/** An issue's pages, what stands on them, and how its articles run over them. Lists name each other's entries by index. */
export interface IssueTree extends IssueName {
  /** The same as long as paper, date and edition are. */
  readonly key: string;
  /** Its files, in the order of their pages. */
  readonly uris: readonly string[];
  readonly pages: readonly IssuePage[];
  /** In printed order. */
  readonly segments: readonly IssueSegment[];
  /** In the order in which they begin. */
  readonly articles: readonly IssueArticle[];
}

export interface IssuePage {
  readonly uri: string;
  /** From its page line to the next. */
  readonly range: Range;
  /** As printed; empty for a page without a page line, or one that says nothing. */
  readonly label: string;
  /** Normalised; `null` where it cannot be read. */
  readonly key: string | null;
  readonly status: Status | null;
}

export interface IssueSegment {
  /** Of this part of the article. */
  readonly status: Status | null;
  readonly uri: string;
  readonly range: Range;
  /** Its headline, or what it is known by without one; empty where it prints nothing. */
  readonly title: string;
  /** Where that stands. */
  readonly titleRange: Range;
  readonly page: number;
  readonly article: number;
  readonly jumpIn: JumpState | null;
  readonly jumpOut: JumpState | null;
}

/** Whether a jump has found its other half: `awaited` where that stands on a page that is not transcribed yet. */
export type JumpState = 'paired' | 'unmatched' | 'ambiguous' | 'awaited';

export interface IssueArticle {
  readonly genre: string;
  readonly status: Status | null;
  readonly length: Length;
  /** Whether its script parts words, so that they can be counted. */
  readonly hasWords: boolean;
  /** In the order in which they are read. */
  readonly segments: readonly number[];
}

/** Client to server: what stands at a position, and what stands beside it. Answered by `Place`, or `null` for a file that nobody knows. */
export const PLACE = 'broadsheet/place';

export interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface Place {
  readonly page: Pick<IssuePage, 'label' | 'key' | 'range'> | null;
  readonly article: PlacedArticle | null;
  /** The nearest titles of articles and continuations of the issue above the position's line, and below it. */
  readonly previous: Location | null;
  readonly next: Location | null;
}

export interface PlacedArticle {
  /** Of its first part that prints anything. */
  readonly title: string;
  readonly genre: string;
  readonly status: Status | null;
  /** With all its parts. */
  readonly length: Length;
  /** Whether its script parts words, so that they can be counted. */
  readonly hasWords: boolean;
  /** Which part of the article it is, counted from 0, and how many there are. */
  readonly part: number;
  readonly parts: number;
  readonly partLength: Length;
}

export { allStatuses, hasReached, type Status } from '../core/model/status';

/** Client to server: the papers of the workspace. Answered by `Paper[]`, by name; last, without a name, what names no paper. */
export const PAPERS = 'broadsheet/papers';

export interface Paper {
  readonly name: string | null;
  /** How many issues there are. */
  readonly issues: number;
  /** Of all its articles. */
  readonly counts: StatusCounts;
  /** The issue with the latest date. */
  readonly latest: IssueSummary;
}

/** How many articles have come how far, a page on which nothing stands counting as one; `none`: those of which nothing is said. */
export type StatusCounts = Readonly<Record<Status | 'none', number>>;

/** Client to server: some of a paper's issues, the latest first. Answered by `IssueSummary[]`. */
export const ISSUES = 'broadsheet/issues';

export interface IssuesParams {
  /** `null` for what names no paper. */
  readonly paper: string | null;
  /** How many issues are passed over, and how many are wanted. */
  readonly from: number;
  readonly count: number;
}

export interface IssueSummary extends IssueName {
  readonly key: string;
  /** Its first file. */
  readonly uri: string;
  /** BCP 47, as typed. */
  readonly language: string | null;
  /** How many pages it has, where that is said; else how many are transcribed. */
  readonly pages: number;
  readonly counts: StatusCounts;
}

/**
 * Client to server: what has not come as far as `status`: below a position in its issue, else above it, else in the other issues of
 * the workspace, else there. Answered by the `Location` of an article's title or an empty page's label, or `null` where there is none.
 */
export const UNFINISHED = 'broadsheet/unfinished';

export interface UnfinishedParams {
  /** Where somebody is at work. */
  readonly at: PlaceParams | null;
  readonly status: Status;
}

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

/** Printed characters that would be lost or invented: where there are any, nothing is structured. */
export interface Difference {
  readonly lost: string;
  readonly invented: string;
}

export interface Structured {
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

/** Client to server: the files of a new issue, one a page. Answered by `NewFile[]`. */
export const NEW_ISSUE = 'broadsheet/newIssue';

export interface NewIssueParams {
  readonly paper: string;
  readonly date: string;
  readonly edition: string | null;
  /** BCP 47. */
  readonly language: string;
  /** Keys of its pages. */
  readonly pages: readonly string[];
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}
