import type { Position, TextDocumentIdentifier } from 'vscode-languageserver-protocol';

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
  /** Which answer the client has: only what differs from it need be sent. `null` where it has none. */
  readonly base: number | null;
}

export interface PreviewResult {
  /** What the answer is called when it is the base of the next. */
  readonly revision: number;
  /** How its parts replace some of those of the base that was named; `null`: they are all that is shown. */
  readonly splice: PreviewSplice | null;
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

/** A stretch of a list of parts that others come for. */
export interface PreviewSplice {
  /** Index of the first part that goes, and how many do. */
  readonly start: number;
  readonly removed: number;
  /** By how many lines the origins of the parts behind go down, by the index of their file. */
  readonly shifts: readonly (readonly [file: number, lines: number])[];
}

/** An element of the preview, whose text is escaped. How its words lead back to the transcript is said at `Piece` in core. */
export interface PreviewPart {
  /** Equal for equal HTML with equal images. */
  readonly id: string;
  readonly html: string;
  /** Whether it stands in the last part before it that stands in none itself, which is empty on its own. */
  readonly isInside?: boolean;
  /** Where its lines are counted from: index of the file, and line, both 0-based. */
  readonly origins: readonly (readonly [file: number, line: number])[];
  /** The images that it shows: URIs beside or below the transcript; `null` for what is none. */
  readonly images: readonly (string | null)[];
}
