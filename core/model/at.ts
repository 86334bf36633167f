import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';
import type { Place } from './printed-place';

/** The segment that holds an offset (UTF-16 units into the file, 0-based); at the file's end its last. */
export function segmentAt(file: TranscriptFile, offset: number): PlacedSegment | undefined {
  return file.segments[segmentIndexAt(file, offset)];
}

/** The index among the file's segments of the one that holds an offset; -1 where none does. */
export function segmentIndexAt({ segments, tree }: TranscriptFile, offset: number): number {
  const index = lastAt(segments, offset);
  const found = segments[index];
  if (!found || found.offset > offset) return -1;
  const end = found.offset + found.segment.section.text.length;
  return offset < end || end === tree.length ? index : -1;
}

/** The segments that have anything between two offsets (UTF-16 units into the file, 0-based), or touch them; in order. */
export function segmentsBetween({ segments }: TranscriptFile, start: number, end: number): readonly PlacedSegment[] {
  const first = lastAt(segments, start);
  let next = first;
  while (next < segments.length && segments[next]!.offset <= end) next++;
  return segments.slice(first, next);
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
