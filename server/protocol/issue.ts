import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { Length } from '../../core/model/lengths';
import type { Status } from '../../core/model/status';

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
