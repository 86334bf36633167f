import type { Box, MeasuredLine, MeasuredPage } from '../../measured-page';
import { type Galley, readGalleys } from './galleys';
import { orderGalleys } from './order';
import { bottom, type Piece, right, runsDownwards } from './piece';
import { readPieces } from './pieces';
import { sift } from './specks';

/** More lines than this stand on no page: what has them is read as it comes. */
const MOST = 50_000;

/** A page's lines in the order in which they are read, column by column. */
export interface Layout {
  readonly galleys: readonly Galley[];
  readonly specks: readonly Piece[];
  /** The height of a line of running text, in the page's unit. */
  readonly body: number;
  /** Drawn lines and pictures, as the page is turned for the analysis. */
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
  /** The place on the page of what was turned with it. */
  unturn(box: Box): Box;
}

/** Finds the columns of a page and the order in which they are read. */
export function layOut(page: MeasuredPage): Layout {
  const down = runsDownwards(page);
  const turned = place(page, down ? turnBox : (box) => box);
  const { pieces, ink, body } = readPieces(turned, extentOf(turned));
  const { lines, specks } = sift(pieces, body);
  const galleys = readGalleys(lines, ink, body);
  return {
    galleys: pieces.length > MOST ? galleys : orderGalleys(galleys, body),
    specks,
    body,
    rules: turned.rules,
    pictures: turned.pictures.map(({ box }) => box),
    unturn: down ? unturn : (box) => box,
  };
}

/** The part of a page that is printed on. */
function extentOf({ lines }: MeasuredPage): Box {
  let [left, top, end, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of lines) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    end = Math.max(end, right(box));
    foot = Math.max(foot, bottom(box));
  }
  return lines.length > 0
    ? { x: left, y: top, width: end - left, height: foot - top }
    : { x: 0, y: 0, width: 0, height: 0 };
}

/** No page is so large, in whatever unit; beyond it numbers lose their sense. */
const LARGEST = 1e7;

function bounded(number: number): number {
  return Number.isFinite(number) ? Math.max(-LARGEST, Math.min(LARGEST, number)) : 0;
}

/** A page with all that is on it where `turn` puts it, within the bounds of a page. */
function place(page: MeasuredPage, turn: (box: Box) => Box): MeasuredPage {
  const box = ({ x, y, width, height }: Box): Box =>
    turn({ x: bounded(x), y: bounded(y), width: Math.max(0, bounded(width)), height: Math.max(0, bounded(height)) });
  const turned = turn === turnBox;
  const line = (each: MeasuredLine): MeasuredLine => ({
    ...each,
    box: box(each.box),
    words: each.words.map((word) => ({ ...word, box: box(word.box) })),
    vertical: turned ? !each.vertical : each.vertical,
  });
  return {
    ...page,
    lines: page.lines.map(line),
    rules: page.rules.map(box),
    pictures: page.pictures.map((picture) => ({ ...picture, box: box(picture.box) })),
  };
}

/** Written downwards, from right to left, turned so that it is written to the right, downwards. */
function turnBox({ x, y, width, height }: Box): Box {
  return { x: y, y: -x - width, width: height, height: width };
}

function unturn({ x, y, width, height }: Box): Box {
  return { x: -y - height, y: x, width: height, height: width };
}
