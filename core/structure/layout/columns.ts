import type { Galley } from './galleys';
import { overlapX, type Piece, quantile, right } from './piece';

/** The left and right edge of the column that a line is set in, in the page's unit. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Lines before and after one that tell where its column's edges are there: a scan may be askew. */
const REACH = 8;
/** Fewer lines of running text tell too little. */
const TELLING = 5;

/** Finds the edges of the columns on a page. */
export class Columns {
  private readonly telling: { readonly galley: Galley; readonly edges: Edges }[] = [];
  /** The width that most columns have, in the page's unit. */
  readonly usual: number;

  constructor(
    galleys: readonly Galley[],
    private readonly body: number,
  ) {
    const widths: number[] = [];
    for (const galley of galleys) {
      const text = galley.lines.filter((line) => this.isText(line));
      if (text.length < TELLING) continue;
      const edges = edgesOf(text);
      this.telling.push({ galley, edges });
      for (let i = 0; i < text.length; i += TELLING) widths.push(edges.right - edges.left);
    }
    this.usual =
      quantile(widths, 0.5) ||
      Math.max(
        body,
        quantile(
          galleys.map(({ box }) => box.width),
          0.5,
        ),
      );
  }

  /** The edges that each line of a galley is set between. */
  edgesIn(galley: Galley): Edges[] {
    const text = galley.lines.map((line, index) => ({ line, index })).filter(({ line }) => this.isText(line));
    const whole = text.length >= TELLING ? edgesOf(text.map(({ line }) => line)) : this.borrowed(galley);
    let first = 0;
    let end = 0;
    return galley.lines.map((_, index) => {
      while (end < text.length && text[end]!.index <= index + REACH) end++;
      while (first < end && text[first]!.index < index - REACH) first++;
      return end - first >= TELLING ? edgesOf(text.slice(first, end).map(({ line }) => line)) : whole;
    });
  }

  /** A few lines borrow their edges from the column above or below them. */
  private borrowed(galley: Galley): Edges {
    let best: Edges | null = null;
    let nearest = Infinity;
    for (const { galley: other, edges } of this.telling) {
      const shared = Math.min(edges.right, right(galley.box)) - Math.max(edges.left, galley.box.x);
      if (shared < 0.8 * galley.box.width || overlapX(other.box, galley.box) <= 0) continue;
      const apart = Math.max(other.box.y - galley.box.y, galley.box.y - other.box.y - other.box.height, 0);
      if (apart >= nearest) continue;
      nearest = apart;
      best = edges;
    }
    return best ?? { left: galley.box.x, right: right(galley.box) };
  }

  private isText({ height, box }: Piece): boolean {
    return height < 1.35 * this.body && height > 0.6 * this.body && box.width > 4 * this.body;
  }
}

/** First lines are set in and last ones are short: the edges are where most lines reach. */
function edgesOf(lines: readonly Piece[]): Edges {
  const left = quantile(
    lines.map(({ box }) => box.x),
    0.25,
  );
  const end = quantile(
    lines.map(({ box }) => right(box)),
    0.7,
  );
  return { left, right: Math.max(end, left + 1e-6) };
}
