import * as vscode from 'vscode';
import { ISSUE, type IssueParams, type IssueTree } from '../../server/protocol';
import type { ClientContext } from '../context';
import { askForView } from '../requests';
import { isTranscript, transcriptEditor } from '../transcripts';
import { type PageNode, pageNodes } from './issue-nodes';

export interface Shown {
  readonly issue: IssueTree;
  readonly pages: readonly PageNode[];
}

/** The issue that the views show: that of the transcript that was last active, unless one is pinned. It is read when somebody asks. */
export class ShownIssue implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  /** It may be another now, or have changed. */
  readonly onDidChange = this.changes.event;
  private readonly disposables: vscode.Disposable[] = [this.changes];
  private document: vscode.Uri | undefined;
  private reading: Promise<Shown | null> | undefined;
  private shown: Shown | null = null;
  private pinned = false;

  constructor(private readonly context: ClientContext) {
    this.disposables.push(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      context.onDidChange(() => this.invalidate()),
      vscode.commands.registerCommand('broadsheet.pinIssue', () => this.pin(true)),
      vscode.commands.registerCommand('broadsheet.unpinIssue', () => this.pin(false)),
    );
    this.follow(transcriptEditor());
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** The issue as it is now; `null` while no transcript has been active. */
  current(): Promise<Shown | null> {
    this.reading ??= this.read();
    return this.reading;
  }

  /** What was read last: perhaps not what is there now. */
  get last(): Shown | null {
    return this.shown;
  }

  get isPinned(): boolean {
    return this.pinned;
  }

  private async read(): Promise<Shown | null> {
    const { client } = this.context;
    const { document } = this;
    const textDocument = document && { uri: client.code2ProtocolConverter.asUri(document) };
    const params = textDocument && ({ textDocument } satisfies IssueParams);
    const issue = params && (await askForView<IssueTree | null>(client, ISSUE, params, null));
    const shown = issue ? { issue, pages: pageNodes(issue) } : null;
    if (document === this.document) this.shown = shown;
    void vscode.commands.executeCommand('setContext', 'broadsheet.issueShown', shown !== null);
    return shown;
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isTranscript(editor.document) || (this.pinned && this.document)) return;
    const { uri } = editor.document;
    const isShown = this.shown?.issue.uris.some((other) => vscode.Uri.parse(other).toString() === uri.toString());
    this.document = uri;
    if (!isShown) this.invalidate();
  }

  private pin(pinned: boolean): void {
    this.pinned = pinned;
    void vscode.commands.executeCommand('setContext', 'broadsheet.issuePinned', pinned);
    if (!pinned) this.follow(transcriptEditor());
    this.changes.fire();
  }

  private invalidate(): void {
    this.reading = undefined;
    this.changes.fire();
  }
}
