import type { Article } from './article';
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

const known = new WeakMap<Issue, ReadonlyMap<PlacedSegment, Part>>();

/** Which article of an issue a segment is part of; `undefined` for a segment that is not the issue's. */
export function partOf(issue: Issue, placed: PlacedSegment): Part | undefined {
  let parts = known.get(issue);
  if (!parts) {
    parts = new Map(
      issue.articles.flatMap((article) =>
        article.segments.map(({ placed, index }, order) => [placed, { index, article, order }] as const),
      ),
    );
    known.set(issue, parts);
  }
  return parts.get(placed);
}
