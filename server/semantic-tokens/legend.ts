import {
  type ClientCapabilities,
  SemanticTokenModifiers,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { OWN_TOKEN_MODIFIERS, type OWN_TOKEN_TYPES } from '../protocol';

/** What a token is. */
export type TokenKind =
  /** What only the model knows: who signs and as what, for whom; where a report comes from; an article's end mark. */
  | 'person'
  /** A name that was cut out of a run of names by guess. */
  | 'doubtfulPerson'
  | 'role'
  | 'source'
  | 'dateline'
  | 'endMark'
  /** A page, named by print or by an attribute. */
  | 'page'
  /** The label or slug of a jump. */
  | 'label'
  /** An id where it is given, and where it is referred to. */
  | 'id'
  | 'idReference'
  /** A key that means something where it stands. */
  | 'key'
  /** One of the words that a value may be: a genre, a status. */
  | 'word'
  /** The markup itself, which a grammar tells as well. */
  | 'marker'
  | 'pageLabel'
  | 'headline'
  | 'headLine'
  | 'caption'
  | 'jump'
  | 'comment'
  | 'value'
  | 'sign';

type OwnType = (typeof OWN_TOKEN_TYPES)[number];

/** The types that a token of a kind may have, the most telling first. The last one is for clients that know none of them. */
const types: Readonly<Record<TokenKind, readonly (SemanticTokenTypes | OwnType)[]>> = {
  person: ['person', SemanticTokenTypes.function],
  doubtfulPerson: ['person', SemanticTokenTypes.function],
  role: ['role', SemanticTokenTypes.keyword],
  source: ['source', SemanticTokenTypes.namespace],
  dateline: ['dateline', SemanticTokenTypes.string],
  endMark: ['endMark', SemanticTokenTypes.decorator, SemanticTokenTypes.operator],
  page: [SemanticTokenTypes.number],
  label: [SemanticTokenTypes.label, SemanticTokenTypes.macro],
  id: [SemanticTokenTypes.variable],
  idReference: [SemanticTokenTypes.variable],
  key: [SemanticTokenTypes.property],
  word: [SemanticTokenTypes.enumMember],
  marker: [SemanticTokenTypes.keyword],
  pageLabel: [SemanticTokenTypes.namespace],
  headline: [SemanticTokenTypes.class],
  headLine: [SemanticTokenTypes.type],
  caption: [SemanticTokenTypes.string],
  jump: [SemanticTokenTypes.string],
  comment: [SemanticTokenTypes.comment],
  value: [SemanticTokenTypes.string],
  sign: [SemanticTokenTypes.operator],
};

const modifiers: Partial<Record<TokenKind, string>> = {
  id: SemanticTokenModifiers.definition,
  doubtfulPerson: OWN_TOKEN_MODIFIERS[0],
};

/** The numbers by which the protocol tells the kinds of tokens, as they were agreed on with a client. */
export class Legend {
  readonly protocol: SemanticTokensLegend;
  private readonly typeOf: ReadonlyMap<string, number>;
  private readonly modifiersOf: ReadonlyMap<string, number>;

  constructor({ textDocument }: ClientCapabilities) {
    const { tokenTypes: known = [], tokenModifiers: knownModifiers = [] } = textDocument?.semanticTokens ?? {};
    const chosen = Object.entries(types).map(([kind, names]) => {
      return [kind, names.find((name) => known.includes(name)) ?? names.at(-1) ?? ''] as const;
    });
    const tokenTypes = [...new Set(chosen.map(([, type]) => type))];
    this.typeOf = new Map(chosen.map(([kind, type]) => [kind, tokenTypes.indexOf(type)]));
    const modified = Object.entries(modifiers).filter(([, modifier]) => knownModifiers.includes(modifier));
    const tokenModifiers = [...new Set(modified.map(([, modifier]) => modifier))];
    this.modifiersOf = new Map(modified.map(([kind, modifier]) => [kind, 1 << tokenModifiers.indexOf(modifier)]));
    this.protocol = { tokenTypes, tokenModifiers };
  }

  /** Index of a kind's type. */
  type(kind: TokenKind): number {
    return this.typeOf.get(kind) ?? 0;
  }

  /** The bits of a kind's modifiers. */
  modifiers(kind: TokenKind): number {
    return this.modifiersOf.get(kind) ?? 0;
  }
}
