import type { Line } from '../features';
import { type Habits, INDENT } from '../habits';
import { numbered } from './words';

/** How much a line looks like one of running text. */
export function scoreText(line: Line): number {
  let score = 0;
  score += line.siblings >= 4 ? 2 : line.siblings === 3 ? 1 : line.siblings === 2 ? 0 : -0.5;
  score += Math.min(line.innerStops, 2);
  if (line.endsSentence) score += 1;
  if (line.endsPause) score += 1.5;
  if (line.lead) score += 3;
  if (line.startsWithin) score += 1;
  if (!line.endsSentence && !line.endsPause) score -= 2 * shortness(line);
  if (line.byline && line.siblings <= 2) score -= 2;
  if (line.capitals === 'all') score -= 1.5;
  return score;
}

/** How far below full a paragraph's last line lies: 0 for a full line, 1 for half a line or less. */
export function shortness(line: Line): number {
  return Math.min(1, Math.max(0, (0.92 - line.fill) / 0.42));
}

/**
 * How much the text of `above` goes on in `line` as the same paragraph: above 0 it does, below 0 a new paragraph begins. The
 * same question stands within a fragment, between fragments, and across a headline that was read in between.
 */
export function scoreContinuation(above: Line, line: Line, habits: Habits): number {
  let score = line.gap ? 0 : 2;
  if (above.endMark) return -6;
  if (above.endsSentence) {
    score -= (line.gap ? 1 : 0) + 6 * shortness(above);
  } else {
    score += line.gap ? 2.5 : 1;
    score -= 4 * shortness(above);
    if (/[:：]$/u.test(above.text)) score -= 1;
  }
  if (line.startsWithin) score += 3;
  if (line.lead) score -= 6;
  if (numbered.test(line.text) && above.endsSentence) score -= 1;
  return score + scoreIndent(line, habits);
}

/** A first line set in says 'new paragraph', by blanks that the text layer kept or by a width that it lacks. */
function scoreIndent(line: Line, habits: Habits): number {
  if (line.indent >= 2) return -4;
  let score = line.indent === 1 ? -1.5 : 0.5 * habits.blanks;
  if (line.narrower === null || line.indent > 0) return score;
  if (line.narrower >= INDENT.least && line.narrower <= INDENT.most) score -= 2.5 * habits.indents;
  else if (line.narrower < INDENT.least - 1) score += 1.5 * habits.indents;
  return score;
}
