import { type Before, befores, LABELS } from '../chain';
import { Label } from '../labels';
import { scoreByline } from './byline';
import { scoreCaption } from './caption';
import type { Page } from './clues-of-line';
import { scoreFolio } from './folio';
import { settingOfDisplay, standsAtEdge } from './geometry';
import { scoreHeadline } from './headline';
import { scoreSequence } from './sequence';
import { scoreText } from './text';

/** What it costs, in points, to let a page end in the middle of a sentence, no jump behind it. */
const UNFINISHED = 1.5;
/** What editors would not believe, in points: pages can teach otherwise. */
const HARDLY = -9;

/** The label that stands for each kind before. */
const standsFor: Readonly<Record<Before, Label>> = {
  text: Label.Run,
  head: Label.Head,
  letter: Label.Letter,
  byline: Label.Byline,
  caption: Label.Caption,
  display: Label.Display,
  'jump-out': Label.JumpOut,
  'jump-in': Label.JumpIn,
  folio: Label.Folio,
  '~head': Label.Head,
  '~letter': Label.Letter,
  '~byline': Label.Byline,
  '~caption': Label.Caption,
  '~display': Label.Display,
  '~folio': Label.Folio,
};

/**
 * What editors know of how a line of each kind looks, in points by label: what the pages that weights are learnt from do not show stays as
 * it is here.
 */
export function knownOfLine({ lines, habits, conventions, label }: Page, index: number): Float64Array {
  const line = lines[index]!;
  const points = new Float64Array(LABELS).fill(HARDLY);
  const head = scoreHeadline(line, habits);
  const caption = scoreCaption(line, habits);
  const below = lines[index + 1];
  const isolated = line.gap && line.siblings <= 2 && (below === undefined || below.gap || line.siblings === 2);
  points[Label.Open] = scoreText(line, true, habits);
  points[Label.Run] = scoreText(line, false, habits);
  points[Label.Head] = head + (line.gap ? 0.5 : 0) + (isolated ? 1.2 : 0);
  points[Label.HeadRun] = head;
  points[Label.Letter] = 1;
  points[Label.Byline] = Math.max(HARDLY, scoreByline(line, conventions.script.cjk));
  points[Label.Caption] = caption;
  points[Label.CaptionRun] = caption;
  const display = line.display.score + settingOfDisplay(line);
  points[Label.Display] = display;
  points[Label.DisplayRun] = display;
  if (index === lines.length - 1 && line.gap && !line.endsSentence) {
    points[Label.Open]! -= UNFINISHED;
    points[Label.Run]! -= UNFINISHED;
  }
  const atEdge = index === 0 || index === lines.length - 1 || standsAtEdge(line);
  if (atEdge && (line.fill < 0.9 || line.siblings === 1))
    points[Label.Folio] = Math.max(HARDLY, scoreFolio(line, conventions.readPageLabel(line.text), label));
  return points;
}

/** The same of a pair: how a line of a label stands below one of a kind, in points. */
export function knownOfSeam({ lines, habits }: Page, index: number, pair: number): number {
  const before = befores[Math.floor(pair / LABELS)]!;
  const [above, line] = [lines[index - 1]!, lines[index]!];
  return Math.max(HARDLY, scoreSequence(standsFor[before], above, pair % LABELS, line, before.startsWith('~'), habits));
}
