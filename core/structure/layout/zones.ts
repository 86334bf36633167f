import type { Box } from '../../measured-page';
import { bottom, extentOf, middle, overlapX, overlapY, type Piece, right } from './piece';

/** A part of a page that is read to its end before the next. */
export interface Zone {
  readonly pieces: readonly Piece[];
  /** A rule parts it from what stands above it. */
  readonly ruled: boolean;
  /** The number of the headline that it stands below, or that it holds itself; `null` where none is known. */
  readonly region: number | null;
}

/** Deeper no page is set; what claims to be is read as one zone. */
const DEEPEST = 24;
/** A rule across a zone leaves this much of its width to neither side. */
const ACROSS = 0.85;
/** White from top to foot between columns, in heights of a line; and where a rule stands in it. */
const GUTTER = 0.8;
const RULED_GUTTER = 0.25;
/** Fewer lines than this beside a gutter may leave white below white by chance. */
const FEWEST = 3;
/** White above or below a headline, in heights of a line; and between one and columns below it, which nothing else tears from it. */
const BAND = 0.7;
const NARROW_BAND = 0.05;
/** Type so many times as high as running text is a headline's. */
const LARGE = 1.3;
/** Lines that a head has at most, and those that stand above its largest type. */
const LONGEST_HEAD = 10;
const KICKERS = 3;

/**
 * Cuts a page along the rules and the white that run across all of it, then its parts in the same way: what stands above a rule or a
 * headline over all columns is read before what stands below, what stands on the left of a gutter before what stands on its right. What
 * nothing cuts is one zone.
 */
export function cutZones(
  pieces: readonly Piece[],
  rules: readonly Box[],
  pictures: readonly Box[],
  body: number,
): Zone[] {
  const zones: Zone[] = [];
  const cutter = new Cutter(
    rules.filter(({ width, height }) => width > height),
    rules.filter(({ width, height }) => height > width),
    pictures,
    body,
  );
  cutter.cut({ pieces, ruled: false, region: null }, DEEPEST, zones);
  return zones;
}

class Cutter {
  private regions = 0;

  constructor(
    private readonly across: readonly Box[],
    private readonly down: readonly Box[],
    private readonly pictures: readonly Box[],
    private readonly body: number,
  ) {}

  cut(zone: Zone, depth: number, zones: Zone[]): void {
    const parts = depth > 0 && zone.pieces.length > 1 ? this.partsOf(zone) : null;
    if (!parts) zones.push({ ...zone, region: zone.region ?? this.regionOf(zone) });
    else for (const part of parts) this.cut(part, depth - 1, zones);
  }

  private partsOf(zone: Zone): Zone[] | null {
    return this.alongRules(zone) ?? this.alongGutters(zone) ?? this.alongHeadlines(zone);
  }

  private alongRules({ pieces, ruled, region }: Zone): Zone[] | null {
    const extent = extentOf(pieces);
    const cuts = this.across
      .filter((rule) => rule.y > extent.y && rule.y < bottom(extent) && overlapX(rule, extent) > ACROSS * extent.width)
      .map((rule) => middle(rule))
      .sort((a, b) => a - b);
    if (cuts.length === 0) return null;
    const parts = partAt(pieces, cuts, ({ box }) => middle(box));
    return parts.length > 1 ? parts.map((part, i) => ({ pieces: part, ruled: i > 0 || ruled, region })) : null;
  }

  private alongGutters({ pieces, ruled, region }: Zone): Zone[] | null {
    const extent = extentOf(pieces);
    const white = gapsIn(pieces.map(({ box }) => [box.x, right(box)]));
    const cuts = white.flatMap(([from, to]) => {
      const isRuled = this.down.some(
        (rule) =>
          rule.x >= from - this.body && rule.x <= to + this.body && overlapY(rule, extent) > 0.5 * extent.height,
      );
      return to - from >= (isRuled ? RULED_GUTTER : GUTTER) * this.body ? [{ at: (from + to) / 2, isRuled }] : [];
    });
    const kept = cuts.filter(
      ({ at, isRuled }, i) => isRuled || this.isFlanked(pieces, at, cuts[i - 1]?.at, cuts[i + 1]?.at),
    );
    if (kept.length === 0) return null;
    const columns = partAt(
      pieces,
      kept.map(({ at }) => at),
      ({ box }) => box.x + box.width / 2,
    );
    const parts = this.belowHeads(columns);
    // A rule over all columns says nothing of what runs on from one into the next.
    return parts.length > 1 ? parts.map((part, i) => ({ pieces: part, ruled: ruled && i === 0, region })) : null;
  }

  /**
   * A column that begins below the head of the one beside it, and has none of its own, stands below that head: it is cut off from it
   * only when the head is.
   */
  private belowHeads(columns: readonly Piece[][]): Piece[][] {
    const headed = columns.map((column) => this.isHeaded(column));
    const parts: Piece[][] = [];
    let open = false;
    columns.forEach((column, i) => {
      const below = (j: number): boolean => headed[j] === true && !headed[i] && this.isBelow(column, columns[j]!);
      const owner = columns.findLastIndex((_, j) => j < i && headed[j] === true);
      const next = columns.findIndex((_, j) => j > i && headed[j] === true);
      const joinsLast = parts.length > 0 && (open || below(owner));
      if (joinsLast) parts.at(-1)!.push(...column);
      else parts.push([...column]);
      // A head in the middle of its columns: those on its left wait for it.
      open = !below(owner) && below(next);
    });
    return parts;
  }

  /** Whether a column begins below the head of another: its pictures do too, and no rule stands beside that head. */
  private isBelow(column: readonly Piece[], headed: readonly Piece[]): boolean {
    const [top, head] = [topOf(column), topOf(headed)];
    if (!top || !head) return false;
    const limit = head.box.y + head.box.height / 2;
    if (top.box.y <= limit) return false;
    const [own, other] = [extentOf(column), extentOf(headed)];
    const isBeside = this.pictures.some(
      (picture) => picture.y < limit && bottom(picture) > head.box.y && overlapX(picture, own) > 0.5 * picture.width,
    );
    const [from, to] = own.x < other.x ? [own, other] : [other, own];
    const isRuled = this.down.some(
      (rule) =>
        rule.y <= limit &&
        bottom(rule) > top.box.y &&
        rule.x > from.x + from.width - this.body &&
        right(rule) < to.x + this.body,
    );
    return !isBeside && !isRuled;
  }

  /** Whether enough lines stand on both sides of a gutter that its white is none by chance. */
  private isFlanked(pieces: readonly Piece[], at: number, before = -Infinity, after = Infinity): boolean {
    let [left, end] = [0, 0];
    for (const { box } of pieces) {
      const x = box.x + box.width / 2;
      if (x > before && x < at) left++;
      else if (x > at && x < after) end++;
    }
    return left + end >= 2 * FEWEST && Math.min(left, end) > 0 && Math.max(left, end) >= FEWEST;
  }

  private alongHeadlines({ pieces, ruled, region }: Zone): Zone[] | null {
    if (pieces.length < 3 || !this.hasColumns(pieces)) return null;
    const sorted = [...pieces].sort((a, b) => a.box.y - b.box.y);
    const cuts: number[] = [];
    let from = 0;
    for (const [start, end] of gapsIn(pieces.map(({ box }) => [box.y, bottom(box)]))) {
      if (end - start < NARROW_BAND * this.body) continue;
      const at = (start + end) / 2;
      const to = sorted.findIndex(({ box }) => box.y >= at);
      const isParted = end - start >= BAND * this.body;
      const isHead = (isParted || !this.isAlone(sorted[to]!, sorted)) && this.isHead(sorted.slice(from, to));
      // Below columns large type needs no white above it to begin something.
      const begins = isParted || (this.isLarge(sorted[to]!) && this.hasColumns(sorted.slice(from, to)));
      if (!isHead && !(begins && this.opensHead(sorted, to))) continue;
      cuts.push(at);
      from = to;
    }
    const parts = partAt(pieces, cuts, ({ box }) => middle(box));
    if (parts.length < 2) return null;
    let current = region;
    return parts.map((part, i) => {
      if (this.isHead(part)) current = ++this.regions;
      return { pieces: part, ruled: i === 0 && ruled, region: current };
    });
  }

  /** Some lines that are nothing but a head: large type, perhaps with smaller above and below it, no columns. */
  private isHead(pieces: readonly Piece[]): boolean {
    return pieces.length <= LONGEST_HEAD && pieces.some((piece) => this.isLarge(piece)) && !this.hasColumns(pieces);
  }

  /** Whether a headline begins with the piece at `from`, smaller type above its largest included. */
  private opensHead(sorted: readonly Piece[], from: number): boolean {
    for (const piece of sorted.slice(from, from + KICKERS + 1)) {
      if (!this.isAlone(piece, sorted)) return false;
      if (this.isLarge(piece)) return true;
    }
    return false;
  }

  private regionOf({ pieces }: Zone): number | null {
    return this.isHeaded(pieces) ? ++this.regions : null;
  }

  private isHeaded(pieces: readonly Piece[]): boolean {
    return this.opensHead(
      [...pieces].sort((a, b) => a.box.y - b.box.y),
      0,
    );
  }

  private isLarge({ height }: Piece): boolean {
    return height >= LARGE * this.body;
  }

  private isAlone({ box }: Piece, pieces: readonly Piece[]): boolean {
    return !pieces.some((other) => other.box !== box && overlapY(other.box, box) > 0.3 * other.box.height);
  }

  private hasColumns(pieces: readonly Piece[]): boolean {
    return pieces.some((piece) => !this.isAlone(piece, pieces));
  }
}

function topOf(pieces: readonly Piece[]): Piece | undefined {
  return pieces.reduce<Piece | undefined>((top, piece) => (top && top.box.y <= piece.box.y ? top : piece), undefined);
}

/** The stretches that none of some spans covers, between the first and the last of them. */
function gapsIn(spans: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const gaps: [number, number][] = [];
  let covered = sorted[0]?.[1] ?? 0;
  for (const [from, to] of sorted) {
    if (from > covered) gaps.push([covered, from]);
    covered = Math.max(covered, to);
  }
  return gaps;
}

function partAt(pieces: readonly Piece[], cuts: readonly number[], placeOf: (piece: Piece) => number): Piece[][] {
  const parts: Piece[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const piece of pieces) {
    const place = placeOf(piece);
    const index = cuts.findIndex((cut) => place < cut);
    parts[index < 0 ? cuts.length : index]!.push(piece);
  }
  return parts.filter((part) => part.length > 0);
}
