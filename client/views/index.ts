import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { transcriptEditor } from '../transcripts';
import { fileName, issueName } from '../words';
import { DoubtsStatus } from './doubts-status';
import { IssueProvider } from './issue';
import type { IssueNode } from './issue-nodes';
import { registerJumpMarks } from './jump-marks';
import { registerNodeCommands } from './node-commands';
import { ProblemsProvider } from './problems';
import { ProgressProvider } from './progress';
import { ShownIssue } from './shown-issue';
import { PlaceStatus } from './status-bar';

/** A pause of the cursor after which the view of the issue follows it, in milliseconds. */
const PAUSE = 200;

/** What the side bar and the status bar say of transcripts. */
export interface Views extends vscode.Disposable {
  readonly issue: IssueProvider;
  readonly progress: ProgressProvider;
  readonly problems: ProblemsProvider;
  readonly statusBar: PlaceStatus;
  readonly doubts: DoubtsStatus;
}

/** Registers the views: the issue at hand, its problems, how far the workspace has come, and where the cursor stands. */
export function registerViews(context: ClientContext): Views {
  const shown = new ShownIssue(context);
  const issue = new IssueProvider(context, shown);
  const problems = new ProblemsProvider(context, shown);
  const progress = new ProgressProvider(context);
  const statusBar = new PlaceStatus(context);
  const doubts = new DoubtsStatus(context);
  const issueView = vscode.window.createTreeView('broadsheet.issue', {
    treeDataProvider: issue,
    showCollapseAll: true,
  });
  const problemsView = vscode.window.createTreeView('broadsheet.problems', {
    treeDataProvider: problems,
    showCollapseAll: true,
  });
  const progressView = vscode.window.createTreeView('broadsheet.progress', {
    treeDataProvider: progress,
    showCollapseAll: true,
  });
  const disposables = [
    ...[shown, problems, progress, statusBar, doubts, issueView, problemsView, progressView],
    ...[registerJumpMarks(), ...registerNodeCommands(context)],
    followCursor(issue, issueView, shown),
    describe(issueView, problemsView, problems, shown),
  ];
  const dispose = () => vscode.Disposable.from(...disposables).dispose();
  return { issue, progress, problems, statusBar, doubts, dispose };
}

/** Chooses in the view what the cursor stands in. */
function followCursor(provider: IssueProvider, view: vscode.TreeView<IssueNode>, shown: ShownIssue): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async () => {
    const editor = transcriptEditor();
    if (!view.visible || !editor) return;
    await shown.current();
    const entry = provider.entryAt(editor);
    if (entry && view.selection[0]?.id !== entry.id) await view.reveal(entry, { select: true, focus: false });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow().catch(() => undefined), PAUSE);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) later();
    }),
    view.onDidChangeVisibility(later),
    shown.onDidChange(later),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Says beside the views’ titles which issue they show. */
function describe(
  issueView: vscode.TreeView<unknown>,
  problemsView: vscode.TreeView<unknown>,
  problems: ProblemsProvider,
  shown: ShownIssue,
): vscode.Disposable {
  const update = async () => {
    if (!issueView.visible && !problemsView.visible) return;
    const current = await shown.current();
    const name = current ? issueName(current.issue, fileName(current.issue.uris[0] ?? '')) : '';
    issueView.description = name;
    problemsView.description = name;
    const isClean = current !== null && (await problems.groups()).length === 0;
    problemsView.message = isClean ? vscode.l10n.t('No problems.') : '';
  };
  const soon = () => void update().catch(() => undefined);
  return vscode.Disposable.from(
    shown.onDidChange(soon),
    problems.onDidChangeTreeData(soon),
    issueView.onDidChangeVisibility(soon),
    problemsView.onDidChangeVisibility(soon),
  );
}
