import type { Box, MeasuredLine, MeasuredPage } from '../../measured-page';
import { type Galley, readGalleys } from './galleys';
import type { Ink } from './ink';
import { orderGalleys } from './order';
import { extentOf, type Piece, runsDownwards } from './piece';
import { readPieces } from './pieces';
import { sift } from './specks';
import { cutZones, type Zone } from './zones';

/** More lines than this stand on no page: what has them is read as it comes. */
const MOST = 50_000;
const MOST_IN_ZONES = 5_000;

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
  const { pieces, ink, body } = readPieces(turned, extentOf(turned.lines));
  const { lines, specks } = sift(pieces, body);
  const pictures = turned.pictures.map(({ box }) => box);
  const zones =
    lines.length > MOST_IN_ZONES
      ? [{ pieces: lines, ruled: false, region: null }]
      : cutZones(lines, turned.rules, pictures, body);
  return {
    galleys: zones.flatMap((zone) => galleysIn(zone, ink, body)),
    specks,
    body,
    rules: turned.rules,
    pictures,
    unturn: down ? unturn : (box) => box,
  };
}

/** A zone's galleys in the order in which they are read; a rule above the zone parts the first from what is read before. */
function galleysIn({ pieces, ruled, region }: Zone, ink: Ink, body: number): Galley[] {
  const found = readGalleys(pieces, ink, body);
  const [first, ...rest] = pieces.length > MOST ? found : orderGalleys(found, body);
  return first ? [{ ...first, ruled, region }, ...rest.map((galley) => ({ ...galley, region }))] : [];
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
