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
  /** Whether it stands in the last part before it that stands in none itself: an element that is empty on its own. */
  readonly isInside?: boolean;
}

export function partAt(html: string, ...origins: readonly Origin[]): Part {
  return { piece: { html, images: [] }, origins };
}

/** Where the lines of a segment or a page begin; or those of what stands so many lines below. */
export function originOf({ path, line }: PlacedSegment | PlacedPage, below = 0): Origin {
  return { path, line: line + below };
}

/** The HTML of parts, those that stand inside another in it: a text for each of the outer ones. */
export function htmlOf(parts: readonly { readonly html: string; readonly isInside?: boolean }[]): string[] {
  const whole: string[] = [];
  let inside: string[] = [];
  const close = (outer: string) => {
    const end = outer.lastIndexOf('</');
    whole.push(inside.length === 0 ? outer : `${outer.slice(0, end)}${inside.join('')}${outer.slice(end)}`);
    inside = [];
  };
  let outer: string | undefined;
  for (const { html, isInside } of parts) {
    if (isInside) inside.push(html);
    else {
      if (outer !== undefined) close(outer);
      outer = html;
    }
  }
  if (outer !== undefined) close(outer);
  return whole;
}
