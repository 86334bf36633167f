import { measure } from '../../../core/structure/measure';
import { isWide } from '../../../core/syntax/characters';
import type { PrintedArticle, Role, Unit } from './printed-page';

/** A character as set, and which of the page's printed characters it shows; `id` is -1 for a blank. */
export interface Glyph {
  readonly character: string;
  readonly id: number;
}

/** What stands together in the truth: a paragraph, a headline, the bylines in one place. */
export interface TrueUnit {
  /** Its article's number on the page; -1 for the page's label and those who made the page. */
  readonly article: number;
  readonly role: Role;
}

/** The characters that a page prints, in the order in which they are to be read; their index is their id. */
export class Composition {
  readonly units: TrueUnit[] = [];
  /** The unit of each character. */
  readonly unitOf: number[] = [];

  /** Takes the lines of a unit up, and gives them back as glyphs. */
  add(unit: Unit, article: number): Glyph[][] {
    this.units.push({ article, role: unit.role });
    return unit.lines.map(({ text }) =>
      [...text].map((character) => {
        if (isBlank(character)) return { character: ' ', id: -1 };
        this.unitOf.push(this.units.length - 1);
        return { character, id: this.unitOf.length - 1 };
      }),
    );
  }
}

/** A unit's lines as glyphs. */
export interface SetUnit {
  readonly unit: Unit;
  readonly lines: Glyph[][];
}

export function takeUp(article: PrintedArticle, number: number, composition: Composition): SetUnit[] {
  return article.units.map((unit) => ({ unit, lines: composition.add(unit, number) }));
}

export function isBlank(character: string): boolean {
  return /^\s$/u.test(character);
}

/** Widths of Times, in thousandths of an em, by letter; what is missing is as wide as a figure. */
const times: Readonly<Record<string, number>> = {
  ...{ ' ': 250, '.': 250, ',': 250, ';': 278, ':': 278, '-': 333, '‘': 333, '’': 333, '“': 444, '”': 444, '„': 444 },
  ...{ '—': 1000, '–': 500, '(': 333, ')': 333, '!': 333, '?': 444, '/': 278 },
  ...{ a: 444, c: 444, e: 444, f: 333, i: 278, j: 278, l: 278, m: 778, r: 333, s: 389, t: 278, w: 722, z: 444, ä: 444 },
  ...{ A: 722, B: 667, C: 667, D: 722, E: 611, F: 556, G: 722, H: 722, I: 333, J: 389, K: 722, L: 611, M: 889, N: 722 },
  ...{ O: 722, P: 556, Q: 722, R: 667, S: 556, T: 611, U: 722, V: 722, W: 944, X: 722, Y: 722, Z: 611 },
};
/** The same of Times in Cyrillic. */
const cyrillic: Readonly<Record<string, number>> = {
  ...{ а: 444, б: 509, в: 472, г: 410, е: 444, ё: 444, ж: 690, з: 395, к: 485, м: 633, с: 444, т: 437, ф: 647, ш: 770 },
  ...{ и: 535, й: 535, н: 535, п: 535, ц: 535, щ: 770, ы: 671, ь: 456, э: 429, ю: 747, я: 459, '«': 500, '»': 500 },
  ...{ А: 722, Б: 574, В: 667, Г: 578, Д: 682, Е: 611, Ж: 896, З: 501, И: 722, К: 667, Л: 678, М: 889, Н: 722, О: 722 },
  ...{ П: 722, Р: 557, С: 667, Т: 611, У: 708, Ф: 790, Х: 722, Ц: 722, Ч: 650, Ш: 1009, Щ: 1009, Ы: 872, Ю: 1028 },
  ...{ Э: 660, Я: 667 },
};
/** What a letter of running text takes on average. */
const USUAL = 420;

/** How wide a line is set, in half ems; letters of scripts with blanks between words count as wide as they are cut. */
export function widthOf(line: readonly Glyph[], cjk: boolean): number {
  if (cjk) return measure(textOf(line), cjk);
  return line.reduce((sum, { character }) => sum + widthOfLetter(character), 0) / USUAL;
}

function widthOfLetter(character: string): number {
  // An accent makes no letter wider.
  return times[character] ?? cyrillic[character] ?? times[character.normalize('NFD')[0]!] ?? 500;
}

export function textOf(line: readonly Glyph[]): string {
  return line.map(({ character }) => character).join('');
}

export function blanks(count: number, character = ' '): Glyph[] {
  return Array.from({ length: count }, () => ({ character, id: -1 }));
}

export interface Wrapping {
  /** Width of the column, in half ems. */
  readonly width: number;
  readonly cjk: boolean;
  /** The first line is this much shorter. */
  readonly indent: number;
  /** After how many characters, `limit` at most, a word is broken with a hyphen, 0 for nowhere; null where words stay whole. */
  readonly hyphenate: ((word: string, limit: number) => number) | null;
}

const neverFirst = /^[，。、；：？！）》」』】”’％…ー々っゃゅょッャュョ,.;:?!)\]»]/u;
const neverLast = /^[（《「『【“‘〔(«]$/u;

/** Breaks words at blanks and between wide characters; a mark that may not begin a line hangs over the end of the one above. */
export function wrap(glyphs: readonly Glyph[], { width, cjk, indent, hyphenate }: Wrapping): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  const room = (): number => width - (lines.length === 0 ? indent : 0);
  for (const piece of pieces(glyphs)) {
    const trimmed = trimEnd(piece);
    if (line.length > 0 && widthOf([...line, ...trimmed], cjk) > room() && !neverFirst.test(textOf(piece))) {
      const left = room() - widthOf(line, cjk) - 1;
      const at = hyphenate && left >= 4 ? hyphenate(textOf(trimmed), Math.floor(left)) : 0;
      let rest = piece;
      if (at >= 2) {
        line.push(...piece.slice(0, at), { character: '-', id: piece[at - 1]!.id });
        rest = piece.slice(at);
      }
      const carried: Glyph[] = [];
      while (line.length > 1 && neverLast.test(line.at(-1)!.character)) carried.unshift(line.pop()!);
      lines.push(trimEnd(line));
      line = [...carried, ...rest];
    } else line.push(...piece);
  }
  if (line.length > 0) lines.push(trimEnd(line));
  return lines;
}

/** Words with the blanks behind them, and single wide characters. */
function* pieces(glyphs: readonly Glyph[]): Iterable<Glyph[]> {
  let piece: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = piece.at(-1);
    const wide = isWide(glyph.character.codePointAt(0)!) || (glyph.character.codePointAt(0) ?? 0) > 0xffff;
    const parted = last && (isBlank(last.character) ? !isBlank(glyph.character) : wide || isWideGlyph(last));
    if (parted && !(isBlank(glyph.character) && !isBlank(last.character))) {
      yield piece;
      piece = [];
    }
    piece.push(glyph);
  }
  if (piece.length > 0) yield piece;
}

function isWideGlyph({ character }: Glyph): boolean {
  return isWide(character.codePointAt(0)!) || /^[“”‘’①-⑳]$/u.test(character);
}

export function trimEnd(line: readonly Glyph[]): Glyph[] {
  let end = line.length;
  while (end > 0 && isBlank(line[end - 1]!.character)) end--;
  return line.slice(0, end);
}
