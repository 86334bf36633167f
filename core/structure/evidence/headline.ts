import type { Habits } from '../habits';
import type { Line } from '../line';
import { settingOfHeadline } from './geometry';
import { article, documentTitle, leadsOn, unfinished } from './words';

/** How much a line looks like one of a headline, wherever it stands. */
export function scoreHeadline(line: Line, habits: Habits): number {
  let score = (line.place === 0 ? -1 : 0) + settingOfHeadline(line);
  score -= 1.2 * line.innerStops;
  if (line.endsSentence)
    score -= /[!！?？][”’"']?$/u.test(line.text) || (habits.stoppedHeads && line.text.endsWith('.')) ? 0.5 : 3;
  if (line.endsPause) score -= /[:：—]$/u.test(line.text) ? 0.5 : 2.5;
  if (line.place === 0 && article.test(line.text)) score -= 1;
  if (line.lead) score -= 6;
  if (line.salutes) score -= 4;
  if (line.attribution) score -= { known: 3, institution: 1, name: 0.5 }[line.attribution];
  if (line.startsWithin && line.place === 0) score -= 2.5;
  if (line.siblings > 4 && !line.apart) score -= 2.5;
  if (line.apart && !line.gap) score += 1;
  if (line.fill >= 1.15 && line.siblings <= 4) score += 1.5;
  if (line.fill <= 0.85 && line.siblings <= 3 && line.place === line.siblings - 1) score += 0.5;
  // Who signs is set in capitals, too.
  if (line.capitals === 'all' && !line.attribution) score += 2.5;
  if (line.siblings === 1 && unfinished.test(line.text)) score -= 2;
  if (line.capitals === 'words') score += 1.5 * Math.max(0, 1 - 10 * habits.capitals);
  if (leadsOn.test(line.text) || documentTitle.test(line.text)) score += 1;
  if (/\p{L}{2}[ \u3000]\p{L}{2}/u.test(line.text) && line.capitals === 'none' && line.siblings <= 2) score += 0.5;
  return score;
}
