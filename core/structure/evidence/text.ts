import { type Habits, INDENT } from '../habits';
import type { Line } from '../line';
import { settingOfContinuation, settingOfText } from './geometry';
import { numbered } from './words';

/** How much a line looks like one of running text; `opening` says whether as the first line of a paragraph. */
export function scoreText(line: Line, opening: boolean, habits: Habits): number {
  let score = settingOfText(line);
  score += line.siblings >= 4 ? 2 : line.siblings === 3 ? 1 : line.siblings === 2 ? 0 : -0.5;
  score += Math.min(line.innerStops, 2);
  if (line.endsSentence) score += 1;
  if (line.endsPause) score += 1.5;
  if (line.lead) score += 3;
  if (line.salutes) score += 2;
  if (line.startsWithin) score += 1;
  if (!line.endsSentence && !line.endsPause) score -= 2 * shortness(line, opening, habits);
  if (line.attribution === 'known' && line.siblings <= 2) score -= 2;
  if (line.capitals === 'all') score -= 1.5;
  return score;
}

/**
 * How sure it is that a line was left short on purpose: 0 for a full line, 1 for one that leaves much of its column empty though
 * more would have fit. A paragraph's first line is set in.
 */
export function shortness(line: Line, opening: boolean, habits: Habits): number {
  const setIn = opening && habits.indents > 0.5 && line.indent === 0 ? INDENT.usual : 0;
  const left = line.spare ?? (1 - line.fill) * (line.width / line.fill);
  return Math.min(1, Math.max(0, (left - setIn - 1) / 5));
}

/**
 * How much the text of `above` (the first line of its paragraph where `opened`) goes on in `line`: above 0 it does, below 0 a new paragraph begins. The
 * same question stands within a fragment, between fragments, and across a headline that was read in between.
 */
export function scoreContinuation(above: Line, opened: boolean, line: Line, habits: Habits): number {
  // Where blank lines part paragraphs, they tell less of columns, and their absence more.
  let score = (line.gap ? 1 - 2 * habits.gaps : 1.5 + 2 * habits.gaps) + settingOfContinuation(above, line);
  const short = shortness(above, opened, habits);
  if (above.endMark) return -6;
  if (line.endMark?.start === 0) return 6;
  if (above.endsSentence) {
    score -= (line.gap ? 1 : 0) + 6 * short;
  } else {
    // A paragraph may end in a colon, before a list or after a salutation; hardly anywhere else without a stop.
    const colon = /[:：]$/u.test(above.text) && !/^[“"‘「『»„]/u.test(line.text);
    score += colon ? -0.5 : line.gap ? 3.5 : 2;
    score -= 5 * short;
  }
  if (line.startsWithin) score += 3;
  if (line.lead) score -= 6;
  if (line.salutes) score -= 4;
  if (above.salutes) score -= 6;
  if (numbered.test(line.text) && above.endsSentence) score -= 1;
  return score + scoreIndent(line, habits);
}

/** A first line set in says 'new paragraph', by blanks that the text layer kept or by a width that it lacks. */
export function scoreIndent(line: Line, habits: Habits): number {
  if (line.indent >= 2) return -4;
  let score = line.indent === 1 ? -1.5 : 0.5 * habits.blanks;
  if (line.narrower === null || line.indent > 0) return score;
  if (line.narrower >= INDENT.least && line.narrower <= INDENT.most) score -= 2.5 * habits.indents;
  else if (line.narrower < INDENT.least - 1) score += 1.5 * habits.indents;
  return score;
}
