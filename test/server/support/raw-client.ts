import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  InitializeResult,
  LogMessageParams,
  ShowMessageParams,
} from 'vscode-languageserver-protocol';
import { StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { everything } from './capabilities';
import { endOf, spawnServer } from './servers';

export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client of the built server that may send anything. */
export class RawClient {
  /** Everything that the server has sent, in order. */
  readonly received: Received[] = [];
  readonly child: ChildProcess;
  private waiting: (() => void)[] = [];
  private sent = 0;

  /** `cli` is the program that is run, where it is not the one that was built. */
  constructor(options: SpawnOptions = {}, cli?: string) {
    this.child = spawnServer(options, cli);
    // Where the server has ended, there is nothing to write to.
    this.child.stdin!.on('error', () => {});
    new StreamMessageReader(this.child.stdout!).listen((message) => this.take(message as Received));
  }

  /** A client whose server is initialized and serves a folder. */
  static async on(folder: string, options: SpawnOptions = {}): Promise<RawClient> {
    const client = new RawClient(options);
    await client.initialize(folder);
    return client;
  }

  async initialize(folder: string | null, more: object = {}): Promise<InitializeResult> {
    const uri = folder === null ? null : pathToFileURL(folder).href;
    const capabilities: ClientCapabilities = everything;
    const { result } = await this.request('initialize', {
      processId: null,
      rootUri: uri,
      capabilities,
      ...more,
    });
    this.notify('initialized', {});
    return result as InitializeResult;
  }

  write(bytes: string | Uint8Array): void {
    this.child.stdin!.write(bytes);
  }

  /** Sends anything as a message. */
  send(message: unknown): void {
    this.write(framed(JSON.stringify(message)));
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** The response to a request. */
  request(method: string, params?: unknown): Promise<Received> {
    const id = `request ${++this.sent}`;
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.message((message) => message.id === id && message.method === undefined);
  }

  /** The first message that `fits`, received or to come. */
  async message(fits: (message: Received) => boolean): Promise<Received> {
    for (let at = 0; ; ) {
      for (; at < this.received.length; at++) if (fits(this.received[at]!)) return this.received[at]!;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** The first warning that the user is shown and that holds some words. */
  async warning(words: string): Promise<string> {
    const shown = await this.message(
      ({ method, params }) =>
        method === 'window/showMessage' &&
        (params as ShowMessageParams).type === 2 &&
        (params as ShowMessageParams).message.includes(words),
    );
    return (shown.params as ShowMessageParams).message;
  }

  /** The errors that the server has logged. */
  get errors(): string[] {
    return this.received.flatMap(({ method, params }) =>
      method === 'window/logMessage' && (params as LogMessageParams).type === 1
        ? [(params as LogMessageParams).message]
        : [],
    );
  }

  /** The status with which the server ends. */
  end(): Promise<number | null> {
    return endOf(this.child);
  }

  /** Ends the server as a client should. */
  async close(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.end();
  }

  private take(message: Received): void {
    this.received.push(message);
    // All that a server asks is granted.
    if (message.method !== undefined && message.id !== undefined) {
      this.send({
        jsonrpc: '2.0',
        id: message.id,
        result: message.method === 'workspace/configuration' ? [null] : null,
      });
    }
    for (const wake of this.waiting.splice(0)) wake();
  }
}

/** A text as the content of a message, which it need not be. */
export function framed(content: string, length = Buffer.byteLength(content)): string {
  return `Content-Length: ${length}\r\n\r\n${content}`;
}
