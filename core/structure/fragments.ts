import type { PrintedLine } from './printed-line';

/** Adjacent lines of the raw page with no blank line between them: a piece of a column, a headline, a caption. */
export interface Fragment {
  /** Index of its first line. */
  readonly first: number;
  /** Index after its last line. */
  readonly end: number;
  /** The width of the column that it is set in, or stands beside, in half ems. */
  readonly column: number;
}

/** A fragment with fewer lines says too little about the width of its column. */
const TELLING = 4;
/** Columns whose widths differ by less than this share are set alike. */
const ALIKE = 0.06;

interface Span {
  readonly first: number;
  readonly end: number;
  readonly own: number;
}

/**
 * Parts lines at their gaps and jumps, and estimates each fragment's column width. Full lines are `ragged`, before they are spaced out,
 * where words have several lengths.
 */
export function readFragments(lines: readonly PrintedLine[], ragged = false): Fragment[] {
  const spans: Span[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && !lines[end]!.gap && !lines[end]!.notice && !lines[end - 1]!.notice) end++;
    spans.push({ first, end, own: ownColumn(lines.slice(first, end), ragged) });
    first = end;
  }
  const overall = upperQuartile(lines.map((line) => line.width));
  const before = nearest(spans, 1);
  const after = nearest(spans, -1);
  const widths = settings(lines, spans, ragged);
  return spans.map(({ first, end, own }, i) => {
    const near = [before[i], after[i]].filter((width) => width !== undefined);
    const column = end - first >= TELLING || near.length === 0 ? own : closest(own, near);
    // Two lines that are as wide as a column elsewhere on the page are set in one like it.
    const alike = widths.find(({ width }) => Math.abs(own - width) < (ALIKE / 2) * width);
    if (alike && end - first > 1) return { first, end, column: alike.column };
    if (near.length === 0 && end - first < TELLING) return { first, end, column: overall };
    return { first, end, column: widths.find(({ width }) => width === column)?.column ?? column };
  });
}

/**
 * The widths that the page's columns are estimated at, each with what all lines together that are set like it say: words of
 * several lengths leave lines more or less full.
 */
function settings(
  lines: readonly PrintedLine[],
  spans: readonly Span[],
  ragged: boolean,
): { width: number; column: number }[] {
  const telling = spans.filter(({ first, end }) => end - first >= TELLING).sort((a, b) => a.own - b.own);
  const result: { width: number; column: number }[] = [];
  for (let i = 0; i < telling.length; ) {
    let end = i + 1;
    while (end < telling.length && telling[end]!.own - telling[end - 1]!.own < (ALIKE / 3) * telling[i]!.own) end++;
    const alike = telling.slice(i, end);
    const full = alike.flatMap((span) => lines.slice(span.first, span.end).map(({ width }) => width));
    const column = quantile(
      full.filter((width) => width > 0.85 * alike.at(-1)!.own),
      ragged ? 0.96 : 0.75,
    );
    for (const { own } of alike) result.push({ width: own, column: alike.length > 1 ? column : own });
    i = end;
  }
  return result;
}

/** The last line of a paragraph is short by nature, so the last line of the fragment does not count. */
function ownColumn(lines: readonly PrintedLine[], ragged: boolean): number {
  const widths = lines.map((line) => line.width);
  if (widths.length < TELLING) return Math.max(...widths);
  if (!ragged) return commonest(widths.slice(0, -1));
  const most = upperQuartile(widths.slice(0, -1));
  return Math.max(...widths.filter((width) => width <= 1.12 * most));
}

/** A mark that may not begin a line hangs over the end of a few. */
function commonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, each) => ((each[1] - best[1] || each[0] - best[0]) > 0 ? each : best))[0];
}

function upperQuartile(widths: readonly number[]): number {
  return quantile(widths, 0.75);
}

function quantile(widths: readonly number[], share: number): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * share)] ?? 0;
}

/** For each fragment the column of the nearest telling one, going up (`step` 1) or down (-1) the page. */
function nearest(spans: readonly { first: number; end: number; own: number }[], step: 1 | -1): (number | undefined)[] {
  const result: (number | undefined)[] = [];
  let column: number | undefined;
  for (let k = 0; k < spans.length; k++) {
    const i = step === 1 ? k : spans.length - 1 - k;
    result[i] = column;
    const { first, end, own } = spans[i]!;
    if (end - first >= TELLING) column = own;
  }
  return result;
}

function closest(width: number, candidates: readonly number[]): number {
  return candidates.reduce((best, each) => (Math.abs(each - width) < Math.abs(best - width) ? each : best));
}
