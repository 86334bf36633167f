import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { editsBetween, encodedTokens } from '../tokens/encoding';
import { legend } from '../tokens/legend';
import { unawaited } from '../unawaited';

/** What a client was told of a document as it stood in a version. */
interface Said {
  readonly resultId: string;
  readonly version: number;
  readonly data: readonly number[];
}

/**
 * Tells the editor what printed words are, on top of its grammar, which sees markup only: who signs and in what role, which page, label
 * or slug a jump names, ids, datelines and end marks. Runs of names are split by the names that are known by then; where other files
 * have it otherwise later, a client that can be told is told so.
 */
export const semanticTokens: Feature = (server) => {
  const { connection, workspace, positions, pauses, client } = server;
  const { semanticTokens } = connection.languages;
  /** What was last said of each open document, by its key. */
  const said = new Map<string, Said>();
  let results = 0;
  workspace.onDidChange((changed) => {
    for (const key of changed) if (!workspace.documents.has(key)) said.delete(key);
  });
  const isOutdated = (key: string): boolean => {
    const file = workspace.archive.file(key);
    const before = said.get(key);
    // After an edit of its own a client asks by itself.
    if (!file || !before || before.version !== workspace.documents.get(key)?.version) return false;
    return editsBetween(before.data, encodedTokens(server, file)).length > 0;
  };
  if (client.capabilities.workspace?.semanticTokens?.refreshSupport) {
    pauses.onPause(() => {
      const outdated = [...said.keys()].filter(isOutdated);
      for (const key of outdated) said.delete(key);
      if (outdated.length > 0) unawaited(connection, semanticTokens.refresh());
    });
  }
  const say = (file: TranscriptFile): SemanticTokens => {
    const data = encodedTokens(server, file);
    const version = workspace.documents.get(file.path)?.version;
    if (version === undefined) {
      said.delete(file.path);
      return { data };
    }
    const resultId = String(++results);
    said.set(file.path, { resultId, version, data });
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
