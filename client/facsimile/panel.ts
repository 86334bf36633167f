import * as vscode from 'vscode';
import { FACSIMILE, type Facsimile, type FacsimileParams } from '../../server/protocol';
import type { ClientContext } from '../context';
import { lineAfter } from '../preview/moved';
import { columnOf, reveal } from '../preview/source';
import { Repeater } from '../repeater';
import { isTranscript } from '../transcripts';
import { webviewFolder } from '../webview-folder';
import { facsimileHtml } from './html';
import { type FacsimileState, type FromPage, readMessage, type ToPage } from './messages';
import { type PagePlaces, PlaceReader } from './page-places';
import { findScan, type ScanFile } from './scan-file';

export const FACSIMILE_TYPE = 'broadsheet.facsimile';

/** How long a panel may stay empty, in milliseconds. */
const PATIENCE = 500;

/** The scan beside the text. It follows the cursor of the transcript that was last active. */
export class FacsimilePanel {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly asking = new Repeater(
    () => this.update(),
    () => !this.isDisposed && this.panel.visible,
    (error) => {
      if (this.context.client.isRunning()) throw error;
    },
  );
  private isDisposed = false;
  /** Whether the page is there to be sent something. */
  private isReady = false;
  /** The folder that the page may load from, empty for none, and what tells of changes in it. Before there is a page, none is said. */
  private folder: string | undefined;
  private watcher: vscode.Disposable | undefined;
  /** What is shown: a file, or in words why there is none. */
  private shown: ScanFile | string | undefined;
  private readonly reader = new PlaceReader();
  /** Where the lines of what is shown stand in it, if that is known. */
  private places: PagePlaces | null = null;
  private readonly ended = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.ended.event;

  static open(context: ClientContext, { document, selection }: vscode.TextEditor): FacsimilePanel {
    const { line, character } = selection.active;
    const panel = vscode.window.createWebviewPanel(FACSIMILE_TYPE, vscode.l10n.t('Facsimile'), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    const uri = document.uri.toString();
    return new FacsimilePanel(context, panel, { uri, line, character, keepsZoom: false, isLocked: false });
  }

  constructor(
    private readonly context: ClientContext,
    readonly panel: vscode.WebviewPanel,
    private state: FacsimileState,
  ) {
    const { extensionUri } = context.extension;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media/facsimile-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media/facsimile-dark.svg'),
    };
    this.disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => this.refresh()),
      panel.webview.onDidReceiveMessage((sent) => this.receive(readMessage(sent))),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => this.followChange(event)),
    );
    this.refresh();
    // The page is made when it is known what it may load. Where that takes long it says that it waits; most scans lie beside the text.
    const waiting = setTimeout(() => {
      if (this.folder === undefined) this.allow(vscode.Uri.joinPath(vscode.Uri.parse(state.uri), '..'));
    }, PATIENCE);
    this.disposables.push({ dispose: () => clearTimeout(waiting) });
  }

  private dispose(): void {
    this.isDisposed = true;
    this.watcher?.dispose();
    for (const each of this.disposables.splice(0)) each.dispose();
    this.ended.fire();
    this.ended.dispose();
  }

  /** Shows the scan of what the editor's cursor stands in, unless the facsimile is to stay where it is. */
  follow({ document, selection }: vscode.TextEditor): void {
    if (!isTranscript(document) || this.state.isLocked) return;
    const { line, character } = selection.active;
    this.state = { ...this.state, uri: document.uri.toString(), line, character };
    this.refresh();
  }

  /** A place above which lines come or go moves with them. */
  private followChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document.uri.toString() !== this.state.uri) return;
    this.state = { ...this.state, line: lineAfter(this.state, contentChanges) };
    this.refresh();
  }

  /** Asks the server again. */
  refresh(): void {
    this.asking.ask();
  }

  private async update(): Promise<void> {
    const { uri, line, character } = this.state;
    const found = await this.context.client.sendRequest<Facsimile | null>(FACSIMILE, {
      textDocument: { uri },
      position: { line, character },
    } satisfies FacsimileParams);
    const scan = await findScan(found);
    const places = found?.page ? await this.reader.read(vscode.Uri.parse(uri), found.page).catch(() => null) : null;
    if (this.isDisposed) return;
    this.shown = scan;
    this.places = places;
    this.allow(found?.uri ? vscode.Uri.joinPath(vscode.Uri.parse(found.uri), '..') : undefined);
    this.show();
  }

  /** Lets the page load what lies in a folder, and nothing else; the page comes anew where that is another than before. */
  private allow(folder: vscode.Uri | undefined): void {
    const { webview } = this.panel;
    const wanted = folder?.toString() ?? this.folder ?? '';
    if (wanted === this.folder) return;
    this.folder = wanted;
    this.isReady = false;
    const own = webviewFolder(this.context.extension.extensionUri);
    webview.options = { enableScripts: true, localResourceRoots: folder ? [own, folder] : [own] };
    webview.html = facsimileHtml(webview, this.context.extension.extensionUri);
    this.watcher?.dispose();
    this.watcher = folder && this.watch(folder);
  }

  /** A scan that comes, goes or changes is shown as it is. */
  private watch(folder: vscode.Uri): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const refresh = () => this.refresh();
    watcher.onDidCreate(refresh);
    watcher.onDidChange(refresh);
    watcher.onDidDelete(refresh);
    return watcher;
  }

  private show(): void {
    const { shown, state } = this;
    if (shown === undefined || !this.isReady) return;
    if (typeof shown === 'string') {
      this.panel.title = vscode.l10n.t('Facsimile');
      this.send({ type: 'say', text: shown, state });
      return;
    }
    const name = shown.uri.path.slice(shown.uri.path.lastIndexOf('/') + 1);
    this.panel.title = vscode.l10n.t('Facsimile: {0}', name);
    // A new address for what has changed, or the old image would be taken from where the browser keeps it.
    const address = this.panel.webview.asWebviewUri(shown.uri.with({ query: shown.version })).toString();
    this.send({
      type: 'show',
      zones: this.places?.block ?? null,
      scan: { id: idOf(shown), file: shown.uri.toString(), address, name, sheet: shown.sheet },
      state,
    });
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private receive(message: FromPage | null): void {
    switch (message?.type) {
      case 'ready':
        this.isReady = true;
        this.show();
        this.refresh();
        break;
      case 'set': {
        const { type: _, ...set } = message;
        this.state = { ...this.state, ...set };
        const { activeTextEditor, visibleTextEditors } = vscode.window;
        const editor = [activeTextEditor, ...visibleTextEditors].find((each) => each && isTranscript(each.document));
        if (set.isLocked === false && editor) this.follow(editor);
        else this.show();
        break;
      }
      case 'place':
        void this.goTo(message);
        break;
      case 'unreachable':
        void this.sendBytes(message.id);
    }
  }

  /** Puts the cursor where what stands at a point of the scan is transcribed. */
  private async goTo({ id, x, y }: Extract<FromPage, { type: 'place' }>): Promise<void> {
    const { shown, places, panel } = this;
    if (!places || shown === undefined || typeof shown === 'string' || idOf(shown) !== id) return;
    const line = places.zones.lineAt(x, y);
    if (line === null) return;
    const at = new vscode.Position(places.firstLine + line, 0);
    const column = columnOf(places.uri.toString(), undefined, panel.viewColumn);
    await reveal(places.uri.toString(), new vscode.Range(at, at), column, false);
  }

  /** Some file systems are read by no webview. The page may ask for nothing but what it has been told to show. */
  private async sendBytes(id: string): Promise<void> {
    const { shown } = this;
    if (shown === undefined || typeof shown === 'string' || idOf(shown) !== id) return;
    let bytes: Uint8Array<ArrayBuffer> | null = null;
    try {
      bytes = new Uint8Array(await vscode.workspace.fs.readFile(shown.uri));
    } catch {
      // the page says so
    }
    if (!this.isDisposed) this.send({ type: 'bytes', id, bytes });
  }
}

function idOf({ uri, version }: ScanFile): string {
  return `${uri} ${version}`;
}
