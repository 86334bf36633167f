import { type ChildProcess, spawn } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

/** How a server is started, and what it is given to read. */
export interface ServerUnderTest {
  readonly name: string;
  /** The module that Node runs. */
  readonly module: string;
  readonly languageId: string;
  readonly extension: string;
  readonly initializationOptions?: object;
  readonly settings?: object;
}

const capabilities: InitializeParams['capabilities'] = {
  textDocument: {
    synchronization: {},
    diagnostic: { relatedDocumentSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: { configuration: true, didChangeConfiguration: {} },
};

/** One document open in one server over stdio. Positions are the protocol's, in UTF-16 units. */
export class Session {
  private version = 1;
  private resultId: string | undefined;

  private constructor(
    private readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    private readonly uri: string,
  ) {}

  static async start(server: ServerUnderTest, text: string): Promise<Session> {
    const child = spawn(process.execPath, [...server.module.split(' '), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (!child.stdin || !child.stdout) throw new Error(`${server.name} cannot be reached`);
    const connection = createProtocolConnection(child.stdout, child.stdin);
    const uri = `file:///bench/issue.${server.extension}`;
    const session = new Session(child, connection, uri);
    answerFor(server, connection, () => session.textNow());
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: server.initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    if (server.settings)
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings });
    session.text = text;
    const { languageId } = server;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: session.version, text },
    });
    return session;
  }

  /** The document as it stood before `edits`, for a server that has its client parse it. */
  private text = '';
  private edits: { offset: number; length: number; insert: string }[] = [];

  private textNow(): string {
    for (const { offset, length, insert } of this.edits.splice(0)) {
      this.text = this.text.slice(0, offset) + insert + this.text.slice(offset + length);
    }
    return this.text;
  }

  /** Replaces the characters between two columns of a line. */
  async edit(at: Position, length: number, insert: string, offset: number): Promise<void> {
    this.edits.push({ offset, length, insert });
    const range = { start: at, end: { line: at.line, character: at.character + length } };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range, text: insert }],
    });
  }

  async diagnostics(): Promise<DocumentDiagnosticReport> {
    const report: DocumentDiagnosticReport = await this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: this.uri },
      ...(this.resultId === undefined ? {} : { previousResultId: this.resultId }),
    });
    this.resultId = report.resultId;
    return report;
  }

  symbols(): Promise<unknown[]> {
    return this.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: this.uri } });
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.process.stdin?.end();
    await ended;
    this.connection.dispose();
  }
}

/** Answers what a server asks of its client; that for Markdown has it do the parsing, as VS Code does, with the same library. */
function answerFor(server: ServerUnderTest, connection: ProtocolConnection, text: () => string): void {
  const markdown = new MarkdownIt({ html: true });
  connection.onRequest('markdown/parse', () => markdown.parse(text(), {}));
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
  connection.onRequest('markdown/fs/stat', () => undefined);
  connection.onRequest('markdown/fs/readDirectory', () => []);
  connection.onRequest('markdown/fs/watcher/create', () => undefined);
  connection.onRequest('markdown/fs/watcher/delete', () => undefined);
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(() => null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/semanticTokens/refresh', () => null);
  void server;
}
