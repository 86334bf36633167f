import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Files } from '../../server/files/files';
import { serve } from '../../server/server';

export const FOLDER = 'file:///archive';

/** Files that are held in memory, by their paths in the folder. */
export function memoryFiles(texts: Map<string, string>): Files {
  return {
    list: async (folder, pattern) => {
      const ending = pattern.replace('**/', '').replace('*', '');
      return [...texts.keys()].filter((path) => path.endsWith(ending)).map((path) => `${folder}/${path}`);
    },
    read: async (uri) => texts.get(uri.slice(FOLDER.length + 1)) ?? null,
  };
}

/** A client that speaks to a server in this process, as an editor would, over streams. */
export async function connect(texts: Map<string, string>, capabilities: ClientCapabilities): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(toServer, toClient), memoryFiles(texts), 'file:///broadsheet/docs/diagnostics');
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.listen();
  const { capabilities: server } = await connection.sendRequest<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: FOLDER,
    workspaceFolders: [{ uri: FOLDER, name: 'archive' }],
    locale: 'en',
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return new TestClient(connection, server);
}

export class TestClient {
  constructor(
    readonly connection: MessageConnection,
    readonly capabilities: object,
  ) {}

  open(path: string, text: string): Promise<void> {
    const textDocument = { uri: `${FOLDER}/${path}`, languageId: 'broadsheet', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  request<T>(method: string, path: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri: `${FOLDER}/${path}` }, ...more });
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
