import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { localeOf } from '../core/locale';
import { version } from '../package.json';
import { DiagnosticsBook } from './diagnostics/book';
import type { Server } from './feature';
import { features } from './features';
import type { AllFiles } from './files/files';
import type { Indexer } from './indexing/indexer';
import { initializationOptionsOf } from './initialization';
import { afterPause, type Later, Pauses } from './pauses';
import { negotiateEncoding, Positions } from './positions';
import { reporterTo } from './reporter';
import { SettingsInForce } from './settings';
import { Workspace } from './workspace';

/**
 * Serves a connection until it ends. `documentation` is the URI of the folder of pages on diagnostics; `later` tells when there has
 * been a pause in changes; `indexerFor` gives what reads large folders and keeps what it has read in the folder of that URI, where the
 * client names one.
 */
export function serve(
  connection: Connection,
  files: AllFiles,
  documentation: string | null,
  later: Later = afterPause,
  indexerFor: (storage: string | null) => Indexer | undefined = () => undefined,
): void {
  connection.onInitialize((client) => {
    const positions = new Positions(negotiateEncoding(client.capabilities.general?.positionEncodings));
    const locale = localeOf(client.locale ?? 'en');
    const reporter = reporterTo(connection, positions, locale);
    const options = initializationOptionsOf(client);
    const workspace = new Workspace(files, reporter, indexerFor(options.storage ?? null));
    const waiting: (() => void)[] = [];
    const facts = { workspace, positions, locale, documentation: options.documentation ?? documentation };
    const server: Server = {
      ...facts,
      connection,
      files,
      client,
      options,
      pauses: new Pauses(workspace, later, reporter.failed),
      settings: new SettingsInForce(),
      diagnostics: new DiagnosticsBook(facts),
      whenInitialized: (work) => waiting.push(work),
    };
    const capabilities = features.reduce<ServerCapabilities>((all, feature) => merge(all, feature(server)), {
      positionEncoding: positions.encoding,
    });
    connection.onInitialized(() => {
      for (const work of waiting) work();
    });
    return { capabilities, serverInfo: { name: 'broadsheet', version } };
  });
  connection.listen();
}

/** Capabilities together: what several features say of the workspace, and there of file operations, is one object. */
function merge(all: ServerCapabilities, more: ServerCapabilities): ServerCapabilities {
  if (!all.workspace || !more.workspace) return { ...all, ...more };
  const fileOperations = { ...all.workspace.fileOperations, ...more.workspace.fileOperations };
  const workspace = { ...all.workspace, ...more.workspace, fileOperations };
  return { ...all, ...more, workspace };
}
