import { creditsPicture } from '../attribution';
import type { Line } from '../line';
import { settingOfByline } from './geometry';

/** How much a line looks like a byline, credit or signature on its own; only for lines that read as one. */
export function scoreByline(line: Line): number {
  if (!line.attribution) return -Infinity;
  let score = { known: 2.5, institution: 0, name: -2 }[line.attribution] + settingOfByline(line);
  if (line.siblings <= 2) score += 1;
  if (line.siblings > 4) score -= 2;
  if (line.endsSentence) score -= 3;
  if (line.byline && creditsPicture(line.byline)) score += 1;
  return score;
}
