import type { Habits } from '../habits';
import type { Line } from '../line';
import { settingOfCaption } from './geometry';
import { scoreText } from './text';
import { captionCue } from './words';

/** How much a line looks like one of a picture's caption: prose like any text, but short, and told by its first and last words. */
export function scoreCaption(line: Line, habits: Habits): number {
  let score = scoreText(line, false, habits) + settingOfCaption(line);
  if (line.lead || line.endMark) score -= 5;
  if (line.siblings > 5) score -= 0.5;
  if (line.place > 0) return score;
  score -= 3;
  if (line.siblings > 5) score -= 2;
  if (line.pictureCredit) score += 4;
  // Set wider than the columns beside it, and not of their length.
  if (line.fill >= 1.15 && line.siblings > 1) score += line.fill >= 1.3 && line.siblings <= 4 ? 3 : 1;
  if (captionCue.test(line.text)) score += 4;
  return score;
}
