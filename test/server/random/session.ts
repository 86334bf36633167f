import { type Connection, createConnection } from 'vscode-languageserver/node';
import type { ClientCapabilities, InitializeResult, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Files } from '../../../server/files/files';
import { serve } from '../../../server/server';
import { Gate } from '../../../server/transport/gate';
import { noForeignFiles } from '../support/memory-files';
import { type End, pipe } from '../support/pipe';

export interface SessionOptions {
  readonly capabilities: ClientCapabilities;
  readonly locale: string;
  readonly folders: readonly string[];
  readonly settings: object;
}

/** What the server answers: a result, or an error's code and message. */
export type Answer = { readonly result: unknown } | { readonly error: { readonly code: number; message: string } };

/** Takes what the server sends by itself, and answers what it asks. */
export type Receive = (method: string, params: unknown) => unknown;

interface Incoming {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { code: number; message: string };
}

/** A connection to a server in this process. Pauses come when they are called for. */
export class Session {
  capabilities: ServerCapabilities = {};
  /** Requests that have not been answered; those that are held open are left out of account. */
  private readonly open = new Map<number, { take(answer: Answer): void; isHeld: boolean }>();
  private sent = 0;
  private received = 0;
  private pause: (() => void) | null = null;
  private readonly end: End;
  private readonly server: Connection;

  private constructor(
    files: Files,
    private readonly receive: Receive,
  ) {
    const [here, there] = pipe();
    this.end = here;
    this.server = createConnection(new Gate(there.reader, there.writer), there.writer);
    serve(this.server, Object.assign(files, noForeignFiles), 'file:///broadsheet/docs/diagnostics', (work) => {
      this.pause = work;
      return () => {
        if (this.pause === work) this.pause = null;
      };
    });
    here.reader.listen((message) => this.take(message as Incoming));
  }

  static async start(files: Files, options: SessionOptions, receive: Receive): Promise<Session> {
    const session = new Session(files, receive);
    const answer = await session.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })),
      locale: options.locale,
      capabilities: options.capabilities,
      initializationOptions: { settings: options.settings },
    }).answer;
    if ('error' in answer) throw new Error(answer.error.message);
    session.capabilities = (answer.result as InitializeResult).capabilities;
    session.notify('initialized', {});
    return session;
  }

  notify(method: string, params: object): void {
    void this.end.writer.write({ jsonrpc: '2.0', method, params } as never);
  }

  /** `isHeld` says that the answer comes when it is cancelled, and no sooner. */
  request(method: string, params: object, isHeld = false): { answer: Promise<Answer>; cancel(): void } {
    const id = ++this.sent;
    const answer = new Promise<Answer>((take) => this.open.set(id, { take, isHeld }));
    void this.end.writer.write({ jsonrpc: '2.0', id, method, params } as never);
    return { answer, cancel: () => this.notify('$/cancelRequest', { id }) };
  }

  /** Lets the pause come that the server waits for, if it does; says whether it did. */
  comeToPause(): boolean {
    const work = this.pause;
    this.pause = null;
    work?.();
    return work !== null;
  }

  /** Settled when the server has nothing left to do, all pauses having come. */
  async settle(isBusy: () => boolean = () => false): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet++) {
      const before = this.received;
      // No server knows this method; that it says so shows that it has come to it.
      await this.request('broadsheet/areYouThere', {}).answer;
      await nextTurn();
      const hasSaidMore = this.received > before + 1;
      if (this.comeToPause() || isBusy() || this.isAwaited || hasSaidMore) quiet = -1;
    }
  }

  private get isAwaited(): boolean {
    return [...this.open.values()].some(({ isHeld }) => !isHeld);
  }

  close(): void {
    this.server.dispose();
    this.end.reader.dispose();
  }

  private take({ id, method, params, result, error }: Incoming): void {
    this.received++;
    if (method !== undefined) {
      const value = this.receive(method, params) ?? null;
      if (id !== undefined) void this.end.writer.write({ jsonrpc: '2.0', id, result: value } as never);
      return;
    }
    const asked = this.open.get(id as number);
    this.open.delete(id as number);
    asked?.take(error ? { error } : { result });
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
