import { isPictureCredit } from '../attribution';
import type { Line } from '../line';
import { settingOfByline } from './geometry';

/** What it costs to take a line for one that does not read so: names have many forms where words have blanks between them. */
const UNREAD = -3;

/** How much a line looks like a byline, credit or signature on its own. */
export function scoreByline(line: Line, cjk: boolean): number {
  if (!line.attribution) return cjk || line.geometry ? -Infinity : UNREAD;
  let score = { known: 2.5, institution: 0, name: -2 }[line.attribution] + settingOfByline(line);
  if (line.siblings <= 2) score += 1;
  if (line.siblings > 4) score -= 2;
  if (line.endsSentence && line.attribution !== 'known') score -= 3;
  // Set to the column's width as text is.
  if (line.siblings > 1 && Math.abs(line.fill - 1) < 0.03) score -= 1.5;
  if (isPictureCredit(line)) score += 1;
  return score;
}
