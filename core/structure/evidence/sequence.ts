import { isPictureCredit } from '../attribution';
import type { Habits } from '../habits';
import { Label } from '../labels';
import type { Line } from '../line';
import { mayRunAcrossHeadline } from './geometry';
import { scoreContinuation, scoreIndent } from './text';

/**
 * How well `label` fits a line whose line above is `before`; `-Infinity` where it cannot. `broken` says that a headline, credit or
 * caption stands between a paragraph that was cut in the middle of a sentence and what follows: only then can text run on.
 */
export function scoreSequence(
  before: Label,
  above: Line,
  label: Label,
  line: Line,
  broken: boolean,
  habits: Habits,
): number {
  return scoreStep(before, above, label, line, broken, habits) - leavingDisplay(before, label, line);
}

/** A table or an advertisement has lines, and ends at a blank one. */
function leavingDisplay(before: Label, label: Label, line: Line): number {
  if (label === Label.DisplayRun) return 0;
  if (before === Label.Display) return 4;
  return before === Label.DisplayRun && !line.gap ? 3 : 0;
}

function scoreStep(before: Label, above: Line, label: Label, line: Line, broken: boolean, habits: Habits): number {
  switch (label) {
    case Label.Open:
      return scoreOpening(before, above, line, broken, habits);
    case Label.Run:
      if (before === Label.Open || before === Label.Run)
        return likelihood(scoreContinuation(above, before === Label.Open, line, habits));
      if (!broken || line.indent >= 2 || line.lead) return -Infinity;
      if (isHeadline(before) && !mayRunAcrossHeadline(line)) return -Infinity;
      return line.startsWithin ? 3.5 : 0.5;
    case Label.HeadRun:
      return !line.gap && (before === Label.Head || before === Label.HeadRun) ? -0.3 : -Infinity;
    case Label.CaptionRun:
      return !line.gap && (before === Label.Caption || before === Label.CaptionRun) ? 0 : -Infinity;
    case Label.DisplayRun:
      return !line.gap && (before === Label.Display || before === Label.DisplayRun) ? 0.5 : -Infinity;
    case Label.Display:
      return scoreDisplayStart(before, above, line);
    case Label.Letter:
      return before === Label.Letter ? 1.5 : line.gap ? 0 : -1.5;
    case Label.Head:
      return scoreHead(before, above, line, habits);
    case Label.Byline:
      return scoreCredit(before, above, line);
    case Label.Caption:
      return scoreCaptionStart(before, above, line);
    case Label.JumpOut:
    case Label.JumpIn:
    case Label.Folio:
      return 0;
  }
}

function scoreOpening(before: Label, above: Line, line: Line, broken: boolean, habits: Habits): number {
  switch (before) {
    case Label.Open:
    case Label.Run:
      return likelihood(-scoreContinuation(above, before === Label.Open, line, habits)) - unfinished(above);
    case Label.JumpOut:
    case Label.JumpIn:
      return 0;
    case Label.Caption:
    case Label.CaptionRun:
      return (line.gap ? 0 : -3) - (above.pictureCredit ? 0 : 0.5);
    default:
      return (
        (line.gap || line.lead || line.indent > 0 ? 0 : -2) -
        (broken ? 1 : 0) -
        (line.startsWithin ? 3 : 0) -
        Math.max(0, scoreIndent(line, habits))
      );
  }
}

function scoreHead(before: Label, above: Line, line: Line, habits: Habits): number {
  switch (before) {
    case Label.Open:
    case Label.Run:
      if (above.endMark) return 1.5;
      return (line.gap ? 0 : line.apart ? -0.5 : -3) + (above.endsSentence ? 0.5 - (habits.endMarks ? 1.5 : 0) : -2.5);
    case Label.JumpOut:
      return 1.5;
    case Label.Head:
    case Label.HeadRun:
      return line.gap ? -0.3 : -Infinity;
    case Label.Letter:
      return line.gap ? -0.5 : -1.5;
    default:
      return line.gap ? 0 : -1;
  }
}

function scoreCaptionStart(before: Label, above: Line, line: Line): number {
  if (before === Label.JumpOut || before === Label.JumpIn) return 0;
  if (!line.gap) return -6;
  return (before === Label.Open || before === Label.Run) && !above.endsSentence ? -1.5 : 0;
}

function scoreDisplayStart(before: Label, above: Line, line: Line): number {
  if (before === Label.Open || before === Label.Run) return above.endsSentence ? 0 : line.gap ? -1 : -2;
  if (line.gap) return 0;
  // What is above it without a blank line would be an advertisement's, too.
  return line.display.kind === 'ad' ? -4 : before === Label.Head || before === Label.HeadRun ? 0 : -1;
}

function scoreCredit(before: Label, above: Line, line: Line): number {
  const picture = isPictureCredit(line);
  switch (before) {
    case Label.Caption:
    case Label.CaptionRun:
      return picture ? 4 : -2;
    case Label.Head:
    case Label.HeadRun:
    case Label.Letter:
      return picture ? -1 : 1;
    case Label.Byline:
      return line.gap ? 0 : 0.5;
    case Label.Open:
    case Label.Run:
      return picture ? -3 : above.endsSentence ? 0.5 : -3;
    default:
      return picture ? -3 : 0;
  }
}

function isHeadline(label: Label): boolean {
  return label === Label.Head || label === Label.HeadRun || label === Label.Letter;
}

/** What it costs to take a line without a stop for a paragraph's last. */
function unfinished(line: Line): number {
  return line.endsSentence || /[:：]$/u.test(line.text) ? 0 : 1.5;
}

/** Log of the likelihood that the log odds give: near 0 where they are clear, falling as they turn against it. */
function likelihood(odds: number): number {
  return odds < 0 ? odds - Math.log1p(Math.exp(odds)) : -Math.log1p(Math.exp(-odds));
}
