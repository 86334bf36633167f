import { lengthOf, middle, overlapX, overlapY, type Piece, right } from './piece';

/** At most this many lines before and after one are looked at for what stands beside it. */
const REACH = 40;

/** Lines of a page with what is no line of text set apart. */
export interface Sifted {
  readonly lines: readonly Piece[];
  /** What an engine reads into the rules between columns and the dirt beside them: `|`, `i`. They are kept, but tell nothing. */
  readonly specks: readonly Piece[];
}

/** Sets specks apart, and gives drop capitals back to the lines that they begin. */
export function sift(pieces: readonly Piece[], body: number): Sifted {
  const rows = [...pieces].sort((a, b) => middle(a.box) - middle(b.box));
  const specks: Piece[] = [];
  const capitals = new Map<Piece, Piece>();
  rows.forEach((piece, index) => {
    if (lengthOf(piece) > 2 || piece.box.width > 3 * body) return;
    const capital = piece.box.height >= 1.7 * body && /^\p{Lu}$/u.test(textOf(piece));
    const beside = besideOf(rows, index, body);
    const begun = capital ? firstOf(beside.filter((line) => isBegunBy(line, piece, body))) : undefined;
    if (begun && !capitals.has(begun)) capitals.set(begun, piece);
    else if (!capital && isSpeck(piece, beside, body)) specks.push(piece);
  });
  if (specks.length === 0 && capitals.size === 0) return { lines: pieces, specks };
  const apart = new Set([...specks, ...capitals.values()]);
  const lines = pieces.filter((piece) => !apart.has(piece)).map((piece) => withCapital(piece, capitals.get(piece)));
  return { lines, specks };
}

function textOf({ words }: Piece): string {
  return words.map(({ text }) => text).join('');
}

/** Lines that share their height with a piece and stand close to it. */
function besideOf(rows: readonly Piece[], index: number, body: number): Piece[] {
  const found: Piece[] = [];
  const { box } = rows[index]!;
  for (const step of [-1, 1]) {
    for (let i = index + step, left = REACH; left > 0; i += step, left--) {
      const other = rows[i];
      if (!other || Math.abs(middle(other.box) - middle(box)) > 2 * Math.max(body, box.height)) break;
      if (overlapX(other.box, box) > -2 * body && overlapY(other.box, box) > 0 && lengthOf(other) >= 8)
        found.push(other);
    }
  }
  return found;
}

/** Single characters of scripts that write no words of letters say something by themselves. */
function isSpeck(piece: Piece, beside: readonly Piece[], body: number): boolean {
  const text = textOf(piece);
  const guessed = piece.words.every(({ confidence }) => confidence !== null);
  if (guessed && !/[\p{L}\p{N}]/u.test(text) && piece.box.width <= 2.5 * body) return true;
  return (
    piece.box.width <= 1.2 * body && beside.length > 0 && !/[\p{Script=Han}\p{Script=Kana}\p{Script=Hang}]/u.test(text)
  );
}

function isBegunBy(line: Piece, capital: Piece, body: number): boolean {
  const gap = line.box.x - right(capital.box);
  return gap > -0.5 * body && gap < 1.5 * body && /^\p{L}/u.test(line.words[0]!.text);
}

function firstOf(lines: readonly Piece[]): Piece | undefined {
  return lines.reduce<Piece | undefined>(
    (first, line) => (first && first.box.y <= line.box.y ? first : line),
    undefined,
  );
}

function withCapital(piece: Piece, capital: Piece | undefined): Piece {
  if (!capital) return piece;
  const [first, ...rest] = piece.words;
  return {
    ...piece,
    words: [...capital.words, { ...first!, spaced: false }, ...rest],
    // Its own height would make a headline of the line.
    box: { ...piece.box, x: capital.box.x, width: right(piece.box) - capital.box.x },
  };
}
