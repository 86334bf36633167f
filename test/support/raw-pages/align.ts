import { isBlank } from './glyphs';
import type { RawPage } from './raw-page';

/** The printed characters of a text, blanks aside. */
export function printed(text: string): string[] {
  return [...text].filter((character) => !isBlank(character));
}

interface Piece {
  readonly text: string;
  /** Index of its first character among the printed characters of the raw page. */
  readonly start: number;
}

/**
 * Finds the characters of a transcript's lines in the raw page that it was made from: for each line, the index of each of its
 * printed characters among those of the raw page. Structuring moves lines, parts some and joins a few; so a line is looked for as a
 * whole first, then within lines, then as several of them. Each character of the raw page is given once; -1 where none is left.
 */
export function align(raw: RawPage, lines: readonly string[]): number[][] {
  const wanted = lines.map((line) => printed(line).join(''));
  const found: (number[] | undefined)[] = [];
  const pool = new Pool(raw);
  // Lines that stand there once tell which of equal lines beside them are meant.
  wanted.forEach((line, i) => {
    found[i] = pool.takeOnly(line);
  });
  wanted.forEach((line, i) => {
    found[i] ??= pool.takeBeside(line, found[i - 1], found[i + 1]);
  });
  wanted.forEach((line, i) => {
    found[i] ??= pool.takeWithin(line);
  });
  wanted.forEach((line, i) => {
    found[i] ??= pool.takePieces(line);
  });
  return found as number[][];
}

class Pool {
  private pieces: Piece[] = [];
  private readonly whole = new Map<string, Piece[]>();
  private readonly used = new Set<Piece>();
  /** Where the last line was found: equal lines are taken in order, from there on. */
  private reached = 0;

  constructor(raw: RawPage) {
    const characters = printed(raw.text);
    for (let start = 0; start < characters.length; ) {
      let end = start + 1;
      while (end < characters.length && raw.rows[end] === raw.rows[start]) end++;
      const piece = { text: characters.slice(start, end).join(''), start };
      this.pieces.push(piece);
      const equals = this.whole.get(piece.text);
      if (equals) equals.push(piece);
      else this.whole.set(piece.text, [piece]);
      start = end;
    }
  }

  /** A line of the raw page that reads so, if it is the only one. */
  takeOnly(line: string): number[] | undefined {
    if (line === '') return [];
    const equals = this.whole.get(line);
    return equals?.length === 1 ? this.take(equals[0]!) : undefined;
  }

  /** A line that reads so, beside the one above or below it rather than elsewhere. */
  takeBeside(
    line: string,
    above: readonly number[] | undefined,
    below: readonly number[] | undefined,
  ): number[] | undefined {
    const equals = this.whole.get(line)?.filter((piece) => !this.used.has(piece)) ?? [];
    const length = [...line].length;
    const after = (above?.at(-1) ?? Number.NaN) + 1;
    const before = (below?.[0] ?? Number.NaN) - length;
    const beside = equals.find(({ start }) => start === before) ?? equals.find(({ start }) => start === after);
    const piece = beside ?? equals.find(({ start }) => start >= this.reached) ?? equals[0];
    return piece && this.take(piece);
  }

  private take(piece: Piece): number[] {
    this.used.add(piece);
    this.reached = piece.start;
    return range(piece.start, [...piece.text].length);
  }

  takeWithin(line: string): number[] | undefined {
    this.rest();
    const within = this.pieces.filter(({ text }) => text.includes(line));
    const piece = within.find(({ start }) => start >= this.reached) ?? within[0];
    return piece && this.cut(piece, piece.text.indexOf(line), line);
  }

  takePieces(line: string): number[] {
    const indices: number[] = [];
    let left = line;
    while (left !== '') {
      this.rest();
      const length = this.longestStart(left);
      if (length === 0) {
        indices.push(-1);
        left = [...left].slice(1).join('');
        continue;
      }
      const start = left.slice(0, length);
      indices.push(...this.takeWithin(start)!);
      left = left.slice(length);
    }
    return indices;
  }

  /** How much of the beginning of `line`, in UTF-16 units, one piece holds. */
  private longestStart(line: string): number {
    let best = 0;
    for (const { text } of this.pieces) {
      if (line.startsWith(text) && text.length > best) best = text.length;
      while (best < line.length && text.includes(line.slice(0, best + [...line.slice(best)][0]!.length)))
        best += [...line.slice(best)][0]!.length;
    }
    return best;
  }

  private cut(piece: Piece, at: number, line: string): number[] {
    const before = piece.text.slice(0, at);
    const after = piece.text.slice(at + line.length);
    const start = piece.start + [...before].length;
    const length = [...line].length;
    const left = [
      { text: before, start: piece.start },
      { text: after, start: start + length },
    ].filter(({ text }) => text !== '');
    this.pieces.splice(this.pieces.indexOf(piece), 1, ...left);
    this.reached = start;
    return range(start, length);
  }

  private rest(): void {
    if (this.used.size === 0) return;
    this.pieces = this.pieces.filter((piece) => !this.used.has(piece));
    this.used.clear();
  }
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, i) => start + i);
}
