import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Workspace } from '../workspace';
import { editsBetween } from './delta';

/** The tokens that a client has of each open document, by which it is told later what has changed. */
export class TokenDeliveries {
  private readonly last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  private count = 0;

  constructor(private readonly workspace: Workspace) {
    workspace.onDidChange((changed) => {
      for (const key of changed) if (!workspace.documents.has(key)) this.last.delete(key);
    });
  }

  full(key: string, data: number[]): SemanticTokens {
    // Of what is not open nothing is kept: nobody would say when it is no longer shown.
    if (!this.workspace.documents.has(key)) return { data };
    const resultId = String(++this.count);
    this.last.set(key, { resultId, data });
    return { resultId, data };
  }

  /** The change since the tokens with an id, where these are the last that were given; else all. */
  since(key: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(key);
    const given = this.full(key, data);
    if (before?.resultId !== previousResultId || given.resultId === undefined) return given;
    return { resultId: given.resultId, edits: editsBetween(before.data, data) };
  }
}
