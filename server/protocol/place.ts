import type { Location, Position, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { Length } from '../../core/model/lengths';
import type { Status } from '../../core/model/status';
import type { IssuePage } from './issue';

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
