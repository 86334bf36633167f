import type { Conventions } from '../../conventions/conventions';
import { shortness } from '../evidence/text';
import { type Habits, INDENT } from '../habits';
import { joinForReading } from '../joined';
import type { LabelledLine } from '../label-lines';
import { Label } from '../labels';
import type { Line } from '../line';
import { Overlap } from '../overlap';
import type { Seams } from './seams';

/** A stop may be misread: a single seam speaks against itself by so many points at most. */
const FALLIBLE = -3.5;

/** Lines of the page that no blank line parts; `first` and `end` are indices, the last exclusive. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  /** Whether its first line, and its last, is running text. */
  readonly opensInText: boolean;
  readonly endsInText: boolean;
}

export function readPieces(labelled: readonly LabelledLine[]): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < labelled.length; ) {
    let end = first + 1;
    while (end < labelled.length && !labelled[end]!.line.gap) end++;
    pieces.push({ first, end, opensInText: isText(labelled[first]!), endsInText: isText(labelled[end - 1]!) });
    first = end;
  }
  return pieces;
}

function isText({ label }: LabelledLine): boolean {
  return label === Label.Open || label === Label.Run;
}

/** How well pieces of text follow one another, each by its place in `texts`. */
export class Edges {
  private readonly points = new Map<number, number>();
  private readonly overlap: Overlap;
  private readonly lines: readonly Line[];
  /** For each text, how many headlines stand before it on the page. */
  private readonly heads: readonly number[];

  constructor(
    labelled: readonly LabelledLine[],
    private readonly texts: readonly Piece[],
    private readonly seams: Seams,
    private readonly habits: Habits,
    private readonly brackets: Conventions['script']['brackets'],
  ) {
    this.lines = labelled.map(({ line }) => line);
    let heads = 0;
    const headsBefore = labelled.map(({ label }, i) => {
      if (label === Label.Head && labelled[i]!.line.gap) heads++;
      return heads;
    });
    this.heads = texts.map(({ first }) => headsBefore[first]!);
    this.overlap = new Overlap(
      texts.map(({ first, end }) => joinForReading(this.lines.slice(first, end).map(({ text }) => text)).text),
    );
  }

  /** Points for the piece at `below` going on where the one at `above` ends; -1 stands for the beginning of the page. */
  score(above: number, below: number): number {
    if (above < 0) return 0;
    const key = above * this.texts.length + below;
    let score = this.points.get(key);
    if (score === undefined) {
      score = this.scoreEnds(this.texts[above]!, this.texts[below]!) + this.scoreStory(above, below);
      this.points.set(key, score);
    }
    return score;
  }

  /** How many headlines a text would be carried across to stand above another, beside those that part that one from the text printed above it; two at most. */
  headsCrossed(above: number, below: number): number {
    if (above < 0) return 0;
    const from = this.heads[above]!;
    const [least, most] = [this.heads[below - 1] ?? this.heads[below]!, this.heads[below]!];
    return Math.min(2, Math.max(0, least - from, from - most));
  }

  private scoreEnds(above: Piece, below: Piece): number {
    const last = this.lines[above.end - 1]!;
    const first = this.lines[below.first]!;
    const begins = !below.opensInText || first.lead || first.salutes;
    const ends = !above.endsInText || last.endMark !== null || last.signed;
    if (begins) return ends || last.endsSentence ? 0 : -4;
    if (ends) return first.startsWithin ? -5 : 0;
    return (
      Math.max(FALLIBLE, this.seams.score(last, first)) +
      this.scoreIndent(last, first) +
      this.scoreBrackets(above, below, last)
    );
  }

  /** A line set in, though its blanks are lost, begins a paragraph; where all that begin one are, the others go on with one. */
  private scoreIndent(last: Line, { narrower, indent }: Line): number {
    const { habits } = this;
    if (habits.indents < 0.5 || narrower === null || indent > 0) return 0;
    if (!last.endsSentence) return narrower >= INDENT.least && narrower <= INDENT.most ? -2.5 * habits.indents : 0;
    const ends = shortness(last, false, habits);
    return narrower < INDENT.least - 1 ? -2 * ends * habits.indents : 0;
  }

  /** What is quoted or bracketed is closed where it goes on; paragraphs of one quotation each open it anew. */
  private scoreBrackets(above: Piece, below: Piece, last: Line): number {
    let score = 0;
    this.brackets.forEach(([open, close]) => {
      if (open === close) return;
      const leftOpen = this.finds(above, open, close, 'last') === open;
      const next = this.finds(below, open, close, 'first');
      if (!leftOpen) score += next === close ? -2.5 : 0;
      else if (next === close) score += 1.2;
      else if (next === open) score -= last.endsSentence ? 0 : 2.5;
    });
    return score;
  }

  /** Which of two marks stands first, or last, in a piece. */
  private finds({ first, end }: Piece, open: string, close: string, which: 'first' | 'last'): string | null {
    for (let k = first; k < end; k++) {
      const { text } = this.lines[which === 'first' ? k : first + end - 1 - k]!;
      const [a, b] =
        which === 'first'
          ? [text.indexOf(open), text.indexOf(close)]
          : [text.lastIndexOf(open), text.lastIndexOf(close)];
      if (a < 0 && b < 0) continue;
      if (a < 0 || b < 0) return a < 0 ? close : open;
      return (which === 'first') === a < b ? open : close;
    }
    return null;
  }

  private scoreStory(above: number, below: number): number {
    const shared = this.overlap.cohesion(above, below);
    const [some, much] = this.overlap.script === 'wide' ? [0.02, 0.045] : [0.045, 0.065];
    return shared >= much ? 1.2 : shared >= some ? 0.6 : -0.2;
  }
}
