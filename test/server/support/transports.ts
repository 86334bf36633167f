import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection, StreamMessageWriter } from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../../server/server';
import { FramedReader } from '../../../server/transport/framed-reader';
import { Gate } from '../../../server/transport/gate';
import { folderOnDisk } from './folders';
import { memoryFiles } from './memory-files';
import { endOf, startServer } from './servers';

export { root } from './servers';

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
    const writer = new StreamMessageWriter(toClient);
    const server = createConnection(new Gate(new FramedReader(toServer), writer), writer);
    serve(server, memoryFiles(folder, texts, opened), 'file:///broadsheet/docs/diagnostics', atOnce);
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

/** No test waits for a pause. */
function atOnce(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}

/** The server as it is shipped, a process of its own, on files on disk. */
export const overStdio: Connect = (given) => {
  const folder = folderOnDisk(given);
  const { child, connection } = startServer();
  return {
    connection,
    folder: pathToFileURL(folder.path).href,
    write: folder.write,
    async end() {
      await connection.sendNotification('exit').catch(() => {});
      await endOf(child);
      connection.dispose();
      folder.remove();
    },
  };
};

/** Where TRANSPORT is `stdio`, the tests speak to the server as it is shipped; else to one in their own process. */
export const connect: Connect = process.env['TRANSPORT'] === 'stdio' ? overStdio : inProcess;
