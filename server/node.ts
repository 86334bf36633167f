import { existsSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { diskFiles } from './files/disk';
import { serve } from './server';

/** Serves the client that this process's arguments name: `--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`. */
export function startAsArguments(): void {
  serve(createConnection(), diskFiles, documentation());
}

/** Serves the client at the other end of standard input and output. */
export function startOnStdio(): void {
  serve(createConnection(process.stdin, process.stdout), diskFiles, documentation());
}

/** The pages on diagnostics that are shipped beside the bundles. */
function documentation(): string | null {
  const folder = path.join(__dirname, '../docs/diagnostics');
  return existsSync(folder) ? URI.file(folder).toString() : null;
}
