import type { Box, MeasuredPage } from '../../measured-page';
import type { Geometry } from '../geometry';
import { Columns, type Edges } from './columns';
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
/** Rules shorter than this many heights of a line part nothing. */
const SHORTEST_RULE = 1.5;

/** Measures each line of a page against its column and against running text. */
export function measureLines(page: MeasuredPage, layout: Layout): MeasuredPiece[] {
  const { galleys, body, specks } = layout;
  const columns = new Columns(galleys, body);
  const size = bodySize(page.lines);
  const rules = layout.rules.filter(({ width, height }) => width > SHORTEST_RULE * body && height < body);
  const edge = edgesOfPage(galleys, body);
  const measured = galleys.flatMap((galley) => {
    const edges = columns.edgesIn(galley);
    const usual = usualSpace(galley, body);
    return galley.lines.map((piece, i): MeasuredPiece => {
      const above = galley.lines[i - 1];
      const { geometry, centred } = setIn(piece, edges[i]!, body);
      return {
        piece,
        geometry: {
          ...geometry,
          centred,
          size: sizeOf(piece, body, size),
          bold: mostly(piece, ({ bold }) => bold),
          italic: mostly(piece, ({ italic }) => italic),
          columns: piece.box.width / columns.usual,
          columnTop: i === 0,
          space: above ? (piece.box.y - bottom(above.box)) / body - usual : 0,
          ruled: above !== undefined && rules.some((rule) => isBetween(rule, above.box, piece.box)),
          edge: galley.lines.length <= 2 && edge(galley.box),
          underPicture: layout.pictures.some((picture) => isUnder(picture, piece.box, body)),
          type: piece.block === null ? null : (page.blocks[piece.block]?.type ?? null),
          box: layout.unturn(piece.box),
        },
      };
    });
  });
  const dust = specks.map((piece): MeasuredPiece => ({ piece, geometry: speck(layout.unturn(piece.box)) }));
  return [...measured, ...dust];
}

function setIn(
  piece: Piece,
  edges: Edges,
  body: number,
): Pick<MeasuredPiece, never> & {
  geometry: Pick<Geometry, 'left' | 'right' | 'fill'>;
  centred: boolean;
} {
  const width = edges.right - edges.left;
  const left = (piece.box.x - edges.left) / body;
  const end = (edges.right - right(piece.box)) / body;
  const centred = left > CENTRED && end > CENTRED && Math.abs(left - end) < 0.35 * (left + end);
  const fill = centred ? piece.box.width / width : (right(piece.box) - edges.left) / width;
  return { geometry: { left, right: end, fill: Math.max(0, fill) }, centred };
}

/** Sizes that an engine states and those that it measures are both off; together less. */
function sizeOf(piece: Piece, body: number, bodySize: number | null): number {
  const measured = piece.height / body;
  const stated = bodySize === null ? null : statedSize(piece);
  return stated === null ? measured : (stated / bodySize!) ** 0.6 * measured ** 0.4;
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

function speck(box: Box): Geometry {
  return {
    size: 1,
    bold: false,
    italic: false,
    left: 0,
    right: 0,
    centred: false,
    fill: 1,
    columns: 0,
    columnTop: false,
    space: 0,
    ruled: false,
    edge: false,
    underPicture: false,
    type: null,
    box,
  };
}
