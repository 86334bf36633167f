import type { SemanticTokens } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { keepFresh } from '../keep-fresh';
import { TokenDeliveries } from '../semantic-tokens/deliveries';
import { Legend } from '../semantic-tokens/legend';
import { TokenReader } from '../semantic-tokens/tokens';

/** Tells the editor what words are: names, roles, pages, labels, ids; and where it has no grammar for that, the markup too. */
export const semanticTokens: Feature = (server) => {
  const { connection, client, positions, workspace, options } = server;
  const { textDocument, workspace: workspaceClient } = client.capabilities;
  const requests = textDocument?.semanticTokens?.requests;
  if (!requests) return {};

  const legend = new Legend(client.capabilities);
  const reader = new TokenReader(server, legend, options.grammar !== true);
  const deliveries = new TokenDeliveries(workspace);
  const note = keepFresh(
    server,
    (file, start, end) => reader.between(file, start, end),
    workspaceClient?.semanticTokens?.refreshSupport ? () => connection.languages.semanticTokens.refresh() : undefined,
  );
  const read = (file: TranscriptFile, start: number, end: number): number[] => {
    note(file, start, end);
    return reader.between(file, start, end);
  };

  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(
    atOnce(server, none, (file) => deliveries.full(file.path, read(file, 0, file.tree.length))),
  );
  connection.languages.semanticTokens.onDelta(
    atOnce(server, none, (file, { previousResultId }) =>
      deliveries.since(file.path, previousResultId, read(file, 0, file.tree.length)),
    ),
  );
  connection.languages.semanticTokens.onRange(
    atOnce(server, none, (file, { range }): SemanticTokens => {
      const { start, end } = positions.offsetsOf(file.tree, range);
      return { data: read(file, start, end) };
    }),
  );
  return { semanticTokensProvider: { legend: legend.protocol, full: { delta: true }, range: true } };
};
