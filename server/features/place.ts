import { genreOf } from '../../core/model/article';
import { pageAt, segmentAt } from '../../core/model/at';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { articleLength, lengthOf } from '../../core/model/lengths';
import { partOf } from '../../core/model/parts';
import { statusOf } from '../../core/model/status';
import { titleOf } from '../../core/model/title';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { pageRange, titleLocation } from '../places';
import { PLACE, type Place, type PlacedArticle, type PlaceParams } from '../protocol';

type Context = Pick<Server, 'workspace' | 'positions'>;

/** What stands at an offset of a file (UTF-16 units, 0-based) and beside it. */
export function placeOf(server: Context, issue: Issue, file: TranscriptFile, offset: number): Place {
  const page = pageAt(file, offset);
  const segment = segmentAt(file, offset);
  const { line } = file.tree.positionAt(offset);
  const lineStart = file.tree.offsetAt({ line, character: 0 });
  const lineEnd = file.tree.offsetAt({ line: line + 1, character: 0 });
  const own = file.segments.findLast((placed) => titleOffset(placed) < lineStart);
  const later = file.segments.find((placed) => headOffset(placed) >= lineEnd);
  const previous = own ?? fileBeside(issue, file, -1)?.segments.at(-1);
  const next = later ?? fileBeside(issue, file, 1)?.segments[0];
  return {
    page: page ? { label: page.page?.label ?? '', key: page.key, range: pageRange(server, page) } : null,
    article: segment ? articleOf(issue, segment) : null,
    previous: previous ? titleLocation(server, previous) : null,
    next: next ? titleLocation(server, next) : null,
  };
}

function titleOffset({ offset, segment }: PlacedSegment): number {
  return offset + titleOf(segment).start;
}

/** Where its head begins, with a kicker, say, that stands above the headline. */
function headOffset(placed: PlacedSegment): number {
  const { head, section } = placed.segment;
  return head ? placed.offset + section.lineStart(head.firstLine) : titleOffset(placed);
}

/** The nearest file before or after one in its issue that anything stands in. */
function fileBeside({ files }: Issue, { path }: TranscriptFile, by: 1 | -1): TranscriptFile | undefined {
  let at = files.findIndex((file) => file.path === path);
  do at += by;
  while (files[at]?.segments.length === 0);
  return files[at];
}

function articleOf(issue: Issue, placed: PlacedSegment): PlacedArticle | null {
  const part = partOf(issue, placed);
  if (!part) return null;
  const { article, order } = part;
  return {
    title: titleOf(article.segments[0]!.placed.segment).text || titleOf(placed.segment).text,
    genre: genreOf(article),
    status: statusOf(issue).articles.get(article) ?? null,
    length: articleLength(article),
    hasWords: !placed.segment.conventions.script.cjk,
    part: order,
    parts: article.segments.length,
    partLength: lengthOf(placed.segment),
  };
}

/** Answers Broadsheet's own request for what stands at a position. */
export const place: Feature = (server) => {
  const { connection, workspace, positions } = server;
  connection.onRequest(
    PLACE,
    acrossFiles(server, null, (file, { position }: PlaceParams): Place | null => {
      const issue = workspace.issueOf(file);
      return issue ? placeOf(server, issue, file, positions.offsetAt(file.tree, position)) : null;
    }),
  );
  return {};
};
