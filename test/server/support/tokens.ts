import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-protocol';
import { type DrawnRange, draw } from '../../support/drawn';
import type { Desk } from './desk';

/** Semantic tokens, drawn into the text that they are of; a token's name is its type, and its modifiers behind hyphens. */
export function drawnTokens(desk: Desk, text: string, data: readonly number[]): string {
  return draw(text, tokensIn(desk, text, data));
}

/** Semantic tokens by their places in a text: UTF-16 units, 0-based. */
export function tokensIn(desk: Desk, text: string, data: readonly number[]): DrawnRange[] {
  const { legend } = desk.capabilities.semanticTokensProvider ?? {};
  if (!legend) throw new Error('the server has no semantic tokens');
  const tokens: DrawnRange[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const name = [legend.tokenTypes[type], ...legend.tokenModifiers.filter((_, bit) => (modifiers >> bit) & 1)];
    tokens.push({
      start: desk.offset(text, { line, character }),
      end: desk.offset(text, { line, character: character + length }),
      name: name.join('-'),
    });
  }
  return tokens;
}

/** Tokens as a client has them after an answer to its request for changes. */
export function applied(before: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ('data' in answer) return answer.data;
  const data = [...before];
  const backwards = answer.edits.toSorted((a: SemanticTokensEdit, b) => b.start - a.start);
  for (const { start, deleteCount, data: inserted = [] } of backwards) data.splice(start, deleteCount, ...inserted);
  return data;
}
