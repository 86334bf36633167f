import type { PlacedPage } from './file';
import type { Issue } from './issue';

const knownIds = new WeakMap<Issue, ReadonlySet<string>>();

/** The ids that segments and pictures of an issue carry. */
export function idsOf(issue: Issue): ReadonlySet<string> {
  let ids = knownIds.get(issue);
  if (!ids) {
    const all = issue.segments.flatMap(({ segment }) => [
      ...segment.attributes.ids,
      ...segment.pictures.map(({ attributes }) => attributes.id),
    ]);
    ids = new Set(all.filter((id) => id !== null));
    knownIds.set(issue, ids);
  }
  return ids;
}

/** An id for a segment on a page that is none of those known. */
export function newId({ key }: PlacedPage, known: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = `p${key ?? ''}-${count}`;
    if (!known.has(id)) return id;
  }
}
