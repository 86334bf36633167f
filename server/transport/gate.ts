import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
  MessageType,
  type MessageWriter,
} from 'vscode-languageserver';
import { wrongParameter } from './shapes';

interface Incoming {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

/**
 * Lets through what a server has to deal with, and answers the rest: what is no message, what comes before the server is initialized
 * or after it has been shut down, parameters that are not what the protocol says.
 */
export class Gate extends AbstractMessageReader {
  private state: 'new' | 'serving' | 'shut down' = 'new';

  constructor(
    private readonly reader: MessageReader,
    private readonly writer: MessageWriter,
  ) {
    super();
    reader.onClose(() => this.fireClose());
    reader.onError((error) => this.refuse(null, ErrorCodes.ParseError, error.message));
  }

  /** Whether the client has asked the server to shut down. */
  get isShutDown(): boolean {
    return this.state === 'shut down';
  }

  listen(callback: DataCallback): Disposable {
    return this.reader.listen((message) => {
      if (this.lets(message)) callback(message);
    });
  }

  private lets(message: unknown): boolean {
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      return this.refuse(null, ErrorCodes.InvalidRequest, 'A message is an object.');
    }
    const { id, method, params } = message as Incoming;
    // An answer.
    if (method === undefined) return true;
    if (typeof method !== 'string') return this.refuse(null, ErrorCodes.InvalidRequest, 'A method is a string.');
    if (id === undefined) return this.letsNotification(method, params);
    if (typeof id === 'string' || typeof id === 'number') return this.letsRequest(id, method, params);
    return this.refuse(null, ErrorCodes.InvalidRequest, `${method}: an id is a string or a number.`);
  }

  private letsNotification(method: string, params: unknown): boolean {
    if (method === 'exit') return true;
    if (this.state !== 'serving') return false;
    const wrong = wrongParameter(method, params);
    if (wrong === null) return true;
    const message = `${method} was left out of account: ${wrong} is not what it has to be.`;
    this.write({ method: 'window/logMessage', params: { type: MessageType.Error, message } });
    return false;
  }

  private letsRequest(id: string | number, method: string, params: unknown): boolean {
    if (this.state === 'shut down') return this.refuse(id, ErrorCodes.InvalidRequest, 'The server has been shut down.');
    if (method === 'initialize') {
      if (this.state === 'serving') return this.refuse(id, ErrorCodes.InvalidRequest, 'The server is initialized.');
    } else if (this.state === 'new') {
      return this.refuse(id, ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    }
    const wrong = wrongParameter(method, params);
    if (wrong !== null)
      return this.refuse(id, ErrorCodes.InvalidParams, `${method}: ${wrong} is not what it has to be.`);
    if (method === 'initialize') this.state = 'serving';
    if (method === 'shutdown') this.state = 'shut down';
    return true;
  }

  private refuse(id: string | number | null, code: number, message: string): false {
    this.write({ id, error: { code, message } });
    return false;
  }

  private write(message: object): void {
    // Where nobody reads any more, there is nobody to tell.
    this.writer.write({ jsonrpc: '2.0', ...message } as Message).catch(() => {});
  }
}
