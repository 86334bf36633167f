import { segmentsOf } from './contents';
import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';
import type { Place } from './printed-place';

/** The segment that holds an offset (UTF-16 units into the file, 0-based); at the file's end its last. */
export function segmentAt(file: TranscriptFile, offset: number): PlacedSegment | undefined {
  const index = segmentIndexAt(file, offset);
  return index < 0 ? undefined : file.segment(index);
}

/** The index among the file's segments of the one that holds an offset; -1 where none does. */
export function segmentIndexAt({ contents, tree }: TranscriptFile, offset: number): number {
  const section = offset < 0 || offset > tree.length ? -1 : tree.sectionAt(offset);
  return contents.at(section)?.segment ? contents.before(segmentsOf, section) : -1;
}

/** The segments that have anything between two offsets (UTF-16 units into the file, 0-based), or touch them; in order. */
export function segmentsBetween(file: TranscriptFile, start: number, end: number): readonly PlacedSegment[] {
  const { contents, tree } = file;
  const found: PlacedSegment[] = [];
  const first = Math.max(0, contents.before(segmentsOf, tree.sectionAt(start) + 1) - 1);
  for (let index = first; index < file.segmentCount; index++) {
    const placed = file.segment(index);
    if (placed.offset > end) break;
    found.push(placed);
  }
  return found;
}

/** The page that an offset (UTF-16 units into the file, 0-based) stands on. */
export function pageAt({ pages }: TranscriptFile, offset: number): PlacedPage | undefined {
  const found = pages[lastAt(pages, offset)];
  return found && found.offset <= offset ? found : undefined;
}

/** The first of some places that holds an offset; failing that, the first that ends there. */
export function touched<T extends Place>(places: readonly T[], offset: number): T | undefined {
  return (
    places.find(({ start, end }) => start <= offset && offset < end) ??
    places.find(({ start, end }) => start <= offset && offset === end)
  );
}

/** Index of the last that begins at `offset` or before it; 0 where none does. */
function lastAt(placed: readonly { readonly offset: number }[], offset: number): number {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (placed[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
