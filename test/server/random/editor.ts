import type {
  ClientCapabilities,
  Diagnostic,
  LogMessageParams,
  PublishDiagnosticsParams,
  ServerCapabilities,
  TextDocumentContentChangeEvent,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { MessageType } from 'vscode-languageserver-protocol';
import { keyOf } from '../../../server/uris';
import type { Disk } from './disk';
import type { Counting } from './editing';
import { refusable } from './requests';
import { type Answer, Session, type SessionOptions } from './session';
import { type Shown, type ShownKind, shownKinds } from './shown';

const REQUEST_CANCELLED = -32800;
const REQUEST_FAILED = -32803;

/** By which the server tells of what changes in the diagnostics of all files. */
const WATCH = 'watch';

interface Progress {
  readonly token: string;
  readonly value: WorkspaceDiagnosticReport;
}

interface OpenDocument {
  readonly version: number;
  readonly text: string;
}

/** An editor: it keeps documents, tells the server of them, and shows what the server has to say of them. */
export class Editor {
  /** By URI, as this editor writes it. */
  readonly documents = new Map<string, OpenDocument>();
  /** The diagnostics that were sent last, by URI; none where these are none. */
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** What no client should see: errors, beside the answers of cancelled requests. */
  readonly failures: string[] = [];
  settings: object;
  /** What a request for the diagnostics of all files that is held open has been answered so far, where one is. */
  private watched: Map<string, readonly Diagnostic[]> | null = null;
  private session!: Session;
  private readonly shown = new Map<string, Shown>();
  private readonly asking = new Map<string, { cancel(): void }>();

  private constructor(
    private readonly disk: Disk,
    private readonly counting: Counting,
    private readonly client: ClientCapabilities,
    settings: object,
  ) {
    this.settings = settings;
  }

  static async start(disk: Disk, counting: Counting, options: SessionOptions): Promise<Editor> {
    const editor = new Editor(disk, counting, options.capabilities, options.settings);
    editor.session = await Session.start(disk, options, (method, params) => editor.receive(method, params));
    return editor;
  }

  get capabilities(): ServerCapabilities {
    return this.session.capabilities;
  }

  open(uri: string, text: string, version = 1): void {
    this.documents.set(uri, { version, text });
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'broadsheet', version, text } });
    this.show(uri);
  }

  change(uri: string, changesIn: (text: string) => TextDocumentContentChangeEvent[]): void {
    const { version, text } = this.documents.get(uri)!;
    const contentChanges = changesIn(text);
    const after = contentChanges.reduce((before, change) => this.counting.applied(before, change), text);
    this.documents.set(uri, { version: version + 1, text: after });
    this.notify('textDocument/didChange', { textDocument: { uri, version: version + 1 }, contentChanges });
    this.show(uri);
  }

  close(uri: string): void {
    this.documents.delete(uri);
    for (const { method } of shownKinds) {
      this.asking.get(`${method} ${uri}`)?.cancel();
      this.asking.delete(`${method} ${uri}`);
      this.shown.delete(`${method} ${uri}`);
    }
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: object): void {
    this.session.notify(method, params);
  }

  /** Asks for the diagnostics of all files, and to be told of what changes in them. */
  watchAll(): void {
    if (this.watched || !this.capabilities.diagnosticProvider?.workspaceDiagnostics) return;
    this.watched = new Map();
    const params = { previousResultIds: [], partialResultToken: WATCH };
    void this.session.request('workspace/diagnostic', params, true).answer.then((answer) => {
      this.failures.push(`the server let go of a request that was held open: ${JSON.stringify(answer)}`);
    });
  }

  /** Makes a request whose answer is seen to be none of the errors that no client should see. */
  request(method: string, params: object): { answer: Promise<Answer>; cancel(): void } {
    const { answer, cancel } = this.session.request(method, params);
    let isCancelled = false;
    const seen = answer.then((got) => {
      if (!('error' in got)) return got;
      const { code, message } = got.error;
      if (isCancelled && code === REQUEST_CANCELLED) return got;
      if (refusable.has(method) && code === REQUEST_FAILED) return got;
      this.failures.push(`${method} ${JSON.stringify(params)}: ${code} ${message}`);
      return got;
    });
    return {
      answer: seen,
      cancel() {
        isCancelled = true;
        cancel();
      },
    };
  }

  comeToPause(): void {
    this.session.comeToPause();
  }

  settle(): Promise<void> {
    return this.session.settle(() => this.disk.isBusy);
  }

  /** All that the editor shows of its open documents, and all diagnostics that it was sent. */
  get screen(): Record<string, unknown> {
    const shown = [...this.shown].map(([name, { value }]) => [name, value] as const);
    const sent = [...this.published].map(([uri, diagnostics]) => [`published ${uri}`, diagnostics] as const);
    return Object.fromEntries([...shown, ...sent].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The diagnostics of all files that have any, as the editor was told while it held its request open; `null` where it did not. */
  get watchedDiagnostics(): Record<string, unknown> | null {
    return this.watched && Object.fromEntries([...this.watched].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  quit(): void {
    this.session.close();
  }

  /** Asks again for what it shows by a method; says whether it shows something by that. */
  askAgain(method: string, uri: string): boolean {
    const kind = this.shownKinds.find((each) => each.method === method);
    if (!kind || !this.documents.has(uri)) return false;
    void this.ask(kind, uri);
    return true;
  }

  /** Asks for everything that is shown of a document, whatever was asked before. */
  private show(uri: string): void {
    for (const kind of this.shownKinds) void this.ask(kind, uri);
  }

  private get shownKinds(): ShownKind[] {
    return shownKinds.filter((kind) => kind.announced(this.capabilities) && kind.refreshes(this.client));
  }

  private async ask(kind: ShownKind, uri: string): Promise<void> {
    const name = `${kind.method} ${uri}`;
    this.asking.get(name)?.cancel();
    const { text } = this.documents.get(uri)!;
    const before = this.shown.get(name);
    const { method, params } = kind.ask(uri, this.counting.range(text, 0, text.length), before);
    const request = this.request(method, params);
    this.asking.set(name, request);
    const answer = await request.answer;
    if (this.asking.get(name) !== request || 'error' in answer) return;
    this.asking.delete(name);
    this.shown.set(name, kind.take(answer.result, before));
    for (const [other, shown] of kind.beside?.(answer.result) ?? []) {
      if (this.documents.has(other)) this.shown.set(`${kind.method} ${other}`, shown);
    }
  }

  private receive(method: string, params: unknown): unknown {
    const refreshed = shownKinds.find(({ refresh }) => refresh === method);
    if (refreshed) for (const uri of this.documents.keys()) void this.ask(refreshed, uri);
    switch (method) {
      case 'textDocument/publishDiagnostics':
        this.takeDiagnostics(params as PublishDiagnosticsParams);
        break;
      case 'window/logMessage': {
        const { type, message } = params as LogMessageParams;
        if (type === MessageType.Error) this.failures.push(message);
        break;
      }
      case '$/progress':
        if ((params as Progress).token === WATCH) this.takeWatched((params as Progress).value);
        break;
      case 'workspace/configuration':
        return (params as { items: unknown[] }).items.map(() => this.settings);
      case 'workspace/applyEdit':
        return { applied: true };
    }
    return null;
  }

  private takeWatched({ items }: WorkspaceDiagnosticReport): void {
    for (const report of items) {
      if (report.kind !== 'full') continue;
      if (report.items.length === 0) this.watched?.delete(keyOf(report.uri));
      else this.watched?.set(keyOf(report.uri), report.items);
    }
  }

  private takeDiagnostics({ uri, diagnostics }: PublishDiagnosticsParams): void {
    if (diagnostics.length === 0) this.published.delete(uri);
    else this.published.set(uri, diagnostics);
  }
}
