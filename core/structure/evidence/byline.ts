import { isPictureCredit } from '../attribution';
import type { Line } from '../line';
import { settingOfByline } from './geometry';

/** How much a line looks like a byline, credit or signature on its own; only for lines that read as one. */
export function scoreByline(line: Line): number {
  if (!line.attribution) return -Infinity;
  let score = { known: 2.5, institution: 0, name: -2 }[line.attribution] + settingOfByline(line);
  if (line.siblings <= 2) score += 1;
  if (line.siblings > 4) score -= 2;
  if (line.endsSentence && line.attribution !== 'known') score -= 3;
  // Set to the column's width as text is.
  if (line.siblings > 1 && Math.abs(line.fill - 1) < 0.03) score -= 1.5;
  if (isPictureCredit(line)) score += 1;
  return score;
}
