import { befores, kindBefore, LABELS, PAIRS, type Scores } from '../chain';
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
/** One that does not read as a byline, for its words are damaged. */
const LONGEST_UNREAD = 30;

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

/** What lies so many points behind the best label of a line is not followed any further. */
const HOPELESS = 12;

/** Adds up what is known and what the clues were learnt to count. */
export function weigh(page: Page, clues: Clues, points: Points): Scores {
  const labels = page.lines.map((line, i) => {
    const sum = knownOfLine(page, i);
    addTo(sum, everyLabel, clues.lines[i]!, points.lines, trust(line));
    exclude(sum, page.lines, i, clues.lines[i]!);
    const least = Math.max(...sum) - HOPELESS;
    return sum.map((each) => (each < least ? -Infinity : each));
  });
  const pairs = page.lines.map((line, i) => {
    const sum = new Float64Array(PAIRS).fill(-Infinity);
    if (i === 0) return sum;
    const possible = pairsBetween(labels[i - 1]!, labels[i]!);
    for (const pair of possible) sum[pair] = knownOfSeam(page, i, pair);
    addTo(sum, possible, clues.seams[i]!, points.seams, trust(line));
    for (const clue of clues.paragraphs[i]!) sum[TEXT_OPENS]! += trust(line) * (points.paragraphs.get(clue) ?? 0);
    return sum;
  });
  return { labels, pairs };
}

const everyLabel: readonly number[] = Array.from({ length: LABELS }, (_, label) => label);

/** The pairs of a kind before and a label that two lines below one another can be. */
function pairsBetween(above: Float64Array, below: Float64Array): number[] {
  const kinds = new Set<number>();
  for (const label of everyLabel) {
    if (above[label] === -Infinity) continue;
    kinds.add(kindBefore[label]!);
    kinds.add(kindBefore[label + LABELS]!);
  }
  const pairs: number[] = [];
  for (const kind of kinds) {
    for (const label of everyLabel) if (below[label] !== -Infinity) pairs.push(kind * LABELS + label);
  }
  return pairs;
}

/** The clues were learnt on pages that nobody measured: where sizes and places tell, they count for less. */
function trust(line: Line): number {
  return line.geometry ? 0.4 : 1;
}

/** Adds the points of clues, so `much` of them, to those sums of which the places are given. */
function addTo(
  sums: Float64Array,
  places: readonly number[],
  clues: readonly Clue[],
  rows: ReadonlyMap<Clue, Float64Array>,
  much: number,
): void {
  for (const clue of clues) {
    const row = rows.get(clue);
    if (row) for (const place of places) sums[place]! += much * row[place]!;
  }
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
  if (line.width > (line.attribution ? LONGEST_BYLINE : LONGEST_UNREAD) || line.lead || isSentence(line))
    points[Label.Byline] = -Infinity;
  if (!mayBeFolio(lines, index) || !clues.some((clue) => clue.startsWith('page label')))
    points[Label.Folio] = -Infinity;
}

function isSentence({ attribution, endsSentence }: Line): boolean {
  return attribution === null && endsSentence;
}
