import type { PlacedSegment } from './file';
import type { HalfState } from './halves';
import type { Issue } from './issue';
import { pageKeyParts } from './page-keys';
import type { SegmentJump } from './segment';

/** The pages of an issue as a jump may name them. */
interface Pages {
  readonly keys: ReadonlySet<string>;
  /** Some page line cannot be read, and may be any page. */
  readonly hasUnread: boolean;
}

const known = new WeakMap<Issue, Pages>();

function pagesOf(issue: Issue): Pages {
  let pages = known.get(issue);
  if (!pages) {
    const keys = issue.pages.map(({ key }) => key);
    pages = { keys: new Set(keys.filter((key) => key !== null)), hasUnread: keys.includes(null) };
    known.set(issue, pages);
  }
  return pages;
}

/**
 * The pages named by a jump that nothing answers, as far as the issue's files do not hold them; a bare number may mean the page of a
 * section.
 */
export function untranscribedPages(
  issue: Issue,
  placed: PlacedSegment,
  { half }: SegmentJump,
  state: HalfState,
): string[] {
  const { keys, hasUnread } = pagesOf(issue);
  // A page line that cannot be read may be the page that is meant: then the nearest candidate says more.
  if (hasUnread && state.candidates.length > 0) return [];
  const section = pageKeyParts(placed.page.key ?? '')?.section ?? '';
  return half.pages.filter(
    (key) =>
      key !== 'same' &&
      !keys.has(key) &&
      !keys.has(section + key) &&
      ![...keys].some((page) => page.endsWith(key) && /^[^0-9]+$/.test(page.slice(0, -key.length))),
  );
}
