import type { SemanticTokensLegend } from 'vscode-languageserver';

/**
 * What tokens say of printed words. The protocol's own types stand for what it has names for: a page is a `number`, a jump's label an
 * `enumMember`, a slug a `property`, an id a `variable`. The others are the extension's, which says how they are coloured.
 */
export const tokenTypes = [
  'person',
  'role',
  'dateline',
  'endMark',
  'number',
  'enumMember',
  'property',
  'variable',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** `doubtful`: a name that was cut out of a run of names by guess; `declaration`: an id where it is given. */
export const tokenModifiers = ['declaration', 'doubtful'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** A stretch of one line. Offsets are UTF-16 units, 0-based; what they count from is said where one is handed out. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}
