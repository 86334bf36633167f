import * as vscode from 'vscode';
import { PLACE, type Place } from '../../server/protocol';
import type { ClientContext } from '../context';
import { statusName } from '../status';
import { placeIn, transcriptEditor } from '../transcripts';
import { articleTitle, formatNumber, lengthOf, pageLabel, pageName, shortened } from '../words';

/** A pause of the cursor after which the place is asked for, in milliseconds. */
const PAUSE = 120;

/** Says in the status bar on which page and in what article the cursor stands, and how long that is. */
export class PlaceStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('broadsheet.place', vscode.StatusBarAlignment.Right, 110);
  private readonly disposables: vscode.Disposable[] = [this.item];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: vscode.CancellationTokenSource | undefined;

  constructor(private readonly context: ClientContext) {
    this.item.name = vscode.l10n.t('Page and Article');
    this.item.command = 'broadsheet.goToArticle';
    this.disposables.push(
      vscode.window.onDidChangeActiveTextEditor(() => this.later()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.later();
      }),
      context.onDidChange(() => this.later()),
    );
    this.later();
  }

  /** What it says; empty while it is hidden. */
  get text(): string {
    return this.item.text;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), PAUSE);
  }

  private async update(): Promise<void> {
    this.asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const place = await this.ask(asking.token);
    if (asking.token.isCancellationRequested) return;
    this.show(place);
  }

  private async ask(token: vscode.CancellationToken): Promise<Place | null> {
    const { client } = this.context;
    const editor = transcriptEditor();
    if (!editor) return null;
    try {
      return await client.sendRequest<Place | null>(PLACE, placeIn(client, editor), token);
    } catch {
      return null; // cancelled, or the server is being restarted
    }
  }

  private show(place: Place | null): void {
    const { item } = this;
    if (!place?.page) {
      item.text = '';
      item.hide();
      return;
    }
    const { page, article } = place;
    const parts = [pageName(page)];
    if (article) {
      parts.push(shortened(articleTitle(article.title)));
      parts.push(vscode.l10n.t('{0} characters', formatNumber(article.length.characters)));
    }
    item.text = `$(book) ${parts.join(' · ')}`;
    item.tooltip = [pageLabel(page), ...(article ? articleLines(article) : [])].join('\n');
    item.show();
  }
}

function articleLines(article: NonNullable<Place['article']>): string[] {
  const { title, status, part, parts, length, partLength, hasWords } = article;
  return [
    articleTitle(title),
    lengthOf(length, hasWords),
    ...(parts > 1 ? [`${vscode.l10n.t('Part {0} of {1}', part + 1, parts)}: ${lengthOf(partLength, hasWords)}`] : []),
    ...(status ? [statusName(status)] : []),
    vscode.l10n.t('Click to go to an article'),
  ];
}
