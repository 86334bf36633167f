import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../../server/server';
import { memoryFiles } from './memory-files';

export const root = path.resolve(__dirname, '../../..');

/** A server, the folder that it serves, and the way to it. */
export interface Transport {
  readonly connection: MessageConnection;
  /** The folder's URI. */
  readonly folder: string;
  /** Puts a file into the folder, or takes it away (`null`), without a word to the server. */
  write(path: string, text: string | null): void;
  /** Ends the server and removes the folder. */
  end(): Promise<void>;
}

export type Connect = (texts: Iterable<readonly [path: string, text: string]>) => Transport;

/** A server in this process, on files in memory. */
export const inProcess: Connect = (given) => inProcessAfter(Promise.resolve())(given);

/** The same, where files are read no sooner than `opened`. */
export const inProcessAfter =
  (opened: Promise<void>): Connect =>
  (given) => {
    const folder = 'file:///archive';
    const texts = new Map(given);
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const documentation = 'file:///broadsheet/docs/diagnostics';
    serve(createConnection(toServer, toClient), memoryFiles(folder, texts, opened), documentation);
    const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    return {
      connection,
      folder,
      write(path, text) {
        if (text === null) texts.delete(path);
        else texts.set(path, text);
      },
      async end() {
        connection.dispose();
      },
    };
  };

/** The server as it is shipped, a process of its own, on files on disk. */
export const overStdio: Connect = (given) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'broadsheet-server-'));
  const write = (name: string, text: string | null) => {
    const file = path.join(directory, name);
    if (text === null) rmSync(file, { recursive: true, force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  };
  for (const [name, text] of given) write(name, text);
  const { child, connection } = startServer();
  return {
    connection,
    folder: pathToFileURL(directory).href,
    write,
    async end() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendNotification('exit').catch(() => {});
      await ended;
      connection.dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** Starts the built server as editors do. */
export function startServer(): { child: ChildProcess; connection: MessageConnection } {
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  return { child, connection };
}

/** Where TRANSPORT is `stdio`, the tests speak to the server as it is shipped; else to one in their own process. */
export const connect: Connect = process.env['TRANSPORT'] === 'stdio' ? overStdio : inProcess;
