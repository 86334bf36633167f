import { createConnection } from 'vscode-languageserver/node';
import { diskFiles } from './files/disk';
import { serve } from './server';

/** Serves the client that this process's arguments name: `--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`. */
export function startAsArguments(): void {
  serve(createConnection(), diskFiles);
}

/** Serves the client at the other end of standard input and output. */
export function startOnStdio(): void {
  serve(createConnection(process.stdin, process.stdout), diskFiles);
}
