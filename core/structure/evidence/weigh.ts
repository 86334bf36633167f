import { befores, LABELS, PAIRS, type Scores } from '../chain';
import { Label } from '../labels';
import type { Line } from '../line';
import type { Clue } from './clue';
import { cluesOfLine, mayBeFolio, type Page } from './clues-of-line';
import { cluesOfParagraph, cluesOfSeam } from './clues-of-seam';
import { knownOfLine, knownOfSeam } from './known';

/** How labels are called in the table of weights. */
export const labelNames = [
  ...([
    'open',
    'run',
    'head',
    'head-run',
    'letter',
    'byline',
    'caption',
    'caption-run',
    'display',
    'display-run',
  ] as const),
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

/** Adds up what is known and what the clues were learnt to count. */
export function weigh(page: Page, clues: Clues, points: Points): Scores {
  const labels = page.lines.map((_, i) => {
    const sum = sumOf(clues.lines[i]!, points.lines, knownOfLine(page, i), trust(page.lines[i]!));
    exclude(sum, page.lines, i, clues.lines[i]!);
    return sum;
  });
  const pairs = page.lines.map((_, i) => {
    const much = trust(page.lines[i]!);
    const sum = sumOf(clues.seams[i]!, points.seams, knownOfSeam(page, i), much);
    for (const clue of clues.paragraphs[i]!) sum[TEXT_OPENS]! += much * (points.paragraphs.get(clue) ?? 0);
    return sum;
  });
  return { labels, pairs };
}

/** The clues were learnt on pages that nobody measured: where sizes and places tell, they count for less. */
function trust(line: Line): number {
  return line.geometry ? 0.4 : 1;
}

/** Adds the points of clues, so `much` of them, to a sum. */
function sumOf(
  clues: readonly Clue[],
  rows: ReadonlyMap<Clue, Float64Array>,
  sum: Float64Array,
  much: number,
): Float64Array {
  for (const clue of clues) {
    const row = rows.get(clue);
    if (row) for (let i = 0; i < sum.length; i++) sum[i]! += much * row[i]!;
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
  if (!mayBeFolio(lines, index) || !clues.some((clue) => clue.startsWith('page label')))
    points[Label.Folio] = -Infinity;
}
