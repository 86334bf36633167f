import type { Paragraph } from '../elements';
import type { Habits } from '../habits';
import { settingOfArticleBreak } from './geometry';
import { shortness } from './text';
import { imprint } from './words';

/** Whether an article ends with `above` and another begins with `below`, no headline between them: above 0 it does. */
export function scoreArticleBreak(above: Paragraph, below: Paragraph, signed: boolean, habits: Habits): number {
  const last = above.lines.at(-1)!.line;
  const first = below.lines[0]!.line;
  let score = -1.5 + settingOfArticleBreak(last, first);
  if (last.endMark) score += 5;
  else if (habits.endMarks) score -= 3;
  if (first.lead) score += 4;
  if (signed || last.signed) score += 3;
  if (isSalutation(below)) score += 2;
  if (imprint.test(first.text)) score += 4;
  if (!last.endsSentence) score -= 2;
  else score += 0.5 * shortness(last, above.lines.length === 1, habits);
  return score;
}

/** `To whom it may concern:` — a short paragraph of its own that ends in a colon. */
function isSalutation(paragraph: Paragraph): boolean {
  const last = paragraph.lines.at(-1)!.line;
  return (
    paragraph.lines[0]!.line.salutes ||
    (paragraph.lines.length <= 5 && /[:：]$/u.test(last.text) && paragraph.lines[0]!.line.innerStops > 0)
  );
}
