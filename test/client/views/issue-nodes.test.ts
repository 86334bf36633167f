import { strict as assert } from 'node:assert';
import { nodeAt, PageNode, pageNodes, type SegmentNode } from '../../../client/views/issue-nodes';
import type { IssueSegment, IssueTree, JumpState } from '../../../server/protocol';

const uri = 'file:///p1.broadsheet';
const rangeOf = (first: number, last: number) => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 0 },
});

/** A segment of five lines, the `index`-th of its issue. */
function segment(
  index: number,
  page: number,
  article: number,
  title: string,
  jumps: [(JumpState | undefined)?, (JumpState | undefined)?] = [],
): IssueSegment {
  const [jumpIn = null, jumpOut = null] = jumps;
  const range = rangeOf(index * 5, index * 5 + 5);
  return { uri, range, title, titleRange: range, page, article, jumpIn, jumpOut, status: null };
}

function issueOf(
  pages: readonly string[],
  segments: readonly IssueSegment[],
  articles: readonly number[][],
): IssueTree {
  return {
    key: 'issue',
    paper: null,
    date: null,
    edition: null,
    uris: [uri],
    pages: pages.map((key, index) => {
      const own = segments.filter(({ page }) => page === index).map(({ range }) => range);
      const range = rangeOf(own[0]?.start.line ?? 99, own.at(-1)?.end.line ?? 99);
      return { uri, range, label: `Page ${key}`, key, status: null };
    }),
    segments,
    articles: articles.map((list) => ({
      genre: 'news',
      status: null,
      length: { characters: 0, words: 0, paragraphs: 0 },
      hasWords: true,
      segments: list,
    })),
  };
}

const jumping = issueOf(
  ['1', '2'],
  [
    segment(0, 0, 0, 'Strike', [undefined, 'paired']),
    segment(1, 0, 1, 'Fog', [undefined, 'unmatched']),
    segment(2, 1, 0, 'STRIKE, from Page 1', ['paired', 'awaited']),
    segment(3, 1, 2, ''),
  ],
  [[0, 2], [1], [3]],
);

/** Nodes as an outline: role, title, pages before and after. */
function outline(nodes: readonly SegmentNode[]): string[] {
  return nodes.flatMap(({ role, title, before, after, open, children }) => [
    [role, title, before.map(({ key }) => key).join(), after.map(({ key }) => key).join(), open].join('|'),
    ...outline(children).map((line) => `  ${line}`),
  ]);
}

describe('the tree of an issue', () => {
  it('has articles with their parts where they begin, and continuations where they stand', () => {
    const pages = pageNodes(jumping);
    assert.deepEqual(
      pages.map(({ children }) => outline(children)),
      [
        ['article|Strike||2|', '  part|Strike||2|', '  part|Strike|1||awaited', 'article|Fog|||unmatched'],
        ['continuation|Strike|1||awaited', 'article||||'],
      ],
    );
    assert.deepEqual(
      pages.map(({ unpaired }) => unpaired),
      [1, 0],
    );
  });

  it('goes by ids that differ, and that stay where something else is put in', () => {
    const idsOf = (issue: IssueTree) => {
      const all = (nodes: readonly SegmentNode[]): string[] =>
        nodes.flatMap(({ id, children }) => [id, ...all(children)]);
      return pageNodes(issue).flatMap(({ id, children }) => [id, ...all(children)]);
    };
    const twins = issueOf(
      ['1', '1'],
      [segment(0, 0, 0, 'Fog'), segment(1, 0, 1, 'Fog'), segment(2, 1, 2, 'Fog')],
      [[0], [1], [2]],
    );
    assert.equal(new Set(idsOf(twins)).size, 5);
    const ids = new Set(idsOf(jumping));
    const more = issueOf(
      ['1', '2'],
      [
        segment(0, 0, 0, 'Ice'),
        segment(1, 0, 1, 'Strike', [undefined, 'paired']),
        segment(2, 0, 2, 'Fog'),
        segment(3, 1, 1, 'STRIKE, from Page 1', ['paired']),
        segment(4, 1, 3, ''),
      ],
      [[0], [1, 3], [2], [4]],
    );
    assert.deepEqual(idsOf(more).filter((id) => !ids.has(id)).length, 1);
  });

  it('tells what stands at a position', () => {
    const pages = pageNodes(jumping);
    const at = (line: number, file = uri) => nodeAt(pages, file, { line, character: 3 });
    assert.equal(at(7), pages[0]?.children[1]);
    assert.equal(at(10), pages[1]?.children[0]);
    assert.equal(at(99), pages[1]?.children[1]);
    assert.equal(at(7, 'file:///p2.broadsheet'), undefined);
    const empty = pageNodes(issueOf(['1'], [], []));
    const node = nodeAt(empty, uri, { line: 99, character: 0 });
    assert.ok(node instanceof PageNode && node === empty[0]);
  });

  it('holds no part twice, whatever the lists say', () => {
    const broken: IssueTree = {
      ...jumping,
      articles: [{ ...jumping.articles[0]!, segments: [0, 2, 9] }],
      pages: jumping.pages.slice(0, 1),
    };
    assert.deepEqual(
      pageNodes(broken).map(({ children }) => children.length),
      [1],
    );
  });
});
