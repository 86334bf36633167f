import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';

/** The segment that holds an offset (UTF-16 units into the file, 0-based); at the file's end its last. */
export function segmentAt({ segments, tree }: TranscriptFile, offset: number): PlacedSegment | undefined {
  const found = segments[lastAt(segments, offset)];
  if (!found || found.offset > offset) return undefined;
  const end = found.offset + found.segment.section.text.length;
  return offset < end || end === tree.length ? found : undefined;
}

/** The page that an offset (UTF-16 units into the file, 0-based) stands on. */
export function pageAt({ pages }: TranscriptFile, offset: number): PlacedPage | undefined {
  const found = pages[lastAt(pages, offset)];
  return found && found.offset <= offset ? found : undefined;
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
