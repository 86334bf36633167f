import type { Galley } from './galleys';
import { overlapX, type Piece, quantile, right } from './piece';

/** The left and right edge of the column that a line is set in, in the page's unit. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Lines before and after one that tell where its column's edges are there: a scan may be askew. */
const REACH = 8;
/** Fewer lines of running text tell too little; fewer still where they are as wide as one another. */
const TELLING = 5;
const FLUSH = 2;
/** In heights of a line. */
const CLOSE = 0.3;

/** Finds the edges of the columns on a page. */
export class Columns {
  private readonly telling: { readonly galley: Galley; readonly edges: Edges }[] = [];
  /** Columns with few lines, but flush ones, tell those of their own headline how wide they are. */
  private readonly flush: { readonly galley: Galley; readonly edges: Edges }[] = [];
  /** The width that most columns have, in the page's unit. */
  readonly usual: number;

  constructor(
    galleys: readonly Galley[],
    private readonly body: number,
  ) {
    const widths: number[] = [];
    for (const galley of galleys) {
      const text = galley.lines.filter((line) => this.isText(line));
      const edges = edgesOf(text);
      if (text.length >= FLUSH && text.filter(({ box }) => this.spans(box, edges)).length >= FLUSH)
        this.flush.push({ galley, edges });
      if (text.length < TELLING) continue;
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

  /** A few lines borrow their edges from the columns beside, above or below them. */
  private borrowed(galley: Galley): Edges {
    return this.besideIn(galley) ?? this.aboveOrBelow(galley);
  }

  /** Columns below one headline are equally wide: where the next one after those on the left stands. */
  private besideIn(galley: Galley): Edges | null {
    const own = this.flush.find((each) => each.galley === galley);
    if (own) return own.edges;
    const { region = null, box } = galley;
    if (region === null) return null;
    const columns = this.flush
      .filter(({ galley: other }) => other.region === region)
      .map(({ edges }) => edges)
      .sort((a, b) => a.left - b.left);
    const [first, second] = columns;
    if (!first) return null;
    const width = first.right - first.left;
    const step = second && second.left - first.left < 1.5 * width ? second.left - first.left : width + 1.5 * this.body;
    if (!(step > 0.5 * this.body)) return null;
    const places = Math.round((box.x + box.width / 2 - first.left - width / 2) / step);
    const edges = { left: first.left + places * step, right: first.right + places * step };
    return box.x > edges.left - this.body && right(box) < edges.right + this.body ? edges : null;
  }

  private spans(box: Piece['box'], edges: Edges): boolean {
    return box.x < edges.left + CLOSE * this.body && right(box) > edges.right - CLOSE * this.body;
  }

  private aboveOrBelow(galley: Galley): Edges {
    let best: Edges | null = null;
    let nearest = Infinity;
    for (const { galley: other, edges } of this.telling) {
      // Across a column of another width it is set to none of its own.
      if (edges.right - edges.left > 2 * this.usual && galley.box.width < this.usual) continue;
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
