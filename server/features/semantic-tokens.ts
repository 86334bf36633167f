import type { SemanticTokens } from 'vscode-languageserver';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { TokenDeliveries } from '../semantic-tokens/deliveries';
import { Legend } from '../semantic-tokens/legend';
import { TokenReader } from '../semantic-tokens/tokens';
import { unawaited } from '../unawaited';

/**
 * Tells the editor what words are: names, roles, pages, labels, ids; and where it has no grammar for that, the markup too. Where the
 * configuration or the names that other files print change it, the client is asked to ask again.
 */
export const semanticTokens: Feature = (server) => {
  const { connection, client, positions, workspace, options, pauses } = server;
  if (!client.capabilities.textDocument?.semanticTokens?.requests) return {};

  const legend = new Legend(client.capabilities);
  const reader = new TokenReader(server, legend, options.grammar !== true);
  const deliveries = new TokenDeliveries(workspace, (file) => reader.between(file));
  if (client.capabilities.workspace?.semanticTokens?.refreshSupport) {
    pauses.onPause(() => {
      if (deliveries.becameOutdated()) unawaited(connection, connection.languages.semanticTokens.refresh());
    });
  }

  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(atOnce(server, none, (file) => deliveries.full(file)));
  connection.languages.semanticTokens.onDelta(
    atOnce(server, none, (file, { previousResultId }) => deliveries.since(file, previousResultId)),
  );
  connection.languages.semanticTokens.onRange(
    atOnce(server, none, (file, { range }) => {
      const { start, end } = positions.offsetsOf(file.tree, range);
      return { data: reader.between(file, start, end) };
    }),
  );
  return { semanticTokensProvider: { legend: legend.protocol, full: { delta: true }, range: true } };
};
