import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { diskFiles } from './files/disk';
import { fill } from './indexing/fill';
import { diskIndexer } from './indexing/threads';
import { afterPause } from './pauses';
import { serve } from './server';
import { serveTasks } from './threads/serve';
import { FramedReader } from './transport/framed-reader';
import { Gate } from './transport/gate';
import { pathOf } from './uris';

/**
 * Serves the client that this process's arguments name: `--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`; on a thread of a server,
 * the server, by making cards. Threads run the server's own bundle, for one of their own would hold most of it again.
 */
export function startAsArguments(): void {
  if (!isMainThread) {
    serveTasks(fill);
    return;
  }
  const { values } = parseArgs({
    strict: false,
    options: { 'node-ipc': { type: 'boolean' }, socket: { type: 'string' }, pipe: { type: 'string' } },
  });
  if (values['node-ipc']) start(new IPCMessageReader(process), new IPCMessageWriter(process));
  else if (typeof values['socket'] === 'string') startOnSocket(connect(Number(values['socket']), '127.0.0.1'));
  else if (typeof values['pipe'] === 'string') startOnSocket(connect(values['pipe']));
  else startOnStdio();
}

/** Serves the client at the other end of standard input and output. */
export function startOnStdio(): void {
  startOnStreams(process.stdin, process.stdout);
}

function startOnStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  start(new FramedReader(input), new StreamMessageWriter(output));
}

function startOnSocket(socket: Socket): void {
  startOnStreams(socket, socket);
}

/** Serves a client until it ends the server or is gone. */
function start(reader: MessageReader, writer: MessageWriter): void {
  const gate = new Gate(reader, writer);
  const connection = createConnection(gate, writer);
  const end = (): void => process.exit(gate.isShutDown ? 0 : 1);
  gate.onClose(end);
  process.once('disconnect', end);
  // One thing that goes wrong is no reason to leave everything else undone.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  serve(connection, diskFiles, documentation(), afterPause, (storage) => {
    const script = path.join(__dirname, 'server.js');
    const folder = storage === null ? userCache() : pathOf(storage);
    return diskIndexer({ storage: folder, script: existsSync(script) ? script : null });
  });
}

/** Where programs keep what they can make again; `null` where nobody knows. */
function userCache(): string | null {
  const { env, platform } = process;
  const home = env['HOME'] ?? env['USERPROFILE'];
  const system =
    platform === 'win32'
      ? env['LOCALAPPDATA']
      : platform === 'darwin'
        ? home && path.join(home, 'Library/Caches')
        : env['XDG_CACHE_HOME'] || (home && path.join(home, '.cache'));
  return system ? path.join(system, 'broadsheet') : null;
}

/** The pages on diagnostics that are shipped beside the bundles. */
function documentation(): string | null {
  const folder = path.join(__dirname, '../docs/diagnostics');
  return existsSync(folder) ? URI.file(folder).toString() : null;
}
