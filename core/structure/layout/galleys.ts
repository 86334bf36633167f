import type { Box } from '../../measured-page';
import type { Ink } from './ink';
import { bottom, extentOf, middle, overlapX, overlapY, type Piece, right } from './piece';

/** Lines that stand below one another in one column, or a headline's over several. The name is the setter's, for type set in one column. */
export interface Galley {
  readonly lines: Piece[];
  box: Box;
  /** The galleys right above it. */
  readonly above: Set<Galley>;
  /** It begins with type of a headline's size. */
  readonly headed: boolean;
  /** A rule across its part of the page stands above it. */
  readonly ruled?: boolean;
  /** The number of the headline that it stands below or begins with. */
  readonly region?: number | null;
}

/** Type this many times as high as running text begins a galley of its own. */
export const LARGE = 1.4;
/** White of this many lines' height ends a galley. */
const APART = 3.5;
/** Shares of a line's width: less is no overlap. */
const TOUCHING = 0.2;

/** Gathers lines into galleys, from the top of the page to its foot. */
export function readGalleys(pieces: readonly Piece[], ink: Ink, body: number): Galley[] {
  const sorted = [...pieces].sort((a, b) => middle(a.box) - middle(b.box) || a.box.x - b.box.x);
  const neighbours = new Neighbours(sorted, body);
  if (isOneColumn(sorted, neighbours, body)) return [columnOf(sorted, body)];
  const galleys: Galley[] = [];
  /** What is seen from below in each column of cells: the line that was printed there last. */
  const skyline = new Array<Standing | undefined>(ink.width);
  sorted.forEach((piece, index) => {
    const [from, to] = [ink.column(piece.box.x), ink.column(right(piece.box))];
    const seen = seenFrom(piece, skyline.slice(from, to + 1));
    const [only] = seen;
    let galley: Galley;
    if (only && seen.size === 1 && goesOn(only, piece, neighbours.beside(index), body)) {
      galley = only;
      galley.lines.push(piece);
      galley.box = around(galley.box, piece.box);
    } else {
      galley = { lines: [piece], box: piece.box, above: seen, headed: piece.height >= LARGE * body };
      galleys.push(galley);
    }
    skyline.fill({ piece, galley }, from, to + 1);
  });
  return mendColumns(galleys, body);
}

/** Nothing stands beside anything, and no headline below text: short lines on the left and on the right are of one column, too. */
function isOneColumn(sorted: readonly Piece[], neighbours: Neighbours, body: number): boolean {
  const text = sorted.findIndex(({ height }) => height < LARGE * body);
  return (
    text >= 0 &&
    sorted.every(
      ({ height }, index) => neighbours.beside(index).length === 0 && (index < text || height < LARGE * body),
    )
  );
}

function columnOf(sorted: readonly Piece[], body: number): Galley {
  const headed = sorted[0]!.height >= LARGE * body;
  return { lines: [...sorted], box: extentOf(sorted), above: new Set(), headed };
}

/** Puts a column together again where nothing but a damaged line tore it. */
function mendColumns(galleys: readonly Galley[], body: number): Galley[] {
  const below = new Map<Galley, number>();
  for (const { above } of galleys) for (const galley of above) below.set(galley, (below.get(galley) ?? 0) + 1);
  const merged = new Map<Galley, Galley>();
  const kept: Galley[] = [];
  for (const galley of galleys) {
    const above = new Set([...galley.above].map((each) => merged.get(each) ?? each));
    galley.above.clear();
    for (const each of above) galley.above.add(each);
    const [only] = above;
    const child = only && below.get(only) === 1 && above.size === 1;
    if (child && !galley.headed && isSameColumn(only, galley, body)) {
      for (const line of galley.lines) only.lines.push(line);
      only.box = around(only.box, galley.box);
      below.set(only, below.get(galley) ?? 0);
      merged.set(galley, only);
    } else kept.push(galley);
  }
  return kept;
}

function isSameColumn(a: Galley, b: Galley, body: number): boolean {
  if (b.box.y - bottom(a.box) > APART * body) return false;
  const shared = overlapX(a.box, b.box);
  return shared > 0.7 * Math.max(a.box.width, b.box.width) || (b.lines.length < 3 && shared > 0.9 * b.box.width);
}

interface Standing {
  readonly piece: Piece;
  readonly galley: Galley;
}

/** The galleys that a line sees above it, with enough of its width or of theirs. */
function seenFrom(piece: Piece, skyline: readonly (Standing | undefined)[]): Set<Galley> {
  const shared = new Map<Galley, number>();
  let last: Standing | undefined;
  for (const standing of skyline) {
    if (!standing || standing === last) continue;
    last = standing;
    const { galley, piece: above } = standing;
    if (middle(above.box) > middle(piece.box) - 0.3 * Math.min(above.box.height, piece.box.height)) continue;
    shared.set(galley, Math.max(shared.get(galley) ?? 0, overlapX(galley.box, piece.box)));
  }
  const seen = new Set<Galley>();
  for (const [galley, width] of shared) {
    if (width >= TOUCHING * Math.min(galley.box.width, piece.box.width)) seen.add(galley);
  }
  return nearest(seen);
}

/** Past a short line what stands above it is seen too: of one column only the nearest counts. */
function nearest(seen: Set<Galley>): Set<Galley> {
  if (seen.size < 2) return seen;
  const kept = [...seen].sort((a, b) => bottom(b.box) - bottom(a.box));
  for (let i = 0; i < kept.length; i++) {
    for (let k = kept.length - 1; k > i; k--) {
      const [near, far] = [kept[i]!.box, kept[k]!.box];
      if (overlapX(near, far) > 0.6 * Math.min(near.width, far.width)) kept.splice(k, 1);
    }
  }
  return new Set(kept);
}

/** Whether a line goes on with the galley above it. */
function goesOn(galley: Galley, piece: Piece, beside: readonly Piece[], body: number): boolean {
  const last = galley.lines.at(-1)!;
  if (piece.box.y - bottom(last.box) > APART * Math.max(body, Math.min(last.height, piece.height))) return false;
  const large = piece.height >= LARGE * body;
  if (large && last.height < 1.2 * body && piece.height > 1.3 * last.height) return false;
  // Wider than all above: it spans columns of which this is one.
  if (piece.box.width > 1.5 * galley.box.width && !large && galley.lines.length > 2) return false;
  // Other lines beside it share what stands above: there the columns part.
  return !beside.some((other) => overlapX(other.box, galley.box) > 0.5 * other.box.width);
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y };
}

/** At most this many lines before and after a line are looked at for those beside it. */
const REACH = 40;

/** The lines that stand beside a line on the same height. */
class Neighbours {
  constructor(
    private readonly sorted: readonly Piece[],
    private readonly body: number,
  ) {}

  beside(index: number): Piece[] {
    const found: Piece[] = [];
    const { box } = this.sorted[index]!;
    for (const step of [-1, 1]) {
      for (let i = index + step, left = REACH; left > 0; i += step, left--) {
        const other = this.sorted[i]?.box;
        if (!other || Math.abs(middle(other) - middle(box)) > 2 * this.body) break;
        if (overlapY(other, box) > 0.5 * Math.min(other.height, box.height) && overlapX(other, box) <= 0)
          found.push(this.sorted[i]!);
      }
    }
    return found;
  }
}
