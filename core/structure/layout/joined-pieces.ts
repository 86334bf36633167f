import { type Piece, right } from './piece';

/** Two pieces of one line as one. */
export function joined(a: Piece, b: Piece): Piece {
  const [first, ...rest] = b.words;
  const [left, top] = [Math.min(a.box.x, b.box.x), Math.min(a.box.y, b.box.y)];
  return {
    ...a,
    words: [...a.words, { ...first!, spaced: true }, ...rest],
    box: {
      x: left,
      y: top,
      width: Math.max(right(a.box), right(b.box)) - left,
      height: Math.max(a.box.y + a.box.height, b.box.y + b.box.height) - top,
    },
  };
}
