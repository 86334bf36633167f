import { LineKind } from '../syntax';
import { type Place, printedPlace } from './printed-place';
import { read } from './reading';
import type { Segment } from './segment';

/** Words in a text that tell of another page: 详见第三版. Offsets are UTF-16 units, 0-based, in the section. */
export interface PageNotice extends Place {
  /** The pages that they name and that can be read: normalised keys, or `same`, as `PageReference` has them. */
  readonly pages: readonly (Place & { readonly key: string })[];
}

/** What the words of a segment print of other pages, in order; the words of `>>` and `<<` are none. */
export function pageNoticesIn(segment: Segment): PageNotice[] {
  return [...stretches(segment)].flatMap((stretch) => noticesIn(segment, stretch));
}

/** The same of the words around an offset: of a head's line, of a block. */
export function pageNoticesAround(segment: Segment, offset: number): PageNotice[] {
  for (const stretch of stretches(segment)) {
    if (stretch.start <= offset && offset <= stretch.end) return noticesIn(segment, stretch);
  }
  return [];
}

/** The stretches of a segment that are read together. */
function* stretches({ section, head, blocks }: Segment): Generator<Place> {
  yield* head?.lines ?? [];
  for (const block of blocks) {
    if (block.kind !== 'preformatted') yield block;
    else {
      for (let line = block.firstLine; line <= block.lastLine; line++) {
        if (section.lineKind(line) !== LineKind.Preformatted) continue;
        yield { start: section.contentStart(line), end: section.contentEnd(line) };
      }
    }
  }
}

function noticesIn({ section, conventions }: Segment, { start, end }: Place): PageNotice[] {
  const reading = read(section, start, end, conventions);
  const notices = conventions.findNotices(reading.text);
  if (notices.length === 0) return [];
  const runs = reading.runs(0, reading.text.length);
  return notices.flatMap((notice) => {
    const pages = notice.pages.flatMap(({ key, start, end }) =>
      key === null ? [] : [{ key, ...printedPlace(section, runs, start, end) }],
    );
    return pages.length === 0 ? [] : [{ ...printedPlace(section, runs, notice.start, notice.end), pages }];
  });
}
