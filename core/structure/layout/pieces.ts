import type { Box, MeasuredLine, MeasuredPage, MeasuredWord } from '../../measured-page';
import { Gutters } from './gutters';
import type { Ink } from './ink';
import { joined } from './joined-pieces';
import { lengthOf, middle, overlapX, overlapY, type Piece, right } from './piece';
import { bodyHeight } from './sizes';
import { joinRows } from './tables';

/** Type this many times as high as running text is a headline's: its gaps between words are as wide as gutters. */
const LARGE = 1.4;

/** Fewer characters on one side of a narrow gutter are no column, in UTF-16 units. */
const SHORT = 4;

/** A page's lines, each cut where it runs on across a gutter, and those put together that an extractor has torn. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly ink: Ink;
  /** The height of a line of running text. */
  readonly body: number;
}

/** Cuts and joins the lines of a page so that each stands in one column. */
export function readPieces(page: MeasuredPage, extent: Box): Pieces {
  const body = bodyHeight(page.lines);
  const gutters = new Gutters(page, extent, body);
  const cut = page.lines.flatMap((line) => cutAtGutters(line, gutters, body));
  // Lines that are put together tell of those around them that were torn wider.
  let whole: readonly Piece[] = cut;
  for (let pass = 0, left = Infinity; pass < PASSES && whole.length < left; pass++) {
    left = whole.length;
    whole = joinTorn(whole, gutters, body);
  }
  return { pieces: joinRows(whole, page.rules, body), ink: gutters.ink, body };
}

function cutAtGutters(line: MeasuredLine, gutters: Gutters, body: number): Piece[] {
  const { words, block, box } = line;
  const y = middle(box);
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !standsApart(words[i - 1]!, words[i]!, y, box.height, gutters, body)) continue;
    // The numbers of a list stand below one another too.
    const short = Math.min(lengthOf({ words: words.slice(from, i) }), lengthOf({ words: words.slice(i, i + SHORT) }));
    if (i < words.length && short < SHORT && words[i]!.box.x - right(words[i - 1]!.box) < body) continue;
    const part = from === 0 && i === words.length ? words : words.slice(from, i);
    pieces.push({ words: part, box: part === words ? box : boxOf(part, box), height: box.height, block });
    from = i;
  }
  return pieces;
}

function standsApart(
  before: MeasuredWord,
  after: MeasuredWord,
  y: number,
  height: number,
  gutters: Gutters,
  body: number,
): boolean {
  const start = right(before.box);
  const end = after.box.x;
  if (after.tied || !(end - start > body * 0.2)) return false;
  if (height > LARGE * body && end - start < height) return false;
  return gutters.isRuled(start, end, y) || gutters.has(start, end, y);
}

/** The words' own extent from left to right; their line's from top to bottom. */
function boxOf(words: readonly MeasuredWord[], line: Box): Box {
  let [left, end] = [Infinity, -Infinity];
  for (const { box } of words) {
    left = Math.min(left, box.x);
    end = Math.max(end, right(box));
  }
  return { ...line, x: left, width: end - left };
}

/** At most this many lines before and after one are looked at for what stands near it. */
const REACH = 60;
const PASSES = 4;
/** In heights of a line: gaps between the words of one line are no wider, and few are wider than the second; and how far lines of one column begin or end from one another. */
const FARTHEST = 12;
const WIDE = 2.5;
const CLOSE = 0.5;
const REACHING = 2;
/** What is shorter may be torn itself. */
const SHORTEST = 4;

/** Puts together what stands side by side on one line of one column. */
function joinTorn(pieces: readonly Piece[], gutters: Gutters, body: number): Piece[] {
  const rows = [...pieces].sort((a, b) => middle(a.box) - middle(b.box) || a.box.x - b.box.x);
  const next = new Map<Piece, Piece>();
  const taken = new Set<Piece>();
  rows.forEach((a, index) => {
    const near = nearBy(rows, index, body);
    let nearest: Piece | undefined;
    for (const b of near) {
      if (taken.has(b) || !isBeside(a, b, body)) continue;
      if (!nearest || b.box.x < nearest.box.x) nearest = b;
    }
    if (!nearest || !isTorn(a, nearest, near, gutters, body)) return;
    next.set(a, nearest);
    taken.add(nearest);
  });
  return pieces
    .filter((piece) => !taken.has(piece))
    .map((piece) => {
      let whole = piece;
      for (let at = next.get(piece); at; at = next.get(at)) whole = joined(whole, at);
      return whole;
    });
}

/** The pieces a few lines above and below one. */
function nearBy(rows: readonly Piece[], index: number, body: number): Piece[] {
  const found: Piece[] = [];
  const { box, height } = rows[index]!;
  for (const step of [-1, 1]) {
    for (let i = index + step, left = REACH; left > 0; i += step, left--) {
      const other = rows[i];
      if (!other || Math.abs(middle(other.box) - middle(box)) > 5 * Math.max(body, height)) break;
      found.push(other);
    }
  }
  return found;
}

/** Whether `b` stands on the right of `a` on the same line, not far. */
function isBeside(a: Piece, b: Piece, body: number): boolean {
  if (overlapY(a.box, b.box) < 0.6 * Math.min(a.box.height, b.box.height)) return false;
  if (Math.max(a.height, b.height) > 1.6 * Math.min(a.height, b.height)) return false;
  const gap = -overlapX(a.box, b.box);
  return b.box.x > a.box.x && gap >= -0.5 * body && gap <= FARTHEST * body;
}

/** Within a column lines above and below are as wide as both, or run on across the gap; between columns they end and begin beside it. */
function isTorn(a: Piece, b: Piece, near: readonly Piece[], gutters: Gutters, body: number): boolean {
  const [end, start] = [right(a.box), b.box.x];
  const gap = [Math.min(end, start), Math.max(end, start), middle(a.box)] as const;
  if (gutters.isRuled(...gap) || gutters.has(...gap)) return false;
  if (!gutters.isTypeset) return runOnAcross(end, start, near, body);
  let [whole, across, beside] = [0, 0, 0];
  for (const { box, height } of near) {
    if (height > 1.3 * a.height || box.width < SHORTEST * body) continue;
    if (box.x < a.box.x + CLOSE * body && right(box) > right(b.box) - CLOSE * body) whole++;
    else if (box.x < end - CLOSE * body && right(box) > start + CLOSE * body) across++;
    else if (Math.abs(right(box) - end) < CLOSE * body || Math.abs(box.x - start) < CLOSE * body) beside++;
  }
  return (start - end < WIDE * body ? whole + across : whole > 1 ? whole + whole : 0) > beside;
}

/** On a scan gaps are narrow, and lines that run on across one reach well beyond it: engines tear little, but read on across gutters. */
function runOnAcross(end: number, start: number, near: readonly Piece[], body: number): boolean {
  if (start - end > WIDE * body) return false;
  let across = 0;
  for (const { box } of near) {
    if (box.x < end - REACHING * body && right(box) > start + REACHING * body) across++;
    else if (Math.abs(right(box) - end) < body || Math.abs(box.x - start) < body) across--;
  }
  return across > 0;
}
