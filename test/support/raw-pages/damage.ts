import { blanks, type Glyph, isBlank, textOf } from './glyphs';
import type { Random } from './random';

/** What an extraction does to a page beside reading it out; shares from 0 to 1. */
export interface Damage {
  /** Of the lines: printed letter by letter with blanks between; set with wide blanks. */
  readonly letterSpaced: number;
  readonly justified: number;
  /** Of the blank lines. */
  readonly droppedBlankLines: number;
  readonly doubledBlankLines: number;
  /** Of the articles in several columns: two columns are read in the wrong order. */
  readonly swappedColumns: number;
  /** Of the pairs of neighbouring articles: their columns, or lines of theirs, are read in turns. */
  readonly interleavedColumns: number;
  readonly interleavedLines: number;
  /** Of the articles in several columns: all of these are read in any order. */
  readonly permutedColumns: number;
  /** Of the articles in several columns, and of the pairs of neighbouring articles: two columns are read line by line across the page. */
  readonly acrossColumns: number;
  /** Of what is read across: both lines are given as one, with blanks between them as wide as what parts them on the page. */
  readonly sideBySide: number;
  /** Columns end after so many lines, where the style would have longer ones: articles of several columns are few otherwise. */
  readonly columnLines: readonly [least: number, most: number] | null;
  /** Of the characters that have a look-alike among the Kangxi radicals. */
  readonly radicals: number;
  /** Of the characters: misread, lost, doubled, or parted by a blank. */
  readonly noise: number;
}

const clean: Damage = {
  letterSpaced: 0.02,
  justified: 0.05,
  droppedBlankLines: 0,
  doubledBlankLines: 0.05,
  swappedColumns: 0,
  interleavedColumns: 0,
  interleavedLines: 0,
  permutedColumns: 0,
  acrossColumns: 0,
  sideBySide: 0,
  columnLines: null,
  radicals: 0,
  noise: 0,
};

/** The levels of damage that the table of `docs/structure.md` shows. */
export const levels = {
  clean,
  disordered: {
    ...clean,
    letterSpaced: 0.06,
    justified: 0.1,
    droppedBlankLines: 0.08,
    doubledBlankLines: 0.15,
    swappedColumns: 0.15,
    interleavedColumns: 0.2,
    interleavedLines: 0.1,
    radicals: 0.5,
  },
  'noise 1 %': { ...clean, noise: 0.01 },
  'noise 2 %': { ...clean, noise: 0.02 },
  'noise 5 %': { ...clean, noise: 0.05 },
  'short columns': { ...clean, columnLines: [5, 9] },
  'columns permuted': { ...clean, permutedColumns: 0.5, columnLines: [5, 9] },
  'columns in turns': { ...clean, interleavedColumns: 0.3, columnLines: [5, 9] },
  'lines in turns': { ...clean, acrossColumns: 0.3 },
  'lines side by side': { ...clean, acrossColumns: 0.3, sideBySide: 1 },
} as const satisfies Record<string, Damage>;

export type Level = keyof typeof levels;

/** Ideographs that text layers of PDFs give as radicals of the Kangxi block. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⼀⼆⼈⼊⼋⼒⼗⼜⼝⼟⼠⼤⼥⼦⼩⼭⼯⼰⼲⼴⼼⼿⽀⽂⽅⽇⽉⽊⽌⽐⽑⽔⽕⽗⽚⽜⽣⽤⽥⽩⽬⽯⽰⽴⽵⽶⽼⽽⾃⾄⾊⾎⾏⾐⾛⾜⾝⾞⾥⾦⾬⾮⾯⾳⾸⾺⿊⿓',
  ].map((radical) => [radical.normalize('NFKC'), radical]),
);

/** What is often read for what, in the dark: the first for any of the others and the other way round. */
const lookAlikes: readonly string[] = [
  ...['己已巳', '日曰目', '未末木', '人入八', '土士工', '大太犬', '天夫无', '千干于', '白自', '口囗', '力刀', '王玉主'],
  ...[
    '间问闻',
    '今令',
    '住往佳',
    '晴睛',
    '侯候',
    '币市',
    '折拆',
    '情清请',
    '堤提',
    '员贝',
    '记纪',
    '。.',
    '，,',
    '、丶',
    '一—',
  ],
  ...['lI1|', 'O0Q', 'ceo', 'rnm', 'vy', 'uv', 'hb', 'S5', 'B8', 'tf', ',.', 'gq', 'ao', 'sſf', 'ſf', 'ij', 'G6', 'Z2'],
];

const alike = new Map<string, string[]>();
for (const group of lookAlikes) {
  for (const character of group) {
    const others = [...group].filter((other) => other !== character);
    alike.set(character, [...(alike.get(character) ?? []), ...others]);
  }
}

/** Damages a line; the ids of its characters go with them. */
export function damageLine(
  line: readonly Glyph[],
  damage: Damage,
  alphabet: readonly string[],
  random: Random,
): Glyph[] {
  let damaged = misread(line, damage, alphabet, random);
  if (damage.radicals > 0) damaged = damaged.map((glyph) => asRadical(glyph, damage, random));
  if (random.chance(damage.letterSpaced)) return damaged.flatMap((glyph) => [glyph, ...blanks(1)]);
  if (random.chance(damage.justified)) return justify(damaged, random);
  return damaged;
}

function misread(line: readonly Glyph[], { noise }: Damage, alphabet: readonly string[], random: Random): Glyph[] {
  if (noise === 0) return [...line];
  const read: Glyph[] = [];
  for (const glyph of line) {
    if (isBlank(glyph.character) || !random.chance(noise)) {
      read.push(glyph);
      continue;
    }
    const kind = random.next();
    const other = alike.get(glyph.character) ?? alphabet;
    if (kind < 0.65) read.push({ ...glyph, character: random.pick(other) });
    else if (kind < 0.78) continue;
    else if (kind < 0.88) read.push(glyph, { ...glyph, character: random.pick(alphabet) });
    else read.push(glyph, ...blanks(1));
  }
  // A line of which nothing is left would not be there to be judged.
  return read.some(({ id }) => id >= 0) ? read : [...line];
}

function asRadical(glyph: Glyph, damage: Damage, random: Random): Glyph {
  const radical = radicals[glyph.character];
  return radical && random.chance(damage.radicals) ? { ...glyph, character: radical } : glyph;
}

const wide = /[\u2e80-\uffef]/u;

/** Blanks around figures and brackets in Chinese, wider blanks between words elsewhere. */
function justify(line: readonly Glyph[], random: Random): Glyph[] {
  const text = textOf(line);
  const set: Glyph[] = [];
  line.forEach((glyph, i) => {
    const before = text[i - 1] ?? '';
    const figures = /[\d（]/u.test(glyph.character) ? !/[\d（]/u.test(before) : /[\d）]/u.test(before);
    const seam = figures && (wide.test(before) || wide.test(glyph.character));
    if (i > 0 && ((seam && random.chance(0.6)) || (isBlank(glyph.character) && random.chance(0.5))))
      set.push(...blanks(1));
    set.push(glyph);
  });
  return set;
}
