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

/** Parts lines at their gaps and jumps, and estimates each fragment's column width. */
export function readFragments(lines: readonly PrintedLine[]): Fragment[] {
  const spans: { first: number; end: number; own: number }[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && !lines[end]!.gap && !lines[end]!.notice && !lines[end - 1]!.notice) end++;
    spans.push({ first, end, own: ownColumn(lines.slice(first, end)) });
    first = end;
  }
  const overall = upperQuartile(lines.map((line) => line.width));
  const before = nearest(spans, 1);
  const after = nearest(spans, -1);
  return spans.map(({ first, end, own }, i) => {
    if (end - first >= TELLING) return { first, end, column: own };
    const near = [before[i], after[i]].filter((width) => width !== undefined);
    const column = near.length === 0 ? overall : closest(own, near);
    return { first, end, column };
  });
}

/** The last line of a paragraph is short by nature, so the last line of the fragment does not count. */
function ownColumn(lines: readonly PrintedLine[]): number {
  const widths = lines.map((line) => line.width);
  return widths.length < TELLING ? Math.max(...widths) : upperQuartile(widths.slice(0, -1));
}

function upperQuartile(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * 0.75)] ?? 0;
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
