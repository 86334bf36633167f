import type { Box, MeasuredPage } from '../../measured-page';
import type { Geometry } from '../geometry';
import { Columns, type Edges } from './columns';
import { isWithin, readFrames } from './frames';
import type { Galley } from './galleys';
import type { Layout } from './lay-out';
import { bottom, middle, overlapX, type Piece, quantile, right } from './piece';
import { bodySize, statedSize } from './sizes';

/** A line in the order in which it is read, and how it is set. */
export interface MeasuredPiece {
  readonly piece: Piece;
  readonly geometry: Geometry;
}

/** An indent is narrower, in heights of a line. */
const CENTRED = 1.6;
/** White on the left of a line that is set at its column's right edge, and how near that is. */
const RANGED = 2.4;
const CLOSE = 0.4;
/** Type of captions, as a share of running text. */
const SMALL = 0.95;
/** Lines before and after one that tell what is usual there. */
const REACH = 7;
/** Rules shorter than this many heights of a line part nothing. */
const SHORTEST_RULE = 1.5;

/** Measures each line of a page against its column and against running text. */
export function measureLines(page: MeasuredPage, layout: Layout): MeasuredPiece[] {
  const { galleys, body } = layout;
  const columns = new Columns(galleys, body);
  const size = bodySize(page.lines);
  const rules = layout.rules.filter(({ width, height }) => width > SHORTEST_RULE * body && height < body);
  const frames = readFrames(layout.rules, body);
  const edge = edgesOfPage(galleys, body);
  const pitch = usualPitch(galleys) || body;
  return galleys.flatMap((galley) => {
    const edges = columns.edgesIn(galley);
    const usual = usualSpace(galley, body);
    const sizes = relativeToText(
      galley.lines.map((piece, i) =>
        Math.max(0.1, finite(Math.min(sizeOf(piece, body, size), roomFor(galley.lines, i, pitch, body)))),
      ),
    );
    let underPicture = false;
    return galley.lines.map((piece, i): MeasuredPiece => {
      const above = galley.lines[i - 1];
      // A caption goes on in its small type.
      underPicture =
        layout.pictures.some((picture) => isUnder(picture, piece.box, body)) ||
        (underPicture && sizes[i]! < SMALL && piece.box.y - bottom(above!.box) < body);
      return {
        piece,
        geometry: {
          ...setIn(piece, edges[i]!, body),
          size: sizes[i]!,
          bold: mostly(piece, ({ bold }) => bold),
          italic: mostly(piece, ({ italic }) => italic),
          columns: finite(piece.box.width / columns.usual),
          columnTop: i === 0,
          space: above ? finite((piece.box.y - bottom(above.box)) / body - usual) : 0,
          ruled: above ? rules.some((rule) => isBetween(rule, above.box, piece.box)) : galley.ruled === true,
          framed: frames.some((frame) => isWithin(piece.box, frame)),
          region: galley.region ?? null,
          edge: galley.lines.length <= 2 && edge(galley.box),
          underPicture,
          type: piece.block === null ? null : (page.blocks[piece.block]?.type ?? null),
          box: layout.unturn(piece.box),
        },
      };
    });
  });
}

function setIn(
  piece: Piece,
  edges: Edges,
  body: number,
): Pick<Geometry, 'left' | 'right' | 'fill' | 'centred' | 'flushRight' | 'measure'> {
  const width = edges.right - edges.left;
  const left = finite((piece.box.x - edges.left) / body);
  const end = finite((edges.right - right(piece.box)) / body);
  const centred = left > CENTRED && end > CENTRED && Math.abs(left - end) < 0.22 * (left + end) + 0.4;
  const flushRight = left > RANGED && left > 0.25 * finite(width / body) && Math.abs(end) < CLOSE;
  const fill = centred || flushRight ? piece.box.width / width : (right(piece.box) - edges.left) / width;
  return {
    left,
    right: end,
    centred,
    flushRight,
    measure: finite(width / body),
    fill: Math.max(0, finite(fill)),
  };
}

/** No page is larger than so many lines, but files say all kinds of things. */
const LARGEST = 10_000;

function finite(measure: number): number {
  return Number.isNaN(measure) ? 0 : Math.max(-LARGEST, Math.min(LARGEST, measure));
}

/** Sizes that an engine states and those that it measures are both off; together less. */
function sizeOf(piece: Piece, body: number, bodySize: number | null): number {
  const measured = piece.height / body;
  const stated = bodySize === null ? null : statedSize(piece);
  return stated === null ? measured : (stated / bodySize!) ** 0.6 * measured ** 0.4;
}

/** How far lines of running text stand from one another, from middle to middle, in the page's unit. */
function usualPitch(galleys: readonly Galley[]): number {
  const steps: number[] = [];
  for (const { lines } of galleys) {
    for (let i = 1; i < lines.length; i++) steps.push(middle(lines[i]!.box) - middle(lines[i - 1]!.box));
  }
  return quantile(steps, 0.5);
}

/** The largest type that finds room between the lines above and below: a line's box may be too high, its neighbours tell. */
function roomFor(lines: readonly Piece[], index: number, pitch: number, body: number): number {
  const stepTo = (i: number): number => middle(lines[i]!.box) - middle(lines[i - 1]!.box);
  if (index === 0 || index === lines.length - 1) return Infinity;
  const near: number[] = [];
  for (let i = Math.max(1, index - REACH); i < Math.min(lines.length, index + REACH); i++) {
    if (lines[i]!.height < 1.35 * body && lines[i - 1]!.height < 1.35 * body) near.push(stepTo(i));
  }
  const local = near.length < REACH ? pitch : Math.max(0.8 * pitch, quantile(near, 0.5));
  return Math.max(1.05, (stepTo(index) + stepTo(index + 1)) / local - 0.9);
}

/** Where many lines one below the other are set in one size, that is text, though the rest of the page be set smaller. */
function relativeToText(sizes: readonly number[]): number[] {
  return sizes.map((size, index) => {
    if (size < 1.1 || size > 2) return size;
    let alike = 0;
    for (let i = Math.max(0, index - REACH); i < Math.min(sizes.length, index + REACH); i++)
      if (Math.abs(sizes[i]! / size - 1) < 0.15) alike++;
    return alike > REACH ? 1 + (size - 1) * 0.2 : size;
  });
}

function mostly({ words }: Piece, is: (word: Piece['words'][number]) => boolean): boolean {
  let share = 0;
  for (const word of words) share += (is(word) ? 1 : -1) * word.text.length;
  return share > 0;
}

/** White between the lines of a galley, in heights of a line; boxes may overlap. */
function usualSpace({ lines }: Galley, body: number): number {
  const spaces: number[] = [];
  for (let i = 1; i < lines.length; i++) spaces.push((lines[i]!.box.y - bottom(lines[i - 1]!.box)) / body);
  return spaces.length < 3 ? 0.2 : quantile(spaces, 0.5);
}

function isBetween(rule: Box, above: Box, below: Box): boolean {
  return middle(rule) > middle(above) && middle(rule) < middle(below) && overlapX(rule, below) > 0.2 * below.width;
}

function isUnder(picture: Box, line: Box, body: number): boolean {
  const apart = line.y - bottom(picture);
  return apart > -body && apart < 2.5 * body && overlapX(picture, line) > 0.6 * line.width;
}

/** Tells what stands above or below all columns, in the outermost fifteenth of the printed page. */
function edgesOfPage(galleys: readonly Galley[], body: number): (box: Box) => boolean {
  const text = galleys.filter(({ lines }) => lines.length > 2).map(({ box }) => box);
  const top = Math.min(...text.map(({ y }) => y).slice(0, 1000));
  const foot = Math.max(...text.map(bottom).slice(0, 1000));
  return (box) => bottom(box) < top + body || box.y > foot - body;
}
