import { matchRegions } from '../../core/convert/regions/match';
import type { RegionLine, Regions, RegionsPage } from '../../core/convert/regions/regions';

/** A rectangle in a scan, in parts of its width and height from its upper left corner. */
export interface Zone {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the lines of a page stand in its scan. Lines are counted from the page's first, 0-based. */
export class Zones {
  private readonly regions: readonly (readonly number[])[];

  constructor(
    private readonly page: RegionsPage,
    lines: readonly string[],
  ) {
    this.regions = matchRegions(lines, page.lines);
  }

  /** What `first` to `last` take up, both included: a rectangle for each column. */
  of(first: number, last: number): Zone[] {
    const { width, height, lines } = this.page;
    const boxes = this.regions
      .slice(first, last + 1)
      .flatMap((indices) => indices.flatMap((at) => lines[at]?.box ?? []));
    return joined(boxes).map((box) => ({
      x: box.x / width,
      y: box.y / height,
      width: box.width / width,
      height: box.height / height,
    }));
  }

  /** The line that stands at a point, or near by, in parts of the scan's width and height; `null` where none does. */
  lineAt(x: number, y: number): number | null {
    const { width, height, lines } = this.page;
    const at = { x: x * width, y: y * height };
    let [nearest, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
    for (const [line, indices] of this.regions.entries()) {
      for (const index of indices) {
        const box = lines[index]?.box;
        const distance = box ? distanceTo(box, at) : least;
        if (!box || distance >= least || distance > thickness(box) / 2) continue;
        [nearest, least] = [line, distance];
      }
    }
    return nearest;
  }
}

/** The page with a key in files of regions, else the only page in them. */
export function regionsOfPage(files: readonly Regions[], key: string | null): RegionsPage | null {
  const pages = files.flatMap((file) => file.pages);
  const [only, ...more] = pages;
  return pages.find(({ page }) => page !== null && page === key) ?? (only && more.length === 0 ? only : null);
}

type Box = RegionLine['box'];

function distanceTo(box: Box, { x, y }: { readonly x: number; readonly y: number }): number {
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  const down = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(across, down);
}

/** How high a line is; how wide, where it runs down. */
function thickness({ width, height }: Box): number {
  return Math.min(width, height);
}

/** Boxes one after the other; those of neighbouring lines of a column become one. */
function joined(boxes: readonly Box[]): Box[] {
  const found: Box[] = [];
  let last: Box | undefined;
  for (const box of boxes) {
    const before = found.at(-1);
    if (before && last && areNeighbours(last, box)) found[found.length - 1] = around(before, box);
    else found.push(box);
    last = box;
  }
  return found;
}

/** Whether two lines stand below one another, or beside one another where lines run down. */
function areNeighbours(a: Box, b: Box): boolean {
  const across = overlap(a.x, a.width, b.x, b.width);
  const down = overlap(a.y, a.height, b.y, b.height);
  const reach = -Math.max(thickness(a), thickness(b));
  return (
    (across > Math.min(a.width, b.width) / 2 && down > reach) ||
    (down > Math.min(a.height, b.height) / 2 && across > reach)
  );
}

/** How far two stretches overlap; less than 0, how far they are apart. */
function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
