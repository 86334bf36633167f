import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import {
  CONTINUATION,
  type ContinuationParams,
  PREVIEW,
  type PreviewParams,
  type PreviewResult,
} from '../../server/protocol';
import type { ClientContext } from '../context';
import { Repeater } from '../repeater';
import { isTranscript } from '../transcripts';
import { webviewFolder } from '../webview-folder';
import { previewHtml } from './html';
import { type FromPage, type PreviewState, readMessage, type ToPage } from './messages';
import { lineAfter } from './moved';
import { print } from './print';
import type { Printed } from './printable';
import { Shown } from './shown';
import { columnOf, reveal, showLine, toPosition, toRange } from './source';

export const PREVIEW_TYPE = 'broadsheet.preview';

/** The panel beside the text. It follows the cursor of the transcript that was last active. */
export class Preview {
  private readonly shown: Shown;
  private readonly disposables: vscode.Disposable[] = [];
  private isDisposed = false;
  private readonly asking = new Repeater(
    () => this.update(),
    () => !this.isDisposed && this.panel.visible,
    (error) => {
      // Without a server there is nothing to show: what was shown stays, and the server's end is reported elsewhere.
      if (this.context.client.isRunning()) throw error;
    },
  );
  /** The selection that the page has asked for, which the editor will report. */
  private asked: { readonly uri: string; readonly range: vscode.Range } | undefined;
  private subject = '';
  private readonly ended = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.ended.event;

  static open(context: ClientContext, editor: vscode.TextEditor, column: vscode.ViewColumn): Preview {
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_TYPE,
      vscode.l10n.t('Preview'),
      { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside },
      { enableFindWidget: true },
    );
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    return new Preview(context, panel, { uri, line, character, view: 'article', isVertical: false, isLocked: false });
  }

  constructor(
    private readonly context: ClientContext,
    readonly panel: vscode.WebviewPanel,
    private state: PreviewState,
  ) {
    const { extensionUri } = context.extension;
    const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.shown = new Shown(panel.webview);
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri), ...folders] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media/preview-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media/preview-dark.svg'),
    };
    this.disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((sent) => this.receive(readMessage(sent))),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      // After a reload the editor may come later than the preview, and not as the active one.
      vscode.window.onDidChangeVisibleTextEditors(() => this.tellCursor()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.sendVisible(textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => this.followChange(event)),
    );
    panel.webview.html = previewHtml(panel.webview, extensionUri);
  }

  private dispose(): void {
    this.isDisposed = true;
    for (const each of this.disposables.splice(0)) each.dispose();
    this.ended.fire();
    this.ended.dispose();
  }

  /** Shows what the editor's cursor stands in, unless the preview is to stay where it is. */
  follow(editor: vscode.TextEditor): void {
    if (!isTranscript(editor.document)) return;
    if (this.state.isLocked) {
      this.sendCursor(editor);
      return;
    }
    const { line, character } = editor.selection.active;
    this.state = { ...this.state, uri: editor.document.uri.toString(), line, character };
    // What is shown by now may hold the cursor: it need not wait for what comes.
    this.sendCursor(editor);
    this.refresh();
  }

  /** A place above which lines come or go moves with them. */
  private followChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // That a document has been saved is told as a change of nothing.
    if (!isTranscript(document) || contentChanges.length === 0) return;
    if (document.uri.toString() === this.state.uri)
      this.state = { ...this.state, line: lineAfter(this.state, contentChanges) };
    this.refresh();
  }

  /** Asks the server again. */
  refresh(): void {
    this.asking.ask();
  }

  private async update(): Promise<void> {
    const { uri, line, character, view, isVertical } = this.state;
    const asked = { textDocument: { uri }, position: { line, character }, view, isVertical };
    const { client } = this.context;
    const params: PreviewParams = { ...asked, base: this.shown.base };
    const result = await client.sendRequest<PreviewResult | null>(PREVIEW, params);
    if (!result || this.isDisposed) return;
    this.shown.take(result);
    this.show();
  }

  private show(): void {
    const { result } = this.shown;
    if (!result) return;
    const title = vscode.l10n.t('Preview: {0}', result.title);
    if (this.panel.title !== title) this.panel.title = title;
    this.send(this.shown.message(result, this.state));
    const editor = this.editor();
    if (!editor) return;
    if (this.subject !== result.subject) this.sendVisible(editor);
    this.subject = result.subject;
    this.sendCursor(editor);
  }

  /** The editor of the transcript that is followed. */
  private editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const follows = ({ document }: vscode.TextEditor) => document.uri.toString() === this.state.uri;
    return activeTextEditor && follows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(follows);
  }

  private tellCursor(): void {
    const editor = this.editor();
    if (editor) this.sendCursor(editor);
  }

  private sendCursor({ document, selection }: vscode.TextEditor): void {
    const uri = document.uri.toString();
    const isEcho = this.asked?.uri === uri && this.asked.range.isEqual(selection);
    if (!isEcho) this.asked = undefined;
    this.send({ type: 'cursor', uri, start: toPosition(selection.start), end: toPosition(selection.end), isEcho });
  }

  private sendVisible({ document, visibleRanges }: vscode.TextEditor): void {
    const [first] = visibleRanges;
    if (!first || !isTranscript(document)) return;
    this.send({ type: 'visible', uri: document.uri.toString(), line: first.start.line });
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private receive(message: FromPage | null): void {
    switch (message?.type) {
      case 'ready':
        this.shown.forget();
        this.subject = '';
        this.show();
        this.refresh();
        break;
      case 'set': {
        const { type: _, ...set } = message;
        this.state = { ...this.state, ...set };
        const editor = this.editor();
        if (set.isLocked === false && editor) this.follow(editor);
        else this.refresh();
        break;
      }
      case 'reveal':
        if (this.shows(message.uri)) void this.reveal(message.uri, toRange(message), message.takesFocus);
        break;
      case 'scroll':
        if (this.shows(message.uri)) showLine(message.uri, message.line);
        break;
      case 'jump':
        if (this.shows(message.uri)) void this.jump(message);
        break;
      case 'print':
        void this.print();
    }
  }

  /** Whether the page has been told of a transcript: it may ask for no other. */
  private shows(uri: string): boolean {
    return this.shown.result?.uris.includes(uri) ?? false;
  }

  private async reveal(uri: string, range: vscode.Range, takesFocus: boolean): Promise<void> {
    this.asked = { uri, range };
    await reveal(uri, range, columnOf(uri, this.editor()?.viewColumn, this.panel.viewColumn), takesFocus);
  }

  /** Follows a jump to its other half. */
  private async jump({ uri, line, direction }: Extract<FromPage, { type: 'jump' }>): Promise<void> {
    const { client } = this.context;
    const position = { line, character: 0 };
    const [there] = await client.sendRequest<Location[]>(CONTINUATION, {
      textDocument: { uri },
      position,
      direction,
    } satisfies ContinuationParams);
    if (!there) return;
    const { start } = client.protocol2CodeConverter.asRange(there.range);
    await this.reveal(there.uri, new vscode.Range(start, start), false);
    this.asked = undefined;
  }

  /** Prints what is shown; into a file, if one is given. */
  async print(target?: vscode.Uri): Promise<void> {
    const { result } = this.shown;
    if (!result) return;
    const { title, language, view, isVertical } = result;
    const printed: Printed = { title, language, view, isVertical, parts: this.shown.parts };
    await print(this.context.extension, printed, target);
  }

  /** Shows the transcript, with its cursor. */
  async showSource(): Promise<void> {
    const { uri, line, character } = this.state;
    const at = new vscode.Position(line, character);
    await this.reveal(uri, new vscode.Range(at, at), true);
  }
}
