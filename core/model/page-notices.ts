import type { Conventions } from '../conventions/conventions';
import { LineKind } from '../syntax';
import { type BodyBlock, standsAlone } from './body';
import { ByBlock } from './by-block';
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
  const { section, conventions } = segment;
  return [...stretches(segment)].flatMap((stretch) => {
    if (!('kind' in stretch) || !standsAlone(section, stretch)) return noticesIn(segment, stretch);
    const { start, report } = ofBlocks.of(section, stretch, conventions);
    return start === 0 ? report : report.map((notice) => moved(notice, start));
  });
}

const ofBlocks = new ByBlock((section, { firstLine, lastLine }, conventions: Conventions) =>
  noticesIn({ section, conventions }, { start: section.contentStart(firstLine), end: section.contentEnd(lastLine) }),
);

function moved({ start, end, pages }: PageNotice, by: number): PageNotice {
  const move = <P extends Place>(place: P): P => ({ ...place, start: place.start + by, end: place.end + by });
  return { start: start + by, end: end + by, pages: pages.map(move) };
}

/** The same of the words around an offset: of a head's line, of a block. */
export function pageNoticesAround(segment: Segment, offset: number): PageNotice[] {
  for (const stretch of stretches(segment)) {
    if (stretch.start <= offset && offset <= stretch.end) return noticesIn(segment, stretch);
  }
  return [];
}

/** The stretches of a segment that are read together. */
function* stretches({ section, head, blocks }: Segment): Generator<Place | BodyBlock> {
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

function noticesIn(
  { section, conventions }: Pick<Segment, 'section' | 'conventions'>,
  { start, end }: Place,
): PageNotice[] {
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
