import type { Box } from '../../measured-page';
import { isWithin, readFrames } from './frames';
import { joined } from './joined-pieces';
import { lengthOf, middle, type Piece, quantile } from './piece';

/** Cells are shorter than lines of text, in UTF-16 units. */
const CELL = 16;

/** Puts together the rows of what stands in a frame and is no text in columns: tables, advertisements. */
export function joinRows(pieces: readonly Piece[], rules: readonly Box[], body: number): readonly Piece[] {
  const frames = readFrames(rules, body).sort((a, b) => a.width * a.height - b.width * b.height);
  if (frames.length === 0) return pieces;
  const held = new Map<Box, Piece[]>();
  for (const piece of pieces) {
    const frame = frames.find((each) => isWithin(piece.box, each));
    if (!frame) continue;
    const content = held.get(frame);
    if (content) content.push(piece);
    else held.set(frame, [piece]);
  }
  const rows = new Map<Piece, Piece | null>();
  for (const content of held.values()) {
    if (quantile(content.map(lengthOf), 0.5) >= CELL) continue;
    for (const row of rowsOf(content, body)) {
      const [first, ...rest] = row.sort((a, b) => a.box.x - b.box.x);
      rows.set(first!, rest.reduce(joined, first!));
      for (const piece of rest) rows.set(piece, null);
    }
  }
  return pieces.flatMap((piece) => (rows.has(piece) ? (rows.get(piece) ?? []) : piece));
}

/** Pieces by the lines that they stand on. */
function rowsOf(pieces: readonly Piece[], body: number): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.at(-1);
    if (row && middle(piece.box) - middle(row[0]!.box) < 0.5 * Math.max(body, piece.height)) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}
