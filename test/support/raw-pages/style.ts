import type { Random } from './random';

/** How a paper sets its pages, and what its text layer keeps of that. Chosen once a page. */
export interface Style {
  readonly cjk: boolean;
  /** Column widths of the page, in half ems: 28 is fourteen Han characters. */
  readonly widths: readonly number[];
  /** A column ends after so many lines at most. */
  readonly columnLines: readonly [least: number, most: number];
  /** Whether the text layer gives headlines before or after their texts. */
  readonly headlines: 'before' | 'after';
  /** Share of articles whose headline stands elsewhere: on the other side, or between two columns of the text. */
  readonly strayHeadlines: number;
  /** Half ems by which a paragraph's first line is set in, and whether the text layer keeps them as blanks. */
  readonly indent: number;
  readonly keepsIndents: boolean;
  /** Blank lines stand between paragraphs, not only at column ends. */
  readonly paragraphGaps: boolean;
  /** Share of the parts of a head that a blank line parts. */
  readonly headGaps: number;
  /** Short headlines run down the page, a character a line. */
  readonly vertical: number;
  /** Jumps out end the last line of their text. */
  readonly inlineJumps: boolean;
  /** Words are hyphenated at line ends. */
  readonly hyphens: boolean;
  readonly folio: 'top' | 'bottom' | 'none';
}

export function chooseStyle(language: string, random: Random): Style {
  const cjk = /^(?:zh|ja|ko)/u.test(language);
  const [least, most] = language.startsWith('ja') ? [11, 16] : cjk ? [11, 22] : [28, 46];
  const widths = Array.from({ length: random.whole(1, 3) }, () => random.whole(least, most) * (cjk ? 2 : 1));
  const indented = cjk || random.chance(0.7);
  return {
    cjk,
    widths,
    columnLines: random.pick([
      [8, 14],
      [14, 24],
      [24, 60],
    ] as const),
    headlines: random.chance(cjk ? 0.6 : 0.3) ? 'after' : 'before',
    strayHeadlines: random.pick([0, 0.04, 0.1]),
    indent: indented ? (language.startsWith('ja') || language.startsWith('ko') ? 2 : cjk ? 4 : random.whole(2, 3)) : 0,
    keepsIndents: random.chance(0.35),
    paragraphGaps: random.chance(cjk ? 0.4 : 0.5),
    headGaps: random.pick([0.7, 0.95, 1]),
    vertical: cjk && !language.startsWith('ko') ? random.pick([0, 0, 0.3]) : 0,
    inlineJumps: cjk ? random.chance(0.8) : random.chance(0.25),
    hyphens: !cjk && random.chance(0.6),
    folio: random.pick(['top', 'bottom', 'none'] as const),
  };
}
