import type { Box, MeasuredPage, MeasuredWord } from '../../measured-page';

/** A line, or the part of one that stands in one column, while the page's layout is looked for. */
export interface Piece {
  readonly words: readonly MeasuredWord[];
  /** In the page's unit; on pages that are written downwards turned so that lines run to the right. */
  readonly box: Box;
  /** Height of its type, in the page's unit. */
  readonly height: number;
  /** Index into the page's blocks. */
  readonly block: number | null;
}

/** What the layout of a page is measured against. */
export interface Scale {
  /** Height of a line of running text, in the page's unit; above 0. */
  readonly body: number;
}

/** How many characters a piece prints, in UTF-16 units. */
export function lengthOf({ words }: Pick<Piece, 'words'>): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

export function right({ x, width }: Box): number {
  return x + width;
}

export function bottom({ y, height }: Box): number {
  return y + height;
}

export function middle({ y, height }: Box): number {
  return y + height / 2;
}

/** How far two boxes share their extent from left to right; below 0: how far they are apart. */
export function overlapX(a: Box, b: Box): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
}

export function overlapY(a: Box, b: Box): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
}

/** The smallest box around all of some things; an empty one around none. */
export function extentOf(things: readonly { readonly box: Box }[]): Box {
  if (things.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, end, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of things) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    end = Math.max(end, right(box));
    foot = Math.max(foot, bottom(box));
  }
  return { x: left, y: top, width: end - left, height: foot - top };
}

/** The value below which a share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Whether most of a page's characters stand in lines that run downwards. */
export function runsDownwards({ lines }: MeasuredPage): boolean {
  let down = 0;
  for (const line of lines) down += (line.vertical ? 1 : -1) * lengthOf(line);
  return down > 0;
}
