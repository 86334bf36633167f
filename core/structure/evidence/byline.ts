import { creditsPicture, type Line } from '../features';

/** How much a line looks like a byline, credit or signature on its own; only for lines that read as one. */
export function scoreByline(line: Line): number {
  if (!line.byline) return -Infinity;
  let score = 1.5;
  if (line.siblings <= 2) score += 1;
  if (line.siblings > 4) score -= 2;
  if (line.byline.credits.some(({ role }) => role !== null)) score += 1;
  if (line.endsSentence) score -= 3;
  if (creditsPicture(line.byline)) score += 1;
  return score;
}
