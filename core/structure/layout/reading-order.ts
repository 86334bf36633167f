import type { MeasuredPage } from '../../measured-page';
import type { MeasuredPiece } from './measured-lines';

/** A stated order counts where it places this share of the lines. */
const ENOUGH = 0.8;

/** Lines in the order that the extractor states in so many words, where it does; else in that of the layout, which they come in. */
export function inStatedOrder(lines: readonly MeasuredPiece[], { blocks }: MeasuredPage): readonly MeasuredPiece[] {
  const placeOf = ({ piece }: MeasuredPiece): number | null =>
    piece.block === null ? null : (blocks[piece.block]?.order ?? null);
  const placed = lines.filter((line) => placeOf(line) !== null);
  if (placed.length === 0 || placed.length < ENOUGH * lines.length) return lines;
  return [...lines].sort((a, b) => (placeOf(a) ?? Infinity) - (placeOf(b) ?? Infinity) || 0);
}

/** Lines by the articles that the extractor tells apart, each where its first line stands; what it puts in none stays between them. */
export function byGroup(lines: readonly MeasuredPiece[], { blocks }: MeasuredPage): MeasuredPiece[][] {
  const groups = new Map<string, MeasuredPiece[]>();
  const parts: MeasuredPiece[][] = [];
  let loose: MeasuredPiece[] | null = null;
  for (const line of lines) {
    const name = line.piece.block === null ? null : (blocks[line.piece.block]?.group ?? null);
    if (name === null) {
      if (!loose) {
        loose = [];
        parts.push(loose);
      }
      loose.push(line);
      continue;
    }
    loose = null;
    let group = groups.get(name);
    if (!group) {
      group = [];
      groups.set(name, group);
      parts.push(group);
    }
    group.push(line);
  }
  return parts;
}
