import { isWide } from '../syntax/characters';
import type { HeadlineLine } from './elements';
import { settingOfParts, settingOfStanding } from './evidence/geometry';
import { column, dash, documentTitle, leadsOn, opensWhatFollows, rubric, unfinished } from './evidence/words';
import type { Line } from './line';

/** A head, its lines told apart. */
export interface HeadParts {
  readonly standing: readonly HeadlineLine[];
  readonly kicker: readonly HeadlineLine[];
  readonly main: readonly HeadlineLine[];
  readonly deck: readonly HeadlineLine[];
  /** Evidence that these lines belong together, and so; 0 where nothing speaks for or against it. */
  readonly score: number;
}

/** At most this many lines are tried as kicker or deck. */
const REACH = 4;
/** Where sizes tell them apart. */
const MEASURED_REACH = 12;

/** Tells kicker, headline and deck apart: of all ways to part the lines in this order, the one with most evidence. */
export function partHeadline(lines: readonly HeadlineLine[]): HeadParts {
  const rubricScore = scoreStanding(lines);
  const standing = rubricScore > 0 ? lines.slice(0, 1) : [];
  const rest = lines.slice(standing.length);
  let best: HeadParts | null = null;
  const reach = rest[0]?.line.geometry ? MEASURED_REACH : REACH;
  for (let k = 0; k <= Math.min(reach, rest.length - 1); k++) {
    for (let d = 0; d <= Math.min(reach, rest.length - 1 - k); d++) {
      const kicker = rest.slice(0, k);
      const main = rest.slice(k, rest.length - d);
      const deck = rest.slice(rest.length - d);
      const score =
        scoreKicker(kicker, main) +
        scoreMain(main) +
        scoreDeck(main, deck) +
        Math.max(0, rubricScore) +
        settingOfParts(lineOf(kicker), lineOf(main), lineOf(deck));
      if (!best || score > best.score) best = { standing, kicker, main, deck, score };
    }
  }
  return best ?? { standing, kicker: [], main: rest, deck: [], score: 0 };
}

/** Whether the first line names the column that the article runs under: by its brackets, its words, or its shortness right above the headline. */
function scoreStanding([first, next]: readonly HeadlineLine[]): number {
  if (!first || !next) return 0;
  if (rubric.test(first.text)) return 1;
  if (first.line.letter || documentTitle.test(first.text)) return 0;
  const set = settingOfStanding(first.line, next.line);
  if (set > 0) return set;
  if (/[\p{P}\s]/u.test(first.text) && !column.test(first.text)) return 0;
  const short = isWide(first.text.charCodeAt(0)) && first.text.length <= 4 && first.line.width * 1.6 <= next.line.width;
  return (column.test(first.text) ? 1.5 : -0.5) + (short && !next.line.gap ? 0.7 : 0) - 0.5 * (next.line.gap ? 1 : 0);
}

/** What it costs, in points, to have a part at all. */
const PRIOR = 0.4;

function scoreKicker(kicker: readonly HeadlineLine[], main: readonly HeadlineLine[]): number {
  const last = kicker.at(-1);
  if (!last) return 0;
  const [first] = main as [HeadlineLine];
  let score = seam(last, first) - 0.5 * (kicker.length - 1);
  if (leadsOn.test(last.text)) score += 2.5;
  if (opensWhatFollows.test(last.text)) score += 1.5;
  if (phrases(first.text) > phrases(last.text)) score += 0.3;
  if (documentTitle.test(first.text)) score -= 2.5;
  if (last.text.length < 0.6 * first.text.length) score += 0.5;
  if (main.length > kicker.length) score += 0.5;
  return score - PRIOR + innerGaps(kicker);
}

function scoreDeck(main: readonly HeadlineLine[], deck: readonly HeadlineLine[]): number {
  const first = deck[0];
  if (!first) return 0;
  const before = main.at(-1)!;
  let score = seam(before, first) - 0.5 * (deck.length - 1);
  if (dash.test(first.text)) score += 3;
  if (bracketed.test(first.text)) score += 2.5;
  if (before.line.capitals === 'all' && first.line.capitals !== 'all') score += 2;
  if (before.line.capitals === 'words' && first.line.capitals === 'none' && /^\p{Lu}/u.test(first.text)) score += 1.5;
  // Smaller type holds more.
  if (!first.line.gap && first.line.width > 1.3 * Math.max(...main.map(({ line }) => line.width))) score += 1.2;
  else if (first.line.width > before.line.width) score += 0.4;
  if (/\d/u.test(first.text) && !/\d/u.test(before.text)) score += 0.3;
  if (documentTitle.test(first.text)) score -= 2.5;
  if (main.length > deck.length) score += 0.5;
  return score - PRIOR + innerGaps(deck);
}

/** Lines of one headline stand together; a blank line or a verb that leads on between them speaks against it. */
function scoreMain(main: readonly HeadlineLine[]): number {
  let score = bracketed.test(main[0]!.text) ? -1.5 : 0;
  for (let i = 1; i < main.length; i++) {
    const [before, line] = [main[i - 1]!, main[i]!];
    if (line.line.gap) score -= documentTitle.test(line.text) ? 4 : 2.5;
    if (leadsOn.test(before.text)) score -= 1;
    if (dash.test(line.text) || bracketed.test(line.text)) score -= 1;
    if (line.line.capitals !== before.line.capitals && (line.line.capitals === 'all' || before.line.capitals === 'all'))
      score -= 1;
  }
  return score;
}

/** Words in brackets, and nothing else: （之十九） (3. Fortsetzung) */
const bracketed = /^(?:（[^（）]+）|\([^()]+\))$/u;

/** Parts of a head begin with a new fragment more often than within one, and never in the midst of a phrase. */
function seam(before: HeadlineLine, after: HeadlineLine): number {
  let score = after.line.gap ? 0 : -1;
  if (/^\p{Ll}/u.test(after.text)) score -= 2.5;
  else if (/^\p{Lu}/u.test(after.text) && before.line.capitals !== 'all' && before.line.capitals !== 'words')
    score += 0.6;
  if (unfinished.test(before.text)) score -= 2;
  return score;
}

function innerGaps(part: readonly HeadlineLine[]): number {
  return part.slice(1).reduce((score, { line }) => score - (line.gap ? 0.7 : 0), 0);
}

function lineOf(part: readonly HeadlineLine[]): Line[] {
  return part.map(({ line }) => line);
}

function phrases(text: string): number {
  return isWide(text.charCodeAt(0)) ? text.split(/[ \u3000]+/u).length : 1;
}
