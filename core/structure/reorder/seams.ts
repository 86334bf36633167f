import type { Conventions } from '../../conventions/conventions';
import type { PrintedLine } from '../printed-line';
import { scorePhrase } from './phrases';

/** How a line ends: behind a sentence, at a comma or the like, in a broken word, or anywhere else. */
type End = 'stop' | 'pause' | 'hyphen' | 'open';

/** So many UTF-16 units on either side of a seam are read for the word that it cuts. */
const REACH = 6;
/** Where so many words within lines have capitals, as nouns have in German, a capital behind a line's end says nothing. */
const CAPITALS = 0.2;
/** In half ems: what a line may be narrower than its column for other reasons than a word that did not fit. */
const SLACK = { wide: 4.5, spaced: 4 } as const;
/** In UTF-16 units: no column has longer lines, and what is no line teaches nothing of the page's words. */
const LONGEST_LINE = 400;
/** In half ems: the longest word that a line's end may leave room for. */
const LONGEST_WORD = 14;

/**
 * How well lines of a page follow one another. The points are logarithms: how much more often what is seen at a seam is seen where a
 * sentence goes on from line to line than where any two lines of a page meet. Lines are asked for in constant time.
 */
export class Seams {
  private readonly pairs = new Map<string, number>();
  private readonly vocabulary = new Set<string>();
  private readonly cjk: boolean;
  private readonly segmenter: Intl.Segmenter | null;
  private readonly capitals: number;
  private readonly ends = new Map<PrintedLine, End>();

  constructor(
    lines: readonly PrintedLine[],
    private readonly conventions: Conventions,
  ) {
    this.cjk = conventions.script.cjk;
    // Old browsers have no dictionary: their lines are told apart by the rest.
    this.segmenter =
      this.cjk && typeof Intl.Segmenter === 'function'
        ? new Intl.Segmenter(conventions.language, { granularity: 'word' })
        : null;
    let words = 0;
    let capitals = 0;
    for (const { text } of lines) {
      // What wide blanks part may stand in two columns.
      for (const stretch of text.slice(0, LONGEST_LINE).split(/\s{2,}/u)) this.learn(this.partsOf(stretch));
      if (this.cjk) continue;
      const within = text.slice(0, LONGEST_LINE).split(/\s+/u).slice(1);
      words += within.length;
      capitals += within.filter((word) => /^\p{Lu}/u.test(word)).length;
    }
    this.capitals = words === 0 ? 0 : capitals / words;
  }

  private learn(parts: readonly string[]): void {
    parts.forEach((part, i) => {
      // The first of a line may be the rest of a word.
      if (i === 0) return;
      if (!this.cjk) this.vocabulary.add(part);
      const pair = `${parts[i - 1]} ${part}`;
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
    });
  }

  endOf(line: PrintedLine): End {
    let end = this.ends.get(line);
    if (end === undefined) {
      const { text } = line;
      if (/[-¬⸗\u00ad]$/u.test(text)) end = 'hyphen';
      else if (/[,，、;；:：—(（《“‘]$/u.test(text)) end = 'pause';
      else if (/[\p{L}\p{N}]$/u.test(text)) end = 'open';
      else end = this.conventions.endsSentence(text) ? 'stop' : 'open';
      this.ends.set(line, end);
    }
    return end;
  }

  /** Points for `below` going on where `above` ends. */
  score(above: PrintedLine, below: PrintedLine): number {
    const end = this.endOf(above);
    if (end !== 'stop' && below.indent >= 2) return -4;
    return (
      (this.cjk ? this.scoreWide(above.text, end, below.text) : this.scoreSpaced(above.text, end, below.text)) +
      this.scoreSetting(above, end, below)
    );
  }

  private scoreWide(above: string, end: End, below: string): number {
    if (end === 'stop' || end === 'hyphen') return -0.1;
    if (end === 'pause') return 0;
    const pair = this.pairs.get(`${above.at(-1)} ${below[0]}`) ?? 0;
    const known = pair > 1 ? 3 : pair === 1 ? 1.6 : -0.1;
    return Math.min(4.5, known + this.scoreWord(above, below));
  }

  /** A word of the dictionary that the seam cuts, where neither of its halves is better off without the other. */
  private scoreWord(above: string, below: string): number {
    if (!this.segmenter) return 0;
    const before = above.slice(-REACH);
    const after = below.slice(0, REACH);
    const joined = this.segmenter.segment(before + after);
    const word = joined.containing(before.length);
    if (!word || word.index >= before.length) return -0.35;
    const fewer = this.count(before) + this.count(after) - this.count(before + after);
    return fewer > 0 ? 2.4 : 0;
  }

  private readonly counts = new Map<string, number>();

  private count(text: string): number {
    let count = this.counts.get(text);
    if (count === undefined) {
      count = 0;
      for (const _ of this.segmenter!.segment(text)) count++;
      this.counts.set(text, count);
    }
    return count;
  }

  private scoreSpaced(above: string, end: End, below: string): number {
    const small = /^\p{Ll}/u.test(below);
    const capital = /^\p{Lu}/u.test(below);
    if (end === 'stop') return small ? -5 : 0.7;
    const last = lastWord(above);
    const first = firstWord(below);
    if (end === 'hyphen') {
      if (!small) return this.conventions.hangsHyphen(above, below) ? 0 : -4;
      if (this.vocabulary.has(last + first)) return 3;
      // The rest of a word is seldom a word.
      return this.vocabulary.has(first) ? -2.2 : 0.6;
    }
    const pair = this.pairs.get(`${last} ${first}`) ?? 0;
    const letters = small ? 0.15 : capital ? (this.capitals > CAPITALS ? 0 : -1) : /^\d/u.test(below) ? 0 : -1;
    return letters + (pair > 0 && end === 'open' ? 1.7 : 0) + (end === 'open' ? scorePhrase(last, first) : 0);
  }

  /** A line is broken where the next word does not fit: lines that go on are as wide as one another. */
  private scoreSetting(above: PrintedLine, end: End, below: PrintedLine): number {
    if (end === 'stop') return 0;
    const { wide, spaced } = SLACK;
    const slack = this.cjk ? wide : spaced;
    const first = this.cjk ? 2 : firstWord(below.text).length * 0.8 + 1;
    if (above.width + Math.min(first, LONGEST_WORD) + slack < below.width) return -2.5;
    const room = above.width - below.width - slack;
    return this.endOf(below) !== 'stop' && room > (this.cjk ? 2 : LONGEST_WORD) ? -2 : 0;
  }

  private partsOf(text: string): string[] {
    return this.cjk
      ? [...text].filter((character) => character.trim() !== '')
      : (text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);
  }
}

function lastWord(text: string): string {
  return /([\p{L}\p{N}’']+)\P{L}*$/u.exec(text.slice(-40))?.[1]?.toLowerCase() ?? '';
}

function firstWord(text: string): string {
  return /[\p{L}\p{N}’']+/u.exec(text.slice(0, 40))?.[0].toLowerCase() ?? '';
}
