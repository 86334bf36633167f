import * as vscode from 'vscode';
import { DOUBTS, type Doubts } from '../../server/protocol';
import type { ClientContext } from '../context';
import { askForView } from '../requests';
import { placeIn, transcriptEditor } from '../transcripts';
import { formatNumber } from '../words';

/** Says in the status bar how many places of the active transcript are in doubt; a click leads to the next. */
export class DoubtsStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('broadsheet.doubts', vscode.StatusBarAlignment.Right, 109);
  private readonly disposables: vscode.Disposable[] = [this.item];
  private asked = 0;

  constructor(private readonly context: ClientContext) {
    this.item.name = vscode.l10n.t('Doubts');
    this.item.command = 'broadsheet.nextDoubt';
    const update = () => void this.update().catch(() => undefined);
    this.disposables.push(vscode.window.onDidChangeActiveTextEditor(update), context.onDidChange(update));
    update();
  }

  /** What it says; empty while it is hidden. */
  get text(): string {
    return this.item.text;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async update(): Promise<void> {
    const asked = ++this.asked;
    const { client } = this.context;
    const editor = transcriptEditor();
    const found = editor && (await askForView<Doubts | null>(client, DOUBTS, placeIn(client, editor), null));
    if (asked === this.asked) this.show(found?.count ?? 0);
  }

  private show(count: number): void {
    const { item } = this;
    item.text = count === 0 ? '' : `$(question) ${formatNumber(count)}`;
    item.tooltip = vscode.l10n.t('Places in doubt: {0}. Click to go to the next.', formatNumber(count));
    item.accessibilityInformation = { label: item.tooltip };
    if (count === 0) item.hide();
    else item.show();
  }
}
