import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export const root = path.resolve(__dirname, '../../..');

/** The built server as editors start it: a process of its own, and the connection to it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
}

const running = new Set<ChildProcess>();
let next: ChildProcess | undefined;

/** Starts the built server, or takes one that has been started meanwhile. */
export function startServer(): ServerProcess {
  const child = next ?? spawnServer();
  next = spawnServer();
  return connectedTo(child);
}

/** The process alone. */
export function spawnServer(options: SpawnOptions = {}, cli = path.join(root, 'dist/cli.js')): ChildProcess {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function connectedTo(child: ChildProcess): ServerProcess {
  const [reader, writer] = [new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!)];
  return { child, connection: createMessageConnection(reader, writer) };
}

/** The status that a process ends with; `null` where a signal ends it. */
export function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Servers that nobody has come for, or that a test which failed has left, would keep mocha from ending. */
function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
  next = undefined;
}
after(endAll);
process.on('exit', endAll);
