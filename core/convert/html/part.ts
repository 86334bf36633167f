import type { PlacedPage, PlacedSegment } from '../../model/file';

/**
 * One element of HTML that shows words of a transcript. Where these stand it says only in itself: `data-line` counts lines,
 * `data-at` UTF-16 units in the line, both 0-based, and lines from an origin (the first, or the one that `data-origin` counts
 * out). So it stays as it is while lines come and go above.
 */
export interface Piece {
  readonly html: string;
  /** What its `img` elements show, as typed; their `data-image` counts in it. */
  readonly images: readonly string[];
}

/** Where the lines of a piece are counted from: a line of a file, 0-based. */
export interface Origin {
  readonly path: string;
  readonly line: number;
}

/** A piece in its place. */
export interface Part {
  readonly piece: Piece;
  readonly origins: readonly Origin[];
}

export function partAt(html: string, ...origins: readonly Origin[]): Part {
  return { piece: { html, images: [] }, origins };
}

/** Where the lines of a segment or a page begin. */
export function originOf({ path, line }: PlacedSegment | PlacedPage): Origin {
  return { path, line };
}
