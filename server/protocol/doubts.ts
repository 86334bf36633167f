import type { Location, Position } from 'vscode-languageserver-protocol';
import type { PlaceParams } from './place';

/** Client to server: the doubts about a position. Answered by `Doubts`, or `null` for a file that nobody knows. */
export const DOUBTS = 'broadsheet/doubts';

export type DoubtsParams = PlaceParams;

/** Doubts are comments that begin with a question mark: of the line below, whoever wrote it was not sure. */
export interface Doubts {
  /** How many the file holds. */
  readonly count: number;
  /** Those of the issue before and after the position, beyond its ends the last and the first; the line that each is about. */
  readonly previous: Location | null;
  readonly next: Location | null;
}

/** Commands of a client that says so when it starts the server: the answers to the doubt at a place. */
export const ACCEPT_DOUBT = 'broadsheet.acceptDoubt';
export const CHANGE_DOUBT = 'broadsheet.changeDoubt';

export type DoubtArguments = [uri: string, position: Position];

/** The kinds of the code actions that answer a doubt. */
export const DOUBT_ACTION = 'quickfix.doubt';
export const DOUBT_ACCEPT_ACTION = `${DOUBT_ACTION}.accept`;
export const DOUBT_CHANGE_ACTION = `${DOUBT_ACTION}.change`;
