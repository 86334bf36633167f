import { isPictureCredit } from '../attribution';
import type { Geometry } from '../geometry';
import type { Line } from '../line';

/**
 * What the setting of a line says of its kind, in points; 0 of a line that nobody measured. Sizes and places are the extractor's, which
 * errs: each counts for something, none decides.
 */

/** Points for type that is so much larger than running text, below 0 for smaller. */
function largeness(size: number): number {
  return Math.max(-1.5, Math.min(5, 8 * Math.log2(Math.max(size, 0.1))));
}

export function settingOfHeadline({ geometry, siblings, endsSentence, capitals, text }: Line): number {
  if (!geometry) return 0;
  const { size, centred, bold, left, fill, columns, type, underPicture, framed } = geometry;
  // A line of text among others, of which the engine measured one letter wrong, stands flush on both sides.
  const flush = siblings === 1 && capitals === 'none' && !centred && left < 0.5 && fill > 0.94 && columns < 1.4;
  let score = (flush ? 0.4 : 1) * largeness(size) - 1;
  if (!/[\p{L}\p{N}]/u.test(text)) score -= 5;
  if (centred) score += 2;
  // Old papers set a full stop behind their headlines.
  if (endsSentence && siblings <= 4 && (centred || size > 1.15)) score += 2;
  if (bold && size > 0.95) score += siblings <= 3 ? 2 : 0.7;
  if (framed && size < 1.3) score -= 3;
  if (!centred && fill > 0.95 && size < 1.15) score -= 1;
  if (columns > 1.4 && siblings <= 4) score += 1;
  if (underPicture && size < 1.4) score -= 2;
  if (type === 'heading') score += 4;
  else if (type !== null && type !== 'advertisement') score -= 3;
  return score;
}

export function settingOfText({ geometry }: Line): number {
  if (!geometry) return 0;
  const { size, centred, type } = geometry;
  let score = -0.6 * Math.max(0, largeness(size) - 1);
  if (centred) score -= 1.5;
  if (type === 'heading' || type === 'caption' || type === 'folio') score -= 2;
  return score;
}

/** Points for a table or an advertisement: what stands in a frame and is not all sentences. */
export function settingOfDisplay({ geometry, display }: Line): number {
  return geometry?.framed && geometry.size < 1.6 && display.score > -3 ? 4 : 0;
}

export function settingOfCaption({ geometry }: Line): number {
  if (!geometry) return 0;
  let score = geometry.underPicture ? 5 : -2;
  if (geometry.type === 'caption') score += 4;
  if (geometry.size > 1.25) score -= 2;
  else if (geometry.size < 0.92) score += 0.5;
  return score;
}

export function settingOfByline(line: Line): number {
  const { geometry } = line;
  if (!geometry) return 0;
  // Small type below a picture is its caption's, but for the line that credits it.
  const credits = geometry.underPicture && isPictureCredit(line) ? 8 : 0;
  return (
    credits +
    (geometry.type === 'credit' ? 4 : 0) +
    (geometry.flushRight ? 3 : 0) -
    Math.max(0, largeness(geometry.size) - 1.5)
  );
}

/** Whether a short line at the right edge stands below the end of a text, or below another such line: who signs, and what they are. */
export function isSetAsSignature({ geometry }: Pick<Line, 'geometry'>, above: Line): boolean {
  if (!geometry?.flushRight || geometry.framed || geometry.size > 1.3 || !above.geometry) return false;
  return above.geometry.flushRight ? above.attribution === 'known' : above.endsSentence || above.endMark !== null;
}

/** Above 0: a small bold line above a headline names the column that it runs under. */
export function settingOfStanding(first: Line, next: Line): number {
  if (!first.geometry || !next.geometry) return 0;
  const { bold, size } = first.geometry;
  return bold && size < 1.15 && next.geometry.size > 1.15 * size ? 2 : 0;
}

/** Whether a line is known to stand below a headline, in its part of the page. */
export function standsBelow(head: Line, { geometry }: Line): boolean {
  return geometry !== undefined && geometry.region !== null && geometry.region === head.geometry?.region;
}

/** Above 0: a picture, by its caption's first line, belongs to the text that a line is of; in shares of its caption's words. */
export function settingOfPicture(caption: Line, line: Line | undefined): number {
  return line ? sameRegion(caption, line) / 6 : 0;
}

/** Whether a line may be the page's label though others stand above and below it. */
export function standsAtEdge({ geometry }: Line): boolean {
  return geometry !== undefined && (geometry.edge || geometry.type === 'folio');
}

/** Points for two lines below one headline, below 0 for those below two; 0 where that cannot be told. */
function sameRegion(above: Line, below: Line): number {
  const [first, second] = [above.geometry?.region ?? null, below.geometry?.region ?? null];
  if (first === second) return first === null ? 0 : 3;
  return first === null || second === null ? -1 : -4;
}

/** Above 0: the paragraph of the line above goes on in it, across a column's end. */
export function settingOfContinuation(above: Line, line: Line): number {
  if (!above.geometry || !line.geometry) return 0;
  if (line.geometry.ruled) return -4;
  const step = Math.abs(Math.log2(line.geometry.size / above.geometry.size));
  // A new paragraph would be set in, or the last line of the old one short.
  const measures = sameMeasure(above.geometry, line.geometry);
  const flush = line.indent === 0 && !line.geometry.centred && above.geometry.fill > 0.9 ? 1.5 : 0;
  return (
    flush - (step > 0.3 ? 1.5 : 0) + Math.min(0, sameRegion(above, line)) + (line.geometry.columnTop ? measures : 0)
  );
}

/** Points for two columns of one width, below 0 for those that differ. */
function sameMeasure(above: Geometry, below: Geometry): number {
  const ratio = below.measure / above.measure;
  return ratio > 0.97 && ratio < 1.03 ? 0.5 : ratio > 1.08 || ratio < 0.92 ? -2.5 : 0;
}

/** Text runs on across a headline only where nobody knows the order: lines that were measured stand as they are read. */
export function mayRunAcrossHeadline({ geometry }: Line): boolean {
  return geometry === undefined;
}

/** That no blank line parts it from its text tells a crosshead where nothing is measured; where all is, white stands around each. */
const SMALL_HEAD = 3;

/** Above 0: a headline between two texts is a crosshead within an article. */
export function settingOfCrosshead({ geometry }: Line, above: Line, below: Line): number {
  if (!geometry) return 0;
  const together = sameRegion(above, below);
  if (geometry.ruled) return together - 3;
  return (
    together +
    (geometry.size < 1.2 ? SMALL_HEAD + (geometry.centred ? 3 : 2) : -1.5 * Math.max(0, largeness(geometry.size) - 2))
  );
}

/** Above 0: another article begins with the line, though no headline stands above it. */
export function settingOfArticleBreak(above: Line, line: Line): number {
  const other = above.geometry && line.geometry?.columnTop && sameMeasure(above.geometry, line.geometry) < 0 ? 3 : 0;
  return (line.geometry?.ruled ? 3 : other) - sameRegion(above, line);
}

/** Above 0: headlines that stand below one another are one head. A larger one below a smaller begins another. */
export function settingOfHeads(heads: readonly Line[]): number {
  let score = 0;
  for (let i = 1; i < heads.length; i++) {
    const [above, below] = [heads[i - 1]!.geometry, heads[i]!.geometry];
    if (!above || !below) continue;
    const step = below.size / above.size;
    score += below.ruled || step > 1.35 ? -2 : 2;
  }
  return score;
}

/** How well sizes fit a head that is parted so: its headline is its largest type, all of one size. */
export function settingOfParts(kicker: readonly Line[], main: readonly Line[], deck: readonly Line[]): number {
  const sizes = main.flatMap(({ geometry }) => geometry?.size ?? []);
  if (sizes.length === 0) return 0;
  const largest = Math.max(...sizes);
  let score = 0;
  for (const size of sizes) if (size < 0.8 * largest) score -= 3;
  for (const part of [kicker, deck]) {
    for (const { geometry } of part)
      score +=
        !geometry || geometry.size > largest
          ? -3
          : geometry.size < 0.85 * largest
            ? 2
            : geometry.size > 0.97 * largest
              ? -4
              : -1.5;
  }
  return score;
}
