import type { Article } from './article';
import { segmentIndexAt } from './at';
import type { PlacedSegment } from './file';
import type { Issue } from './issue';

/** A segment as the part of an article that it is. */
export interface Part {
  /** Index among the issue's segments. */
  readonly index: number;
  readonly article: Article;
  /** Which part of the article it is, counted from 0 in the order in which they are read. */
  readonly order: number;
}

const known = new WeakMap<Article, ReadonlyMap<number, Part>>();

/** Which article of an issue a segment is part of; `undefined` for a segment that is not the issue's. No other article is looked at. */
export function partOf(issue: Issue, placed: PlacedSegment): Part | undefined {
  const index = indexOf(issue, placed);
  if (index === undefined) return undefined;
  const article = issue.articleOf(index);
  let parts = known.get(article);
  if (!parts) {
    parts = new Map(article.segments.map((each, order) => [each.index, { index: each.index, article, order }]));
    known.set(article, parts);
  }
  return parts.get(index);
}

const filesOf = new WeakMap<Issue, ReadonlyMap<string, number>>();

/** The index of a segment among those of an issue, if it is one of them. */
function indexOf(issue: Issue, placed: PlacedSegment): number | undefined {
  let files = filesOf.get(issue);
  if (!files) {
    files = new Map(issue.files.map(({ path }, i) => [path, i]));
    filesOf.set(issue, files);
  }
  const at = files.get(placed.path);
  const file = at === undefined ? undefined : issue.files[at];
  if (at === undefined || !file) return undefined;
  const index = segmentIndexAt(file, placed.offset);
  return index >= 0 && file.segment(index) === placed ? issue.firstSegmentOf(at) + index : undefined;
}
