import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { articleTitle, formatNumber, lengthOf, pageLabel, pageName, pageTitle, shortened } from '../words';
import { genreIcon } from './icons';
import { type IssueNode, nodeAt, PageNode, SegmentNode } from './issue-nodes';
import { jumpCountMark, jumpMark, openJump } from './jump-marks';
import { openCommand } from './open';
import type { ShownIssue } from './shown-issue';

/** Entries up to which all pages stand open. */
const OPEN = 200;

/** Columns that a title takes, so that there is room to say beside it where the article goes on. */
const BESIDE = 22;

/** The pages of the issue at hand, what stands on them, and the parts of articles that run over several. */
export class IssueProvider implements vscode.TreeDataProvider<IssueNode> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(
    private readonly context: ClientContext,
    private readonly shown: ShownIssue,
  ) {
    this.onDidChangeTreeData = shown.onDidChange;
  }

  async getChildren(node?: IssueNode): Promise<IssueNode[]> {
    if (node) return node.children;
    return [...((await this.shown.current())?.pages ?? [])];
  }

  getParent(node: IssueNode): IssueNode | undefined {
    return node instanceof SegmentNode ? node.parent : undefined;
  }

  getTreeItem(node: IssueNode): vscode.TreeItem {
    const item = node instanceof PageNode ? this.pageItem(node) : this.segmentItem(node);
    item.id = node.id;
    return item;
  }

  private pageItem({ page, children, unpaired }: PageNode): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const isSmall = (this.shown.last?.issue.segments.length ?? 0) <= OPEN;
    const item = new vscode.TreeItem(pageTitle(page), children.length === 0 ? None : isSmall ? Expanded : Collapsed);
    item.iconPath = new vscode.ThemeIcon('layout');
    item.description = children.length === 0 ? vscode.l10n.t('empty') : formatNumber(children.length);
    item.tooltip = pageLabel(page);
    item.contextValue = 'page';
    item.command = openCommand(this.context.client, page);
    if (unpaired > 0) item.resourceUri = jumpCountMark(unpaired);
    return item;
  }

  private segmentItem(node: SegmentNode): vscode.TreeItem {
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const { role, title, page, open, article } = node;
    const description = this.descriptionOf(node);
    const whole = role === 'part' ? pageTitle(page) : articleTitle(title);
    const label = description === '' ? whole : shortened(whole, BESIDE);
    const item = new vscode.TreeItem(label, node.children.length > 0 ? Collapsed : None);
    item.iconPath =
      role === 'article' ? genreIcon(article.genre) : new vscode.ThemeIcon(role === 'part' ? 'layout' : 'reply');
    item.description = description;
    item.tooltip = this.tooltipOf(node);
    item.contextValue = [
      role,
      ...(node.after.length > 0 ? ['forward'] : []),
      ...(node.before.length > 0 ? ['back'] : []),
    ].join(' ');
    item.command = openCommand(this.context.client, node.place);
    if (open && role !== 'part') item.resourceUri = jumpMark(open);
    return item;
  }

  /** Where an article goes on, or where a continuation comes from. */
  private descriptionOf({ role, before, after }: SegmentNode): string {
    if (role === 'article') return after.map((page) => `→ ${pageName(page)}`).join(' ');
    const last = before.at(-1);
    return role === 'continuation' && last ? `← ${pageName(last)}` : '';
  }

  private tooltipOf({ title, segment, article, before, page, after, open }: SegmentNode): string {
    const pages = [...before, page, ...after].map(pageName);
    return [
      articleTitle(title),
      ...(segment.title === title || segment.title === '' ? [] : [segment.title]),
      pages.length > 1 ? pages.join(' → ') : pageLabel(page),
      lengthOf(article.length, article.hasWords),
      ...(open ? [openJump(open)] : []),
    ].join('\n');
  }

  /** The entry of what stands where an editor's cursor is, if the issue at hand holds that. */
  entryAt(editor: vscode.TextEditor): IssueNode | undefined {
    const { code2ProtocolConverter } = this.context.client;
    const uri = editor.document.uri.toString();
    const pages = this.shown.last?.pages ?? [];
    const known = pages.find(({ page }) => vscode.Uri.parse(page.uri).toString() === uri)?.page.uri;
    return known === undefined
      ? undefined
      : nodeAt(pages, known, code2ProtocolConverter.asPosition(editor.selection.active));
  }
}
