import { strict as assert } from 'node:assert';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type InitializeResult,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type ServerCapabilities,
  type ShowMessageParams,
  type ShowMessageRequestParams,
  type SnippetTextEdit,
  type TextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type Drawing, draw, filesOf, undraw } from '../../support/drawn';
import { everything } from './capabilities';
import { connect, type Transport } from './transports';

export interface DeskOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** What the client answers when it is asked for the section `broadsheet`. */
  readonly settings?: object;
  readonly initializationOptions?: object;
  /** The end of the action's title that the user chooses of those a message offers; if not said, the message is dismissed. */
  readonly choose?: string;
  /** The files that are opened at once; all, if not said. */
  readonly open?: readonly string[];
  /** The workspace's folders, as paths; one, in which all files lie, if not said; `null`: a client that knows one folder only. */
  readonly folders?: readonly string[] | null;
  /** Files on disk that are not drawn. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly transport?: typeof connect;
}

/** A message that the server sent by itself. */
interface Sent {
  readonly method: string;
  readonly params: unknown;
}

/**
 * A client at work on drawn files. Positions are those of the protocol in the encoding that was agreed on, counted here by the tests
 * themselves; a place in the files is what is drawn there.
 */
export class Desk {
  /** What the server has sent by itself, in order. */
  readonly received: Sent[] = [];
  settings: object;
  private readonly versions = new Map<string, number>();
  private readonly texts = new Map<string, string>();
  /** What was written to disk since the start. */
  private readonly disk = new Map<string, string>();
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly transport: Transport,
    private readonly drawings: ReadonlyMap<string, Drawing>,
    readonly capabilities: ServerCapabilities,
    settings: object,
  ) {
    this.settings = settings;
  }

  /** Starts a server on the files of a drawing (see `drawn.ts`), or on a single `p1.broadsheet`. */
  static async on(drawing: string, options: DeskOptions = {}): Promise<Desk> {
    const several = drawing.startsWith('////') || drawing === '' ? drawing : `//// p1.broadsheet\n${drawing}`;
    const drawings = new Map([...filesOf(several)].map(([path, drawn]) => [path, undraw(drawn)]));
    const texts = [...drawings].map(([path, { text }]) => [path, text] as const);
    const beside = Object.entries(options.beside ?? {});
    const transport = (options.transport ?? connect)([...texts, ...beside]);
    const { connection, folder } = transport;
    let desk: Desk | undefined;
    const early: Sent[] = [];
    const take = (method: string, params: unknown) => {
      (desk?.received ?? early).push({ method, params });
      for (const wake of desk?.waiting.splice(0) ?? []) wake();
    };
    connection.onNotification((method, params) => take(method, params));
    connection.onRequest((method, params) => {
      take(method, params);
      return answerServer(method, params, desk?.settings ?? options.settings ?? {}, options.choose);
    });
    connection.listen();
    const folders = options.folders?.map((path) => ({ uri: `${folder}/${encodePath(path)}`, name: path }));
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: folder,
      workspaceFolders: options.folders === null ? null : (folders ?? [{ uri: folder, name: 'archive' }]),
      locale: options.locale ?? 'en',
      capabilities: options.capabilities ?? everything,
      initializationOptions: options.initializationOptions,
    });
    desk = new Desk(transport, drawings, capabilities, options.settings ?? {});
    desk.received.push(...early);
    await connection.sendNotification('initialized', {});
    for (const path of options.open ?? drawings.keys()) await desk.open(path);
    return desk;
  }

  /** The same, once the server has read all files. */
  static async whenRead(drawing: string, options: DeskOptions = {}): Promise<Desk> {
    const desk = await Desk.on(drawing, options);
    await desk.read();
    return desk;
  }

  async close(): Promise<void> {
    await this.transport.connection.sendRequest('shutdown');
    await this.transport.end();
  }

  get connection() {
    return this.transport.connection;
  }

  get folder(): string {
    return this.transport.folder;
  }

  uri(path: string): string {
    return `${this.transport.folder}/${encodePath(path)}`;
  }

  path(uri: string): string {
    return decodeURIComponent(uri.slice(this.transport.folder.length + 1));
  }

  /** A file's text as it stands in the editor, or on disk, or as it was drawn. */
  text(path: string): string {
    const text = this.texts.get(path) ?? this.disk.get(path) ?? this.drawings.get(path)?.text;
    if (text === undefined) throw new Error(`nothing was drawn as ${path}`);
    return text;
  }

  document(path: string): { textDocument: TextDocumentIdentifier } {
    return { textDocument: { uri: this.uri(path) } };
  }

  async open(path: string, text: string = this.text(path)): Promise<void> {
    this.versions.set(path, 1);
    this.texts.set(path, text);
    const textDocument = { uri: this.uri(path), languageId: 'broadsheet', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Puts `by` in the place of the only occurrence of `what` in an open file. */
  async replace(path: string, what: string, by: string): Promise<void> {
    const text = this.text(path);
    const at = text.indexOf(what);
    if (at < 0 || text.indexOf(what, at + 1) >= 0) throw new Error(`“${what}” does not stand once in ${path}`);
    await this.change(path, [{ range: this.range(text, at, at + what.length), newText: by }]);
  }

  /** Changes an open file, one edit after the other, each counted in what the ones before it left. */
  async change(path: string, edits: readonly TextEdit[]): Promise<void> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    for (const edit of edits) this.texts.set(path, this.applied(this.text(path), [edit]));
    const contentChanges = edits.map(({ range, newText }) => ({ range, text: newText }));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges,
    });
  }

  /** Makes an edit of the workspace in the files that it changes, open or not. */
  async apply(edit: WorkspaceEdit | null | undefined): Promise<void> {
    const files = [...filesOf(this.after(edit))];
    for (const [path, text] of files) await this.rewrite(path, text);
  }

  /** Puts another text in the place of a file's, in the editor where it is open, else on disk. */
  async rewrite(path: string, text: string): Promise<void> {
    const before = this.text(path);
    if (text === before) return;
    if (!this.versions.has(path)) await this.write(path, text);
    else await this.change(path, [{ range: this.range(before, 0, before.length), newText: text }]);
  }

  async shut(path: string): Promise<void> {
    this.versions.delete(path);
    this.texts.delete(path);
    await this.connection.sendNotification('textDocument/didClose', this.document(path));
  }

  /** Changes a file on disk, or removes it (`null`), and tells the server. */
  async write(path: string, text: string | null): Promise<void> {
    this.writeUntold(path, text);
    const type = text === null ? 3 : 2;
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(path), type }],
    });
  }

  /** Changes a file on disk, or removes it (`null`), or a folder, without a word to the server. */
  writeUntold(path: string, text: string | null): void {
    this.transport.write(path, text);
    if (text === null) this.disk.delete(path);
    else this.disk.set(path, text);
  }

  /** Changes the settings, and tells the server as editors do that are asked for them. */
  async configure(settings: object): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** Waits until the server has read what it was told of so far. */
  async read(): Promise<void> {
    await this.request('workspace/symbol', { query: '' });
  }

  /** A request that can be cancelled. */
  cancellable<T>(method: string, params: object): { answer: Promise<T>; cancel(): void } {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest<T>(method, params, source.token);
    return { answer, cancel: () => source.cancel() };
  }

  /** The `index`-th cursor of the drawing, all files counted, as the parameters of a request. */
  cursor(index = 0): { textDocument: TextDocumentIdentifier; position: Position } {
    let left = index;
    for (const [path, { text, cursors }] of this.drawings) {
      const offset = cursors[left];
      if (offset !== undefined) return { ...this.document(path), position: this.position(text, offset) };
      left -= cursors.length;
    }
    throw new Error(`there are not ${index + 1} cursors`);
  }

  /** The only drawn range of a name, as the parameters of a request. */
  selection(name = ''): { textDocument: TextDocumentIdentifier; range: Range } {
    const [only, ...more] = this.places(name);
    if (!only || more.length > 0) throw new Error(`there is not one range “${name}”`);
    return { textDocument: { uri: only.uri }, range: only.range };
  }

  /** The drawn ranges of a name, in the order of the drawing. */
  places(name = ''): Location[] {
    return [...this.drawings].flatMap(([path, { text, ranges }]) =>
      ranges
        .filter((range) => range.name === name)
        .map(({ start, end }) => ({ uri: this.uri(path), range: this.range(text, start, end) })),
    );
  }

  /** Fails unless what was found is what is drawn with this name: the same places, in whatever order. */
  assertPlaces(found: readonly (Location | LocationLink)[] | null, name = ''): void {
    const places = (found ?? []).map((each) =>
      'targetUri' in each ? { uri: each.targetUri, range: each.targetSelectionRange } : each,
    );
    assert.equal(this.drawn(places), this.drawn(this.places(name)));
  }

  /** Fails unless ranges found in one file are those drawn there with this name. */
  assertRanges(path: string, found: readonly Range[], name = ''): void {
    this.assertPlaces(
      found.map((range) => ({ uri: this.uri(path), range })),
      name,
    );
  }

  /** Places, drawn into the files in which they lie. */
  drawn(places: readonly Location[]): string {
    const byPath = new Map<string, Range[]>();
    for (const { uri, range } of places) byPath.set(this.path(uri), [...(byPath.get(this.path(uri)) ?? []), range]);
    return [...byPath]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, ranges]) => {
        const text = this.text(path);
        const offsets = ranges.map(({ start, end }) => ({
          start: this.offset(text, start),
          end: this.offset(text, end),
          name: '',
        }));
        return `//// ${path}\n${draw(text, offsets)}`;
      })
      .join('');
  }

  /** The texts of the files that an edit changes, after it, as a drawing without places. */
  after(edit: WorkspaceEdit | null | undefined): string {
    const byUri = new Map<string, TextEdit[]>();
    const add = (uri: string, edits: readonly TextEdit[]) => byUri.set(uri, [...(byUri.get(uri) ?? []), ...edits]);
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) add(uri, edits);
    for (const change of edit?.documentChanges ?? []) {
      if (!('edits' in change)) throw new Error(`no edit of a text: ${change.kind}`);
      const { uri, version } = change.textDocument;
      assert.equal(version, this.versions.get(this.path(uri)) ?? null, `the version of ${this.path(uri)}`);
      add(uri, change.edits.map(withoutCursor));
    }
    return [...byUri]
      .map(([uri, edits]) => [this.path(uri), edits] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, edits]) => `//// ${path}\n${this.applied(this.text(path), edits)}`)
      .join('');
  }

  /** A text after edits that all count in it and must not overlap. */
  applied(text: string, edits: readonly TextEdit[]): string {
    const sorted = edits
      .map(({ range, newText }, index) => ({
        start: this.offset(text, range.start),
        end: this.offset(text, range.end),
        newText,
        index,
      }))
      .sort((a, b) => a.start - b.start || a.index - b.index);
    let result = '';
    let at = 0;
    for (const { start, end, newText } of sorted) {
      assert.ok(start >= at && end >= start, 'edits do not overlap');
      result += text.slice(at, start) + newText;
      at = end;
    }
    return result + text.slice(at);
  }

  /** Waits for the first message of a method that `fits`, from those received since `after` on. */
  async message<T>(method: string, fits: (params: T) => boolean = () => true, after = 0): Promise<T> {
    for (let at = after; ; ) {
      for (; at < this.received.length; at++) {
        const sent = this.received[at]!;
        if (sent.method === method && fits(sent.params as T)) return sent.params as T;
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Waits for the first message that is shown to the user, whether or not it asks for an answer. */
  warning(fits: (params: ShowMessageParams) => boolean = () => true): Promise<ShowMessageParams> {
    return Promise.race(
      ['window/showMessage', 'window/showMessageRequest'].map((method) => this.message(method, fits)),
    );
  }

  range(text: string, start: number, end: number): Range {
    return { start: this.position(text, start), end: this.position(text, end) };
  }

  position(text: string, offset: number): Position {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    const line = before.at(-1)!;
    return { line: before.length - 1, character: this.isUtf8 ? Buffer.byteLength(line) : line.length };
  }

  offset(text: string, { line, character }: Position): number {
    const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
    const start = line === 0 ? 0 : breaks[line - 1]!.index + breaks[line - 1]![0].length;
    const end = breaks[line]?.index ?? text.length;
    const content = text.slice(start, end);
    const units = this.isUtf8 ? Buffer.from(content).subarray(0, character).toString().length : character;
    assert.ok(units <= content.length, `character ${character} lies in line ${line}`);
    return start + units;
  }

  private get isUtf8(): boolean {
    return this.capabilities.positionEncoding === 'utf-8';
  }
}

/** The edit that a snippet makes. */
function withoutCursor(edit: TextEdit | SnippetTextEdit): TextEdit {
  if (!('snippet' in edit)) return edit;
  const newText = edit.snippet.value.replace('$0', '').replace(/\\([\\$}])/g, '$1');
  return { range: edit.range, newText };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What an editor answers to what a server asks. */
function answerServer(method: string, params: unknown, settings: object, choice: string | undefined): unknown {
  switch (method) {
    case 'workspace/configuration':
      return (params as { items: unknown[] }).items.map(() => settings);
    case 'workspace/applyEdit':
      return { applied: true };
    case 'window/showDocument':
      return { success: true };
    case 'window/showMessageRequest': {
      const { actions = [] } = params as ShowMessageRequestParams;
      return actions.find(({ title }) => choice !== undefined && title.endsWith(choice)) ?? null;
    }
    default:
      return null;
  }
}
