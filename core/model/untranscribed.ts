import type { PlacedSegment } from './file';
import type { HalfState } from './halves';
import type { Issue } from './issue';
import { pageKeyParts } from './page-keys';
import type { SegmentJump } from './segment';

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The keys of an issue's pages. */
export function pagesOf({ pageKeys }: Issue): ReadonlySet<string> {
  let keys = known.get(pageKeys);
  if (!keys) {
    keys = new Set(pageKeys);
    known.set(pageKeys, keys);
  }
  return keys;
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
  const keys = pagesOf(issue);
  // A page line that cannot be read may be the page that is meant: then the nearest candidate says more.
  if (state.candidates.length > 0 && issue.pages.some(({ key }) => key === null)) return [];
  const section = pageKeyParts(placed.page.key ?? '')?.section ?? '';
  return half.pages.filter(
    (key) =>
      key !== 'same' &&
      !keys.has(key) &&
      !keys.has(section + key) &&
      ![...keys].some((page) => page.endsWith(key) && /^[^0-9]+$/.test(page.slice(0, -key.length))),
  );
}
