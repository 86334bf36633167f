import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { editsBetween, encodedTokens } from '../tokens/encoding';
import { legend } from '../tokens/legend';

/**
 * Tells the editor what printed words are, on top of its grammar, which sees markup only: who signs and in what role, which page, label
 * or slug a jump names, ids, datelines and end marks. Runs of names are split by the names that are known by then.
 */
export const semanticTokens: Feature = (server) => {
  const { connection, workspace, positions } = server;
  const { semanticTokens } = connection.languages;
  /** What was last said of each open document, by its key. */
  const said = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let results = 0;
  workspace.onDidChange((changed) => {
    for (const key of changed) if (!workspace.documents.has(key)) said.delete(key);
  });
  const say = (file: TranscriptFile): SemanticTokens => {
    const data = encodedTokens(server, file);
    if (!workspace.documents.has(file.path)) {
      said.delete(file.path);
      return { data };
    }
    const resultId = String(++results);
    said.set(file.path, { resultId, data });
    return { resultId, data };
  };

  semanticTokens.on(atOnce(server, { data: [] }, say));
  semanticTokens.onDelta(
    atOnce(server, { data: [] }, (file, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
      const before = said.get(file.path);
      const now = say(file);
      if (!now.resultId || before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId, edits: editsBetween(before.data, now.data) };
    }),
  );
  semanticTokens.onRange(
    atOnce(server, { data: [] }, (file, { range }) => {
      const { start, end } = positions.offsetsOf(file.tree, range);
      return { data: encodedTokens(server, file, start, end) };
    }),
  );
  return { semanticTokensProvider: { legend, full: { delta: true }, range: true } };
};
