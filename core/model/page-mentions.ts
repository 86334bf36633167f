import { jumpPlaces } from './jump-places';
import { pageNoticesIn } from './page-notices';
import type { Place } from './printed-place';
import type { Segment } from './segment';

/** Words by which print, or an attribute of a jump, names a page. Offsets are UTF-16 units, 0-based, in the section. */
export interface PageMention extends Place {
  /** The page's normalised key, or `same` for the page that the words stand on. */
  readonly key: string;
}

const known = new WeakMap<Segment, readonly PageMention[]>();

/** The pages that a segment's jumps, references and other notices name, in order; not what an attribute overrides. */
export function pageMentions(segment: Segment): readonly PageMention[] {
  let mentions = known.get(segment);
  if (!mentions) {
    const onJumps = segment.jumpLines.flatMap((jump) =>
      jumpPlaces(segment, jump).filter(({ names, counts }) => names === 'page' && (counts || !jump.isJump)),
    );
    const taken = new Set(onJumps.map(({ start }) => start));
    const inText = pageNoticesIn(segment).flatMap(({ pages }) => pages);
    mentions = [...onJumps, ...inText.filter(({ start }) => !taken.has(start))]
      .flatMap(({ key, start, end }) => (key === null ? [] : [{ key, start, end }]))
      .sort((a, b) => a.start - b.start);
    known.set(segment, mentions);
  }
  return mentions;
}
