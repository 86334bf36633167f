import type { Line } from './line';

/** What this page does as a rule, from the lines of which one can be sure. */
export interface Habits {
  /** Share of paragraphs that open with a line set in from the column, though the text layer lost the blanks: 0 to 1. */
  readonly indents: number;
  /** Share of raw paragraphs' openings that keep their blanks: 0 to 1. */
  readonly blanks: number;
  /** Share of paragraphs that a blank line parts from the one above: 0 to 1; 0.5 where it cannot be told. */
  readonly gaps: number;
  /** Share of the lines of running text whose words begin with capitals, as they do in German: 0 to 1. */
  readonly capitals: number;
  /** Headlines end in a full stop here. */
  readonly stoppedHeads: boolean;
  /** Articles end in an end mark here. */
  readonly endMarks: boolean;
  /** Somebody measured where its lines stand: they come in the order in which they are read. */
  readonly measured: boolean;
}

/** A first line that is set in is this much narrower, in the units of `Line.narrower`; text layers are off by one or two. */
export const INDENT = { least: 2.5, usual: 4, most: 6 } as const;

export function readHabits(lines: readonly Line[]): Habits {
  let openings = 0;
  let narrow = 0;
  let blank = 0;
  let parted = 0;
  let ended = 0;
  let running = 0;
  let capitals = 0;
  let heads = 0;
  let stopped = 0;
  let marks = 0;
  let jumps = 0;
  lines.forEach((line, i) => {
    if (line.endMark) marks++;
    if (line.notice === 'jump-out') jumps++;
    const above = lines[i - 1];
    if (line.siblings > 4 && line.place > 0) {
      running++;
      if (line.capitals === 'words') capitals++;
    }
    if (isHeadLike(line, lines[i + 1])) {
      heads++;
      if (/\.$/u.test(line.text)) stopped++;
    }
    const opens = line.lead || (above?.endsSentence && above.fill < 0.7 && line.fill > 0.7 && line.siblings > 2);
    if (!opens) return;
    if (!line.lead) {
      ended++;
      if (line.gap) parted++;
    }
    openings++;
    if (line.narrower !== null && line.narrower >= INDENT.least && line.narrower <= INDENT.most) narrow++;
    if (line.indent > 0) blank++;
  });
  return {
    measured: lines.some(({ geometry }) => geometry),
    indents: openings < 2 ? 0 : narrow / openings,
    blanks: openings < 2 ? 0 : blank / openings,
    gaps: ended < 3 ? 0.5 : parted / ended,
    capitals: running < 10 ? 0 : capitals / running,
    stoppedHeads: stopped >= 3 && stopped > 0.6 * heads,
    // Where the other articles run on to another page, one mark tells that the paper prints them.
    endMarks: marks >= 2 || (marks === 1 && jumps >= 2),
  };
}

/** Alone between two blank lines, with one stop at most. */
function isHeadLike(line: Line, below: Line | undefined): boolean {
  const alone = line.gap && line.siblings <= 2 && (below === undefined || below.gap || line.siblings === 2);
  return alone && line.place === 0 && line.innerStops === 0 && !line.lead && !line.attribution && !line.notice;
}
