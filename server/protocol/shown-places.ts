import type { Location, Position, Range } from 'vscode-languageserver-protocol';

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
