import type { BlockType, Box } from '../measured-page';

/** How a line is set, where an extractor measured it. Distances are in heights of a line of the page's running text. */
export interface Geometry {
  /** Its type's size; 1 is that of running text. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** White between its column's edges and the line; below 0 where it sticks out. */
  readonly left: number;
  readonly right: number;
  /** White of the same width on both sides, wider than an indent. */
  readonly centred: boolean;
  /** Set at its column's right edge, much white on its left, as signatures are. */
  readonly flushRight: boolean;
  /** Its column's width, in heights of a line. */
  readonly measure: number;
  /** How much of its column it fills, up to its end: 1 for a full line. */
  readonly fill: number;
  /** Its width as a multiple of the width that most columns of the page have. */
  readonly columns: number;
  /** It is the first of its column, or of its part of it. */
  readonly columnTop: boolean;
  /** More white above it than between the lines of its column; 0 at a column's top. */
  readonly space: number;
  /** A rule is drawn between the line above and this one. */
  readonly ruled: boolean;
  /** It stands in a frame of its own. */
  readonly framed: boolean;
  /** The number of the headline that it stands below, or that it is part of; `null` where the layout tells none. */
  readonly region: number | null;
  /** Above and below it nothing is printed but others of this kind: it stands at the page's head or foot. */
  readonly edge: boolean;
  /** It stands right below a picture. */
  readonly underPicture: boolean;
  /** What the extractor takes its block for. */
  readonly type: BlockType | null;
  /** Its place on the page, in the page's own unit. */
  readonly box: Box;
}

/** Of one column, lines that follow stand no further apart than this, in heights of a line, and columns are about as wide. */
const NEAR = 1.5;
const AS_WIDE = 0.7;

/**
 * Whether a text that goes on from one line to the next goes on in another column. White within a column is a careless compositor's, or an
 * engine's, and where part of a column is read for itself, that below it is the same column all the same.
 */
export function isInOtherColumn(above: Geometry, line: Geometry): boolean {
  if (!line.columnTop) return false;
  const [before, box] = [above.box, line.box];
  const runsAcross = before.width > before.height && box.width > box.height;
  const height = Math.min(before.height, box.height);
  const isBelow = box.y > before.y + height / 3 && box.y - (before.y + before.height) < NEAR * height;
  const shared = Math.min(before.x + before.width, box.x + box.width) - Math.max(before.x, box.x);
  const isUnder = shared > 0.5 * Math.min(before.width, box.width);
  const isAsWide = Math.min(above.measure, line.measure) > AS_WIDE * Math.max(above.measure, line.measure);
  return !(runsAcross && isBelow && isUnder && isAsWide);
}
