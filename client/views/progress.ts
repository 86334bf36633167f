import * as vscode from 'vscode';
import {
  ISSUE,
  ISSUES,
  type IssueParams,
  type IssueSummary,
  type IssuesParams,
  type IssueTree,
  PAPERS,
  type Paper,
  type StatusCounts,
} from '../../server/protocol';
import type { ClientContext } from '../context';
import { askForView } from '../requests';
import { finishedIn, leastOf, statusName } from '../status';
import { articleTitle, fileName, formatNumber, issueName, pageLabel, pageTitle } from '../words';
import { statusIcon } from './icons';
import { type PageNode, pageNodes, type SegmentNode } from './issue-nodes';
import { openCommand } from './open';

/** Issues that are listed at a time. */
const LISTED = 100;

export type ProgressNode =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'issue'; readonly issue: IssueSummary; readonly isOnly: boolean }
  | { readonly kind: 'page'; readonly node: PageNode }
  | { readonly kind: 'segment'; readonly node: SegmentNode }
  | { readonly kind: 'more'; readonly paper: Paper };

/** How far the papers of the workspace, their issues, the pages and the articles have come. */
export class ProgressProvider implements vscode.TreeDataProvider<ProgressNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<ProgressNode | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  /** How many issues of a paper are listed, where it is more than at first. */
  private readonly listed = new Map<string | null, number>();
  private readonly disposables: vscode.Disposable[] = [this.changes];

  constructor(private readonly context: ClientContext) {
    this.disposables.push(
      context.onDidChange(() => this.changes.fire(undefined)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('broadsheet.progress')) this.changes.fire(undefined);
      }),
      vscode.commands.registerCommand('broadsheet.showMoreIssues', (paper: string | null) => {
        this.listed.set(paper, (this.listed.get(paper) ?? LISTED) + LISTED);
        this.changes.fire(undefined);
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  async getChildren(node?: ProgressNode): Promise<ProgressNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.papers();
      case 'paper':
        return this.issues(node.paper);
      case 'issue':
        return this.pages(node.issue);
      case 'page':
        return node.node.children.map((child) => ({ kind: 'segment', node: child }));
      default:
        return [];
    }
  }

  /** The papers; of a single one, its issues. */
  private async papers(): Promise<ProgressNode[]> {
    const papers = await askForView<Paper[]>(this.context.client, PAPERS, {}, []);
    const [only, ...more] = papers;
    return only && more.length === 0 ? this.issues(only) : papers.map((paper) => ({ kind: 'paper', paper }));
  }

  private async issues(paper: Paper): Promise<ProgressNode[]> {
    const count = this.listed.get(paper.name) ?? LISTED;
    const params: IssuesParams = { paper: paper.name, from: 0, count };
    const issues = await askForView<IssueSummary[]>(this.context.client, ISSUES, params, []);
    const nodes = issues.map((issue): ProgressNode => ({ kind: 'issue', issue, isOnly: paper.issues === 1 }));
    return paper.issues > issues.length ? [...nodes, { kind: 'more', paper }] : nodes;
  }

  private async pages({ uri }: IssueSummary): Promise<ProgressNode[]> {
    const params: IssueParams = { textDocument: { uri } };
    const issue = await askForView<IssueTree | null>(this.context.client, ISSUE, params, null);
    return issue ? pageNodes(issue).map((node) => ({ kind: 'page', node })) : [];
  }

  getTreeItem(node: ProgressNode): vscode.TreeItem {
    switch (node.kind) {
      case 'paper':
        return this.paperItem(node.paper);
      case 'issue':
        return this.issueItem(node.issue, node.isOnly);
      case 'page':
        return this.pageItem(node.node);
      case 'segment':
        return this.segmentItem(node.node);
      case 'more':
        return moreItem(node.paper);
    }
  }

  private paperItem({ name, issues, counts }: Paper): vscode.TreeItem {
    const label = name ?? vscode.l10n.t('Without a paper’s name');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `paper\n${name ?? ''}`;
    item.iconPath = new vscode.ThemeIcon('library');
    item.description = fraction(counts);
    item.tooltip = [label, vscode.l10n.t('Issues: {0}', formatNumber(issues)), ...countLines(counts)].join('\n');
    return item;
  }

  private issueItem(issue: IssueSummary, isOnly: boolean): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const { paper, date, edition, uri, counts, key } = issue;
    const label = date === null ? issueName(issue, fileName(uri)) : [date, edition].filter(Boolean).join(' ');
    const item = new vscode.TreeItem(label, isOnly ? Expanded : Collapsed);
    item.id = `issue\n${key}`;
    item.iconPath = statusIcon(leastOf(counts));
    item.description = fraction(counts);
    item.tooltip = [
      paper === null ? fileName(uri) : issueName(issue, fileName(uri)),
      vscode.l10n.t('Pages: {0}', formatNumber(issue.pages)),
      ...countLines(counts),
    ].join('\n');
    return item;
  }

  private pageItem({ id, page, children }: PageNode): vscode.TreeItem {
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(pageTitle(page), children.length > 0 ? Collapsed : None);
    item.id = id;
    item.iconPath = statusIcon(page.status ?? 'none');
    item.description = statusName(page.status ?? 'none');
    item.tooltip = `${pageLabel(page)}\n${statusName(page.status ?? 'none')}`;
    item.command = openCommand(this.context.client, page);
    return item;
  }

  private segmentItem({ id, title, role, place, segment }: SegmentNode): vscode.TreeItem {
    const item = new vscode.TreeItem(articleTitle(title));
    item.id = id;
    const status = segment.status ?? 'none';
    item.iconPath = statusIcon(status);
    item.description =
      role === 'continuation' ? `${vscode.l10n.t('continued')} · ${statusName(status)}` : statusName(status);
    item.tooltip = `${articleTitle(title)}\n${statusName(status)}`;
    item.command = openCommand(this.context.client, place);
    return item;
  }
}

function moreItem({ name, issues }: Paper): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('More issues…'));
  item.id = `more\n${name ?? ''}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.description = formatNumber(issues);
  item.command = { command: 'broadsheet.showMoreIssues', title: '', arguments: [name] };
  return item;
}

/** How many articles are finished of how many. */
function fraction(counts: StatusCounts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const finished = finishedIn(counts);
  if (total === 0) return vscode.l10n.t('no articles');
  const percent = Math.floor((finished / total) * 100);
  return `${percent} % · ${formatNumber(finished)}/${formatNumber(total)}`;
}

function countLines(counts: StatusCounts): string[] {
  return (['approved', 'proofread', 'structured', 'raw', 'none'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${statusName(status)}: ${formatNumber(counts[status])}`);
}
