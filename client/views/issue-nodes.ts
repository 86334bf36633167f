import type { Location, Position, Range } from 'vscode-languageclient';
import type { IssueArticle, IssuePage, IssueSegment, IssueTree, JumpState } from '../../server/protocol';

/** The tree that the view of an issue shows. Nodes go by ids that stay the same while other parts of the issue change. */

export type IssueNode = PageNode | SegmentNode;

/** A page with what stands on it. */
export class PageNode {
  readonly children: SegmentNode[] = [];

  constructor(
    readonly id: string,
    readonly page: IssuePage,
  ) {}

  /** Jumps on it that lack their other half, those to pages that are not transcribed yet aside. */
  get unpaired(): number {
    return this.children.reduce((sum, { segment }) => sum + jumpsOf(segment).filter(isUnpaired).length, 0);
  }
}

/** What stands in the place of a segment: on its page the article that begins with it or the continuation that it is, below that article a part. */
export type SegmentRole = 'article' | 'continuation' | 'part';

export class SegmentNode {
  readonly children: SegmentNode[] = [];

  constructor(
    readonly id: string,
    readonly parent: PageNode | SegmentNode,
    readonly role: SegmentRole,
    readonly segment: IssueSegment,
    readonly article: IssueArticle,
    /** The article's headline, or whatever else its first part that prints anything is known by; perhaps empty. */
    readonly title: string,
    readonly page: IssuePage,
    /** The pages of the parts before this one and after it, in the order in which they are read. */
    readonly before: readonly IssuePage[],
    readonly after: readonly IssuePage[],
  ) {}

  /** Where its title stands. */
  get place(): Location {
    return { uri: this.segment.uri, range: this.segment.titleRange };
  }

  /** The graver of its two jumps' states, if one of them is not paired. */
  get open(): Exclude<JumpState, 'paired'> | null {
    const states = jumpsOf(this.segment);
    return states.find(isUnpaired) ?? (states.includes('awaited') ? 'awaited' : null);
  }
}

function jumpsOf({ jumpIn, jumpOut }: IssueSegment): JumpState[] {
  return [jumpIn, jumpOut].filter((state) => state !== null);
}

function isUnpaired(state: JumpState): state is 'unmatched' | 'ambiguous' {
  return state === 'unmatched' || state === 'ambiguous';
}

/** The nodes of an issue's pages, with all below them. */
export function pageNodes(issue: IssueTree): PageNode[] {
  const ids = new Ids();
  const pages = issue.pages.map((page) => new PageNode(ids.make('page', page.uri, page.key ?? page.label), page));
  for (const [index, segment] of issue.segments.entries()) {
    const page = pages[segment.page];
    const article = issue.articles[segment.article];
    if (!page || !article) continue;
    const role = article.segments[0] === index ? 'article' : 'continuation';
    const node = segmentNode(issue, index, role, page, ids.make(page.id, segment.title));
    if (!node) continue;
    page.children.push(node);
    if (role !== 'article' || article.segments.length < 2) continue;
    for (const part of article.segments) {
      const below = segmentNode(issue, part, 'part', node, ids.make(node.id, 'part'));
      if (below) node.children.push(below);
    }
  }
  return pages;
}

function segmentNode(
  issue: IssueTree,
  index: number,
  role: SegmentRole,
  parent: PageNode | SegmentNode,
  id: string,
): SegmentNode | null {
  const segment = issue.segments[index];
  const article = segment && issue.articles[segment.article];
  const page = segment && issue.pages[segment.page];
  if (!segment || !article || !page) return null;
  const parts = article.segments.flatMap((part) => issue.segments[part] ?? []);
  const title = parts.find((part) => part.title !== '')?.title ?? '';
  const pages = parts.flatMap((part) => issue.pages[part.page] ?? []);
  const order = article.segments.indexOf(index);
  return new SegmentNode(
    id,
    parent,
    role,
    segment,
    article,
    title,
    page,
    pages.slice(0, order),
    pages.slice(order + 1),
  );
}

/** Ids made of names; a name that comes again is counted. */
class Ids {
  private readonly counts = new Map<string, number>();

  make(...names: string[]): string {
    const name = names.join('\n');
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count === 1 ? name : `${name}\n${count}`;
  }
}

/** The node of what stands at a position: the article or continuation, else its page. */
export function nodeAt(pages: readonly PageNode[], uri: string, position: Position): IssueNode | undefined {
  const begins = ({ start }: Range) => !isBefore(position, start);
  const page = pages.findLast(({ page }) => page.uri === uri && begins(page.range));
  return page?.children.findLast(({ segment }) => begins(segment.range)) ?? page;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
