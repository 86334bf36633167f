import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { problemsIn } from '../problems';
import { fileName, formatNumber, pageTitle } from '../words';
import type { ShownIssue } from './shown-issue';

const { Error: ERROR, Warning: WARNING, Information: INFORMATION, Hint: HINT } = vscode.DiagnosticSeverity;

/** The problems of a page, or those that stand before the first page of a file. */
export interface ProblemGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly problems: readonly ProblemNode[];
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

/** What is reported in the issue at hand, by page. VS Code's own list, which knows files and no pages, holds the same. */
export class ProblemsProvider implements vscode.TreeDataProvider<ProblemGroup | ProblemNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly disposables: vscode.Disposable[] = [this.changes];
  private isBrief: boolean;

  constructor(
    { extension }: ClientContext,
    private readonly shown: ShownIssue,
  ) {
    const { workspaceState } = extension;
    this.isBrief = workspaceState.get(BRIEF) === true;
    const show = (brief: boolean) => {
      this.isBrief = brief;
      void workspaceState.update(BRIEF, brief);
      void vscode.commands.executeCommand('setContext', BRIEF, brief);
      this.changes.fire();
    };
    void vscode.commands.executeCommand('setContext', BRIEF, this.isBrief);
    this.disposables.push(
      shown.onDidChange(() => this.changes.fire()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.concerns(uri))) this.changes.fire();
      }),
      vscode.commands.registerCommand('broadsheet.showGraveProblems', () => show(true)),
      vscode.commands.registerCommand('broadsheet.showAllProblems', () => show(false)),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private concerns(uri: vscode.Uri): boolean {
    const uris = this.shown.last?.issue.uris ?? [];
    return uris.some((other) => vscode.Uri.parse(other).toString() === uri.toString());
  }

  async getChildren(node?: ProblemGroup | ProblemNode): Promise<(ProblemGroup | ProblemNode)[]> {
    if (node) return node.kind === 'group' ? [...node.problems] : [];
    return this.groups();
  }

  /** The problems of the issue by page. */
  async groups(): Promise<ProblemGroup[]> {
    const shown = await this.shown.current();
    if (!shown) return [];
    return shown.issue.uris.flatMap((written) => {
      const uri = vscode.Uri.parse(written);
      const pages = shown.pages.filter(({ page }) => page.uri === written);
      const problems = problemsIn(uri).filter(({ severity }) => !this.isBrief || severity <= WARNING);
      const onPage = (index: number) =>
        problems
          .filter(({ range }) => pages.findLastIndex(({ page }) => page.range.start.line <= range.start.line) === index)
          .map((diagnostic): ProblemNode => ({ kind: 'problem', uri, diagnostic }));
      const groups = [
        { id: `before\n${written}`, label: fileName(written), problems: onPage(-1) },
        ...pages.map(({ id, page }, index) => ({ id, label: pageTitle(page), problems: onPage(index) })),
      ];
      return groups
        .filter(({ problems }) => problems.length > 0)
        .map((group) => ({ kind: 'group' as const, ...group }));
    });
  }

  getTreeItem(node: ProblemGroup | ProblemNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : problemItem(node);
  }
}

/** The context that says whether hints and information are left out; it is kept by that name, too. */
const BRIEF = 'broadsheet.graveProblemsOnly';

function groupItem({ id, label, problems }: ProblemGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('layout');
  item.description = formatNumber(problems.length);
  item.contextValue = 'group';
  return item;
}

function problemItem({ uri, diagnostic }: ProblemNode): vscode.TreeItem {
  const { message, range, severity, code } = diagnostic;
  const item = new vscode.TreeItem(message);
  const name = codeOf(diagnostic);
  item.iconPath = severityIcon(severity);
  item.description = vscode.l10n.t('line {0}', formatNumber(range.start.line + 1));
  item.tooltip = name === '' ? message : `${message}\n${name}`;
  item.contextValue = typeof code === 'object' ? 'problem explained' : 'problem';
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function severityIcon(severity: vscode.DiagnosticSeverity): vscode.ThemeIcon {
  const icon = (id: string, color: string) => new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
  switch (severity) {
    case ERROR:
      return icon('error', 'problemsErrorIcon.foreground');
    case WARNING:
      return icon('warning', 'problemsWarningIcon.foreground');
    case INFORMATION:
      return icon('info', 'problemsInfoIcon.foreground');
    case HINT:
      return icon('lightbulb', 'editorLightBulb.foreground');
  }
}
