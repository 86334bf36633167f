import { genreOf } from '../../core/model/article';
import type { PlacedSegment } from '../../core/model/file';
import type { HalfState } from '../../core/model/halves';
import type { Issue } from '../../core/model/issue';
import { articleLength } from '../../core/model/lengths';
import { partOf } from '../../core/model/parts';
import type { SegmentJump } from '../../core/model/segment';
import { statusOf } from '../../core/model/status';
import { titleOf } from '../../core/model/title';
import { untranscribedPages } from '../../core/model/untranscribed';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { locationOf, pageRange, titleLocation } from '../places';
import { ISSUE, type IssueTree, type JumpState } from '../protocol';

type Context = Pick<Server, 'workspace' | 'positions'>;

/** An issue's pages, what stands on them, and how its articles run over them. */
export function issueTreeOf(server: Context, issue: Issue): IssueTree {
  const { paper, date, edition } = issue.masthead;
  const status = statusOf(issue);
  const pageIndex = new Map(issue.pages.map((page, index) => [page, index]));
  const articleIndex = new Map(issue.articles.map((article, index) => [article, index]));
  return {
    key: issue.key,
    paper,
    date,
    edition,
    uris: issue.files.map(({ path }) => server.workspace.uriOf(path)),
    pages: issue.pages.map((placed) => ({
      uri: server.workspace.uriOf(placed.path),
      range: pageRange(server, placed),
      label: placed.page?.label ?? '',
      key: placed.key,
      status: status.pages.get(placed) ?? null,
    })),
    segments: issue.segments.map((placed, index) => {
      const article = partOf(issue, placed)?.article;
      return {
        ...locationOf(server, placed.path, placed.offset, placed.offset + placed.segment.section.text.length),
        status: status.segments.get(placed) ?? null,
        title: titleOf(placed.segment).text,
        titleRange: titleLocation(server, placed).range,
        page: pageIndex.get(placed.page) ?? 0,
        article: (article && articleIndex.get(article)) ?? 0,
        jumpIn: jumpState(issue, placed, placed.segment.jumpIn, issue.pairing.ins[index]),
        jumpOut: jumpState(issue, placed, placed.segment.jumpOut, issue.pairing.outs[index]),
      };
    }),
    articles: issue.articles.map((article) => ({
      genre: genreOf(article),
      status: status.articles.get(article) ?? null,
      length: articleLength(article),
      hasWords: !article.segments[0]!.placed.segment.conventions.script.cjk,
      segments: article.segments.map(({ index }) => index),
    })),
  };
}

function jumpState(
  issue: Issue,
  placed: PlacedSegment,
  jump: SegmentJump | null,
  half: HalfState | null | undefined,
): JumpState | null {
  if (!jump || !half) return null;
  const isAwaited = half.state === 'unmatched' && untranscribedPages(issue, placed, jump, half).length > 0;
  return isAwaited ? 'awaited' : half.state;
}

/** Answers Broadsheet's own request for the issue that a transcript belongs to. */
export const issue: Feature = (server) => {
  server.connection.onRequest(
    ISSUE,
    acrossFiles(server, null, (file): IssueTree | null => {
      const issue = server.workspace.issueOf(file);
      return issue ? issueTreeOf(server, issue) : null;
    }),
  );
  return {};
};
