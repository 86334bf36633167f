import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeHtml } from '../../core/convert/html/escape';
import { FACSIMILE, type Facsimile, type FacsimileParams } from '../../server/protocol';
import { webviewHtml } from '../webview';
import type { FromPage, ToPage, Words } from './protocol';

const VIEW_TYPE = 'broadsheet.facsimile';
/** A pause of the cursor after which the scan follows it, in milliseconds. */
const PAUSE = 120;

/** The scan beside the transcript: one panel, which shows the page that the cursor stands on. */
export class FacsimilePanel implements vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private isLoaded = false;
  private shown = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly reports = new vscode.EventEmitter<FromPage>();
  /** What the page tells of what it shows. */
  readonly onReport = this.reports.event;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly client: BaseLanguageClient,
  ) {}

  register(): vscode.Disposable[] {
    const { registerCommand } = vscode.commands;
    return [
      registerCommand('broadsheet.showFacsimile', () => this.open()),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      this.reports,
      { dispose: () => this.panel?.dispose() },
    ];
  }

  private open(): void {
    if (this.panel) this.panel.reveal(undefined, true);
    else {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Facsimile'), where));
    }
    void this.update();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.adopt(panel);
    await this.update();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.isLoaded = false;
    this.shown = '';
    const pages = vscode.Uri.joinPath(this.extension, 'dist/webview');
    const address = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(pages, name));
    panel.webview.options = { enableScripts: true, localResourceRoots: [pages, ...folders()] };
    panel.webview.html = webviewHtml(panel.webview, {
      lang: vscode.env.language,
      title: vscode.l10n.t('Facsimile'),
      scripts: [address('facsimile.js')],
      styles: [address('facsimile.css')],
      allows: {
        // pdf.js is loaded when the first PDF is; it decodes images by WebAssembly, in a worker made of its own code.
        'script-src': `{nonce} ${panel.webview.cspSource} 'wasm-unsafe-eval'`,
        'worker-src': 'blob:',
        'img-src': `${panel.webview.cspSource} blob: data:`,
        'font-src': `${panel.webview.cspSource} blob: data:`,
        'connect-src': panel.webview.cspSource,
      },
      data: { words: JSON.stringify(words()), resources: `${address('pdfjs')}/` },
      body: bodyOf(words()),
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'ready') {
        this.isLoaded = true;
        this.shown = '';
        void this.update();
      }
      this.reports.fire(message);
    });
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
  }

  private follow(editor: vscode.TextEditor): void {
    if (!this.panel || editor.document.languageId !== 'broadsheet') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), PAUSE);
  }

  /** Shows what the cursor stands on, if that is not what is shown. */
  private async update(): Promise<void> {
    const editor = transcriptEditor();
    if (!this.panel || !this.isLoaded || !editor) return;
    const found = await this.client.sendRequest<Facsimile | null>(FACSIMILE, {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
      position: this.client.code2ProtocolConverter.asPosition(editor.selection.active),
    } satisfies FacsimileParams);
    const message = this.messageOf(found);
    const said = JSON.stringify(message);
    if (!this.panel || said === this.shown) return;
    this.shown = said;
    await this.panel.webview.postMessage(message);
  }

  private messageOf(found: Facsimile | null): ToPage {
    const { l10n } = vscode;
    if (!found) {
      const text = l10n.t(
        'No scan of this page is named. Put “facsimile:” into the front matter, or “src=” on the page line.',
      );
      return { type: 'empty', text };
    }
    if (found.uri === null || !this.panel) {
      return { type: 'empty', text: l10n.t('“{0}” is not shown: it is not a file of this workspace.', found.source) };
    }
    const uri = vscode.Uri.parse(found.uri);
    const url = this.panel.webview.asWebviewUri(uri).toString();
    return { type: 'show', scan: { url, isPdf: /\.pdf$/i.test(uri.path), sheet: found.sheet } };
  }
}

function folders(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/** The transcript that is worked on: while the panel has the focus, the one beside it. */
function transcriptEditor(): vscode.TextEditor | undefined {
  const isTranscript = (editor: vscode.TextEditor) => editor.document.languageId === 'broadsheet';
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor && isTranscript(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isTranscript);
}

function words(): Words {
  const { t } = vscode.l10n;
  return {
    tools: t('Tools'),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    whole: t('Whole page'),
    width: t('Fit width'),
    rotate: t('Rotate'),
    previous: t('Previous sheet'),
    next: t('Next sheet'),
    sheet: t('{sheet} of {sheets}'),
    failed: t('The scan cannot be shown: {reason}'),
    loading: t('Loading the scan…'),
  };
}

/** Signs of the tools, as paths in a square of 16. */
const signs = {
  'zoom-in': 'M7 3v4H3v2h4v4h2V9h4V7H9V3z',
  'zoom-out': 'M3 7h10v2H3z',
  whole: 'M2 2h5v2H4v3H2zm7 0h5v5h-2V4H9zM2 9h2v3h3v2H2zm10 0h2v5H9v-2h3z',
  width: 'M5 4 1 8l4 4v-3h6v3l4-4-4-4v3H5z',
  rotate: 'M8 3a5 5 0 1 0 5 5h-2a3 3 0 1 1-3-3v3l4-4-4-4z',
  previous: 'M10 2 4 8l6 6 1.4-1.4L6.8 8l4.6-4.6z',
  next: 'M6 2 4.6 3.4 9.2 8l-4.6 4.6L6 14l6-6z',
} as const;

function bodyOf(words: Words): string {
  const button = (id: keyof typeof signs, name: string) => {
    const title = escapeHtml(name);
    const sign = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${signs[id]}"/></svg>`;
    return `<button type="button" id="${id}" title="${title}" aria-label="${title}">${sign}</button>`;
  };
  const tools = [
    button('zoom-in', words.zoomIn),
    button('zoom-out', words.zoomOut),
    button('whole', words.whole),
    button('width', words.width),
    button('rotate', words.rotate),
  ];
  const sheets = [button('previous', words.previous), '<span id="sheet"></span>', button('next', words.next)];
  return `<div role="toolbar" aria-label="${escapeHtml(words.tools)}">${tools.join('')}<span id="sheets" hidden>${sheets.join('')}</span></div>
<main id="view"><div id="scan"></div><p id="message" role="status" hidden></p></main>`;
}
