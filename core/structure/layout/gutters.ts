import type { Box, MeasuredLine, MeasuredPage } from '../../measured-page';
import { Ink } from './ink';
import { extentOf, middle, right } from './piece';

/** White is a gutter from this many heights of print beside it on: gaps between words do not meet over as many lines. */
const LENGTH = { wide: 5, narrow: 10 } as const;
/** Lines above and below that tell whether print is flush beside a gutter, in heights of a line; and how many words at most are looked at. */
const REACH = 6;
const MOST = 500;
/** Print next to a gutter stands within so many heights of a line of it, and is flush within the second. */
const NEAR = 3;
const FLUSH = 0.4;
/** This share of the lines begins or ends flush beside a gutter: the others are set in, or a paragraph's last. */
const SHARE = 0.55;
const FEWEST = 4;

/** The white between a page's columns. */
export class Gutters {
  readonly ink: Ink;
  private readonly print: readonly Box[];
  private readonly rules: readonly Box[];
  /** A typesetter made the page, and says where each thing stands; an engine that reads a scan errs. */
  readonly isTypeset: boolean;

  /** `extent` is around all lines, `body` the height of one of running text. */
  constructor(
    { lines, rules }: Pick<MeasuredPage, 'lines' | 'rules'>,
    extent: Box,
    private readonly body: number,
  ) {
    this.print = lines.flatMap(printOf).sort((a, b) => middle(a) - middle(b));
    this.ink = new Ink(extent, inkOf(this.print, body), body);
    this.isTypeset = lines.some(({ words }) => words.some(({ confidence, tied }) => tied && confidence === null));
    this.rules = rules.filter(({ width, height }) => height > 2 * body && height > width);
  }

  /** Whether a rule runs down between two x, past `y`. */
  isRuled(start: number, end: number, y: number): boolean {
    return this.rules.some(
      (rule) => rule.y < y && rule.y + rule.height > y && right(rule) > start - FLUSH * this.body && rule.x < end,
    );
  }

  /**
   * Whether columns are parted between two x, at `y`: by white that runs down beside print, the narrower, the longer, since gaps between
   * words meet by chance too. Typeset print is flush on one side of it at least; scans are askew, and edges read amiss.
   */
  has(start: number, end: number, y: number): boolean {
    const long = (end - start > this.body ? LENGTH.wide : LENGTH.narrow) * this.body;
    const x = this.ink.gutterIn(start, end, y, long);
    return x !== null && (!this.isTypeset || this.isFlush(x, y));
  }

  private isFlush(x: number, y: number): boolean {
    const begun = new Map<number, number>();
    const ended = new Map<number, number>();
    const crossed = new Set<number>();
    for (const box of this.near(y)) {
      const row = Math.round((middle(box) - y) / (0.7 * this.body));
      if (box.x >= x && box.x < x + NEAR * this.body) begun.set(row, Math.min(begun.get(row) ?? Infinity, box.x));
      else if (right(box) <= x && right(box) > x - NEAR * this.body)
        ended.set(row, Math.max(ended.get(row) ?? -Infinity, right(box)));
      else if (box.x < x && right(box) > x) crossed.add(row);
    }
    return this.areFlush([...begun.values()], crossed.size) || this.areFlush([...ended.values()], crossed.size);
  }

  /** Whether most lines begin, or end, at one place, though some run on across it. */
  private areFlush(edges: number[], crossed: number): boolean {
    if (edges.length < FEWEST) return false;
    edges.sort((a, b) => a - b);
    let most = 0;
    for (let from = 0, to = 0; to < edges.length; to++) {
      while (edges[to]! - edges[from]! > FLUSH * this.body) from++;
      most = Math.max(most, to - from + 1);
    }
    return most >= SHARE * (edges.length + crossed);
  }

  private near(y: number): Box[] {
    const { print } = this;
    let [low, high] = [0, print.length];
    while (low < high) {
      const at = (low + high) >> 1;
      if (middle(print[at]!) < y) low = at + 1;
      else high = at;
    }
    const isNear = (box: Box): boolean => Math.abs(middle(box) - y) < REACH * this.body;
    let [from, to] = [low, low];
    while (from > 0 && low - from < MOST && isNear(print[from - 1]!)) from--;
    while (to < print.length && to - low < MOST && isNear(print[to]!)) to++;
    return print.slice(from, to);
  }
}

/** A line's print: what runs on without a blank that could be wider than one between words. */
function printOf({ words }: MeasuredLine): Box[] {
  const boxes: Box[] = [];
  for (const { box, tied } of words) {
    const last = boxes.at(-1);
    if (tied && last) boxes[boxes.length - 1] = extentOf([{ box: last }, { box }]);
    else boxes.push(box);
  }
  return boxes;
}

/** Boxes reach a little too far, and what lies between columns is narrow. */
function inkOf(print: readonly Box[], body: number): Box[] {
  const edge = body * 0.15;
  return print.map((box) => (box.width > 3 * edge ? { ...box, x: box.x + edge, width: box.width - 2 * edge } : box));
}
