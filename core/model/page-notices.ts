import type { BodyBlock } from './body';
import { type Place, printedPlace } from './printed-place';
import { read } from './reading';
import type { Segment } from './segment';

/** Words in a text that tell of another page: 详见第三版. Offsets are UTF-16 units, 0-based, in the section. */
export interface PageNotice extends Place {
  /** The pages that they name and that can be read: normalised keys, or `same`, as `PageReference` has them. */
  readonly pages: readonly (Place & { readonly key: string })[];
}

const known = new WeakMap<Segment, readonly PageNotice[]>();

/** What a segment's paragraphs and captions print of other pages, in order; lines with `>>` and `<<` speak for themselves. */
export function pageNoticesIn(segment: Segment): readonly PageNotice[] {
  let notices = known.get(segment);
  if (!notices) {
    notices = segment.blocks.flatMap((block) => pageNoticesOf(segment, block));
    known.set(segment, notices);
  }
  return notices;
}

/** The same of one block of the segment. */
export function pageNoticesOf(segment: Segment, { kind, start, end }: BodyBlock): PageNotice[] {
  if (kind !== 'paragraph' && kind !== 'picture') return [];
  const { section, conventions, jumpLines } = segment;
  const reading = read(section, start, end, conventions);
  const notices = conventions.findNotices(reading.text);
  if (notices.length === 0) return [];
  const runs = reading.runs(0, reading.text.length);
  const marked = new Set(jumpLines.map(({ line }) => line));
  return notices.flatMap((notice) => {
    const place = printedPlace(section, runs, notice.start, notice.end);
    const pages = notice.pages.flatMap(({ key, start, end }) =>
      key === null ? [] : [{ key, ...printedPlace(section, runs, start, end) }],
    );
    return pages.length === 0 || marked.has(section.lineAt(place.start)) ? [] : [{ ...place, pages }];
  });
}
