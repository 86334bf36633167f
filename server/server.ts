import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { localeOf } from '../core/locale';
import type { Feature, Server } from './feature';
import { continuation } from './features/continuation';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentSymbols } from './features/document-symbols';
import { textDocuments } from './features/text-documents';
import { watchedFiles } from './features/watched-files';
import type { Files } from './files/files';
import { Workspace } from './workspace';

/** The feature that keeps the documents comes first: the others' answers rest on it. */
const features: readonly Feature[] = [
  textDocuments,
  watchedFiles,
  diagnostics,
  documentSymbols,
  definition,
  continuation,
];

/** What a client may say when it starts the server. */
export interface InitializationOptions {
  /** URI of the folder of pages on diagnostics, where the client has them elsewhere than the server. */
  readonly documentation?: string;
}

/** Serves a connection until it ends. `documentation` is the URI of the folder of pages on diagnostics. */
export function serve(connection: Connection, files: Files, documentation: string | null): void {
  connection.onInitialize((client) => {
    const workspace = new Workspace(files, (problem) => connection.console.error(problem));
    const waiting: (() => void)[] = [];
    const server: Server = {
      connection,
      workspace,
      client,
      locale: localeOf(client.locale ?? 'en'),
      documentation:
        (client.initializationOptions as InitializationOptions | undefined)?.documentation ?? documentation,
      whenInitialized: (work) => waiting.push(work),
    };
    const capabilities = features.reduce<ServerCapabilities>((all, feature) => merge(all, feature(server)), {});
    connection.onInitialized(() => {
      for (const work of waiting) work();
    });
    return { capabilities, serverInfo: { name: 'broadsheet' } };
  });
  connection.listen();
}

function merge(all: ServerCapabilities, more: ServerCapabilities): ServerCapabilities {
  const workspace = { ...all.workspace, ...more.workspace };
  return { ...all, ...more, ...(Object.keys(workspace).length > 0 ? { workspace } : {}) };
}
