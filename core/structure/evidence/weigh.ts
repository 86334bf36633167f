import { befores, LABELS, PAIRS, type Scores } from '../chain';
import { Label } from '../labels';
import type { Line } from '../line';
import type { Clue } from './clue';
import { cluesOfLine, mayBeFolio, type Page } from './clues-of-line';
import { cluesOfParagraph, cluesOfSeam } from './clues-of-seam';
import { settingOfByline, settingOfCaption, settingOfContinuation, settingOfHeadline, settingOfText } from './geometry';

/** How labels are called in the table of weights. */
export const labelNames = [
  ...(['open', 'run', 'head', 'head-run', 'letter', 'byline', 'caption', 'caption-run', 'display', 'display-run'] as const),
  ...(['jump-out', 'jump-in', 'folio'] as const),
];

/** A byline is no longer than this, in half ems. */
const LONGEST_BYLINE = 60;

/** What each clue counts, in points: by label; by kind before and label, `text>open`; and for a paragraph's beginning within text. */
export interface Weights {
  readonly lines: Readonly<Record<Clue, string>>;
  readonly seams: Readonly<Record<Clue, string>>;
  readonly paragraphs: Readonly<Record<Clue, number>>;
}

/** A table of weights, read. */
export interface Points {
  readonly lines: ReadonlyMap<Clue, Float64Array>;
  readonly seams: ReadonlyMap<Clue, Float64Array>;
  readonly paragraphs: ReadonlyMap<Clue, number>;
}

const pairNames = befores.flatMap((before) => labelNames.map((label) => `${before}>${label}`));

export function readWeights({ lines, seams, paragraphs }: Weights): Points {
  return {
    lines: rows(lines, labelNames, LABELS),
    seams: rows(seams, pairNames, PAIRS),
    paragraphs: new Map(Object.entries(paragraphs)),
  };
}

function rows(table: Readonly<Record<Clue, string>>, names: readonly string[], size: number): Map<Clue, Float64Array> {
  const places = new Map(names.map((name, i) => [name, i]));
  return new Map(
    Object.entries(table).map(([clue, row]) => {
      const points = new Float64Array(size);
      const cells = row.split(' ');
      for (let i = 0; i + 1 < cells.length; i += 2) points[places.get(cells[i]!)!] = Number(cells[i + 1]);
      return [clue, points];
    }),
  );
}

export function writeRow(points: Float64Array, names: readonly string[]): string {
  return [...points].flatMap((value, i) => (value === 0 ? [] : [`${names[i]} ${value}`])).join(' ');
}

export const namesOfPairs: readonly string[] = pairNames;

/** The clues of a page, line by line. */
export interface Clues {
  readonly lines: readonly (readonly Clue[])[];
  /** Of each line and the one above; none for the first. */
  readonly seams: readonly (readonly Clue[])[];
  readonly paragraphs: readonly (readonly Clue[])[];
}

export function seekClues(page: Page): Clues {
  const { lines } = page;
  return {
    lines: lines.map((line, i) => (line.notice ? [] : cluesOfLine(page, i))),
    seams: lines.map((line, i) => (i === 0 || line.notice ? [] : cluesOfSeam(page, i))),
    paragraphs: lines.map((line, i) => (i === 0 || line.notice ? [] : cluesOfParagraph(page, i))),
  };
}

const TEXT_OPENS = befores.indexOf('text') * LABELS + Label.Open;

/** Adds the points of all clues up, and those of how lines are set where they were measured. */
export function weigh(page: Page, clues: Clues, points: Points): Scores {
  const labels = page.lines.map((line, i) => {
    const sum = sumOf(clues.lines[i]!, points.lines, LABELS);
    sum[Label.Open]! += settingOfText(line);
    sum[Label.Run]! += settingOfText(line);
    const head = settingOfHeadline(line);
    for (const label of [Label.Head, Label.HeadRun, Label.Letter]) sum[label]! += head;
    sum[Label.Byline]! += settingOfByline(line);
    const caption = settingOfCaption(line);
    sum[Label.Caption]! += caption;
    sum[Label.CaptionRun]! += caption;
    exclude(sum, page.lines, i, clues.lines[i]!);
    return sum;
  });
  const pairs = page.lines.map((line, i) => {
    const sum = sumOf(clues.seams[i]!, points.seams, PAIRS);
    for (const clue of clues.paragraphs[i]!) sum[TEXT_OPENS]! += points.paragraphs.get(clue) ?? 0;
    if (i > 0) sum[TEXT_OPENS]! -= settingOfContinuation(page.lines[i - 1]!, line);
    return sum;
  });
  return { labels, pairs };
}

function sumOf(clues: readonly Clue[], rows: ReadonlyMap<Clue, Float64Array>, size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const clue of clues) {
    const row = rows.get(clue);
    if (row) for (let i = 0; i < size; i++) sum[i]! += row[i]!;
  }
  return sum;
}

/** What a line cannot be, whatever speaks for it. */
function exclude(points: Float64Array, lines: readonly Line[], index: number, clues: readonly Clue[]): void {
  const line = lines[index]!;
  if (line.notice) {
    points.fill(-Infinity);
    points[line.notice === 'jump-out' ? Label.JumpOut : Label.JumpIn] = 0;
    return;
  }
  points[Label.JumpOut] = -Infinity;
  points[Label.JumpIn] = -Infinity;
  if (!line.letter) points[Label.Letter] = -Infinity;
  if (line.width > LONGEST_BYLINE || line.lead) points[Label.Byline] = -Infinity;
  if (!mayBeFolio(lines, index) || !clues.some((clue) => clue.startsWith('page label'))) points[Label.Folio] = -Infinity;
}
