import type { Conventions, PageLabel } from '../conventions/conventions';
import { bestPath, type Step } from './best-path';
import { scoreByline } from './evidence/byline';
import { scoreCaption } from './evidence/caption';
import { scoreFolio } from './evidence/folio';
import { settingOfDisplay, standsAtEdge } from './evidence/geometry';
import { scoreHeadline } from './evidence/headline';
import { scoreSequence } from './evidence/sequence';
import { scoreContinuation, scoreText } from './evidence/text';
import type { Habits } from './habits';
import { kindOf, Label } from './labels';
import type { Line } from './line';

/** What a line was taken for. */
export interface LabelledLine {
  readonly line: Line;
  readonly label: Label;
  /** By how many points the best reading of the page beats the best one in which this line is of another kind. */
  readonly margin: number;
  /** Whether the paragraph above goes on in it, in points: above 0 it does. `null` where no text stands above. */
  readonly continues: number | null;
}

const LABELS = kindOf.length;
/** What it costs, in points, to let a page end in the middle of a sentence, no jump behind it. */
const UNFINISHED = 1.5;
/** What lies so many points behind is not followed any further. */
const HOPELESS = 12;
/** A state is a label, plus `LABELS` where a paragraph that was cut in the middle of a sentence lies open behind it. */
const STATES = 2 * LABELS;

/**
 * Labels the lines of a page so that the evidence of all lines and of their neighbourhood adds up to the most, in time linear in
 * the number of lines. `page` is the page that this is, where it is known.
 */
export function labelLines(
  lines: readonly Line[],
  habits: Habits,
  conventions: Conventions,
  page: PageLabel | null,
): LabelledLine[] {
  const path = bestPath(
    lines.length,
    STATES,
    (i, reached) => {
      const emissions = scoreLabels(lines, i, habits, conventions, page);
      return i === 0 ? firstSteps(emissions) : stepsInto(lines[i]!, lines[i - 1]!, emissions, reached, habits);
    },
    (step) => kindOf[step.to % LABELS],
  );
  return path.map(({ step, margin }, i) => {
    const line = lines[i]!;
    const before = step.from % LABELS;
    const continues =
      i > 0 && step.to <= Label.Run && before <= Label.Run
        ? scoreContinuation(lines[i - 1]!, before === Label.Open, line, habits)
        : null;
    return { line, label: step.to % LABELS, margin, continues };
  });
}

function scoreLabels(
  lines: readonly Line[],
  index: number,
  habits: Habits,
  conventions: Conventions,
  page: PageLabel | null,
): number[] {
  const line = lines[index]!;
  const scores = new Array<number>(LABELS).fill(-Infinity);
  if (line.notice) {
    scores[line.notice === 'jump-out' ? Label.JumpOut : Label.JumpIn] = 0;
    return scores;
  }
  const head = scoreHeadline(line, habits);
  const caption = scoreCaption(line, habits);
  scores[Label.Open] = scoreText(line, true, habits);
  scores[Label.Run] = scoreText(line, false, habits);
  scores[Label.Head] = head + (line.gap ? 0.5 : 0) + (isolated(line, lines[index + 1]) ? 1.2 : 0);
  scores[Label.HeadRun] = head;
  if (line.letter) scores[Label.Letter] = 1;
  scores[Label.Byline] = scoreByline(line);
  scores[Label.Caption] = caption;
  scores[Label.CaptionRun] = caption;
  scores[Label.Display] = line.display.score + settingOfDisplay(line);
  scores[Label.DisplayRun] = scores[Label.Display];
  if (index === lines.length - 1 && line.gap && !line.endsSentence) {
    scores[Label.Open]! -= UNFINISHED;
    scores[Label.Run]! -= UNFINISHED;
  }
  const atEdge = index === 0 || index === lines.length - 1 || standsAtEdge(line);
  if (atEdge && (line.fill < 0.9 || line.siblings === 1))
    scores[Label.Folio] = scoreFolio(line, conventions.readPageLabel(line.text), page);
  return scores;
}

function isolated(line: Line, below: Line | undefined): boolean {
  return line.gap && line.siblings <= 2 && (below === undefined || below.gap || line.siblings === 2);
}

function firstSteps(emissions: readonly number[]): Step[] {
  return emissions
    .map((score, to) => ({ from: 0, to, score }))
    .filter(({ to }) => to !== Label.Run && to !== Label.HeadRun && to !== Label.CaptionRun && to !== Label.DisplayRun);
}

function stepsInto(
  line: Line,
  above: Line,
  emissions: readonly number[],
  reached: Float64Array,
  habits: Habits,
): Step[] {
  const steps: Step[] = [];
  const worthwhile = Math.max(...reached) - HOPELESS;
  const likely = Math.max(...emissions) - HOPELESS;
  for (let label = 0; label < LABELS; label++) {
    if (!(emissions[label]! > likely)) continue;
    for (let from = 0; from < STATES; from++) {
      if (!(reached[from]! > worthwhile)) continue;
      const fit = scoreSequence(from % LABELS, above, label, line, from >= LABELS, habits);
      if (fit === -Infinity) continue;
      const to = label + (leavesOpen(from, above, label) ? LABELS : 0);
      steps.push({ from, to, score: fit + emissions[label]! });
    }
  }
  return steps;
}

/** Whether, with a line of this label below, a paragraph is left open in the middle of its sentence. */
function leavesOpen(from: number, above: Line, label: Label): boolean {
  if (label <= Label.Run || label >= Label.JumpOut) return false;
  const before = from % LABELS;
  return before === Label.Open || before === Label.Run ? !above.endsSentence : from >= LABELS;
}
