import { strict as assert } from 'node:assert';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createMessageConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { endOf, root } from './support/servers';

const program = path.join(root, 'dist/server.js');

/** Starts the server that VS Code starts, and waits until it has connected to what listens there. */
async function connected(listen: (server: Server) => void, optionFor: (server: Server) => string) {
  const listening = createServer();
  const socket = new Promise<Socket>((resolve) => listening.once('connection', resolve));
  await new Promise<void>((resolve) => {
    listening.once('listening', resolve);
    listen(listening);
  });
  const child = spawn(process.execPath, [program, optionFor(listening)], { stdio: ['ignore', 'inherit', 'inherit'] });
  const stream = await socket;
  listening.close();
  const connection = createMessageConnection(new StreamMessageReader(stream), new StreamMessageWriter(stream));
  return { child, connection, hangUp: () => stream.destroy() };
}

describe('the server as a process', () => {
  let child: ChildProcess;
  afterEach(() => child.kill('SIGKILL'));

  const initialize = async (connection: MessageConnection) => {
    connection.listen();
    const params = { processId: null, rootUri: null, capabilities: {} };
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
    assert.equal(serverInfo?.name, 'broadsheet');
  };

  it('speaks over IPC, and ends when the channel is closed', async () => {
    const forked = fork(program, ['--node-ipc'], { execArgv: [] });
    child = forked;
    const connection = createMessageConnection(new IPCMessageReader(forked), new IPCMessageWriter(forked));
    await initialize(connection);
    forked.disconnect();
    assert.equal(await endOf(forked), 1);
  });

  it('speaks over a socket, and ends when that is closed', async () => {
    const portOf = (server: Server) => (server.address() as { port: number }).port;
    const { connection, hangUp, ...started } = await connected(
      (server) => server.listen(0, '127.0.0.1'),
      (server) => `--socket=${portOf(server)}`,
    );
    child = started.child;
    await initialize(connection);
    hangUp();
    assert.equal(await endOf(child), 1);
  });

  it('speaks over a pipe, and ends as it should when it is told to', async () => {
    const name = `broadsheet-${process.pid}.sock`;
    const pipe = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), name);
    const { connection, ...started } = await connected(
      (server) => server.listen(pipe),
      () => `--pipe=${pipe}`,
    );
    child = started.child;
    await initialize(connection);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await endOf(child), 0);
  });
});
