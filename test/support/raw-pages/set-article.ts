import { blanks, type Glyph, type SetUnit, textOf, wrap } from './glyphs';
import type { Role } from './printed-page';
import type { Random } from './random';
import type { Style } from './style';

/** Lines with no blank line between them, as a text layer gives them. */
export type Fragment = Glyph[][];

/** What one article gives to the raw page. */
export interface ArticleFragments {
  readonly head: Fragment[];
  /** Its text, a column or a part of one each. */
  readonly columns: Fragment[][];
  readonly pictures: Fragment[];
}

const headRoles: ReadonlySet<Role> = new Set<Role>(['standing', 'kicker', 'headline', 'deck', 'byline']);

/** Sets an article in columns, as its page is set. */
export function setArticle(units: readonly SetUnit[], style: Style, random: Random): ArticleFragments {
  const width = random.pick(style.widths);
  return {
    head: setHead(
      units.filter(({ unit }) => headRoles.has(unit.role)),
      style,
      random,
    ),
    columns: cutColumns(setText(units, width, style, random), style, random),
    pictures: setPictures(units, width, style, random),
  };
}

function setHead(units: readonly SetUnit[], style: Style, random: Random): Fragment[] {
  const fragments: Fragment[] = [];
  for (const { unit, lines } of units) {
    const vertical =
      unit.role === 'headline' && lines.every((line) => line.length <= 6) && random.chance(style.vertical);
    const set = vertical ? lines.flatMap((line) => line.filter(({ id }) => id >= 0).map((glyph) => [glyph])) : lines;
    const gap = unit.role === 'byline' ? random.chance(0.15) : random.chance(style.headGaps);
    if (fragments.length > 0 && !gap && !vertical) fragments.at(-1)!.push(...set);
    else fragments.push([...set]);
  }
  return fragments;
}

interface FlowLine {
  readonly glyphs: Glyph[];
  readonly gap: boolean;
}

function setText(units: readonly SetUnit[], width: number, style: Style, random: Random): FlowLine[] {
  const flow: FlowLine[] = [];
  const wrapping = {
    width,
    cjk: style.cjk,
    hyphenate: style.hyphens ? hyphenationPoint : null,
  };
  const push = (lines: readonly Glyph[][], gap: boolean): void => {
    lines.forEach((glyphs, i) => {
      flow.push({ glyphs, gap: gap && i === 0 });
    });
  };
  units.forEach(({ unit, lines }, i) => {
    switch (unit.role) {
      case 'jump-in':
        push(lines, false);
        break;
      case 'text': {
        const next = units[i + 1];
        const jump = next && runsIn(next, style) ? next.lines.flat() : [];
        const glyphs = [...lines.flat(), ...(jump.length > 0 && !style.cjk ? blanks(1) : []), ...jump];
        const continues = units[i - 1]?.unit.role === 'jump-in' && !unit.parted;
        const indent = continues ? 0 : style.indent;
        const set = wrap(glyphs, { ...wrapping, indent });
        if (style.keepsIndents && indent > 0)
          set[0] = [...(style.cjk ? blanks(indent / 2, '\u3000') : blanks(indent)), ...set[0]!];
        push(set, style.paragraphGaps && flow.length > 0 && !continues);
        break;
      }
      case 'crosshead':
        push(lines, random.chance(0.5));
        break;
      case 'preformatted':
        push(lines, i === 0 || units[i - 1]!.unit.role !== 'preformatted');
        break;
      case 'jump-out':
        if (!runsIn(units[i]!, style) || units[i - 1]?.unit.role !== 'text') push(lines, false);
        break;
      case 'signature':
        push(lines, random.chance(0.5));
    }
  });
  return flow;
}

/** Whether a jump ends the last line of its text; without brackets it could not be told from it where words have blanks between them. */
function runsIn({ unit, lines }: SetUnit, { inlineJumps, cjk }: Style): boolean {
  return unit.role === 'jump-out' && inlineJumps && (cjk || lines[0]?.[0]?.character === '(');
}

/** Where a word could be broken, in characters: behind a vowel, two letters at least on either side; 0 where there is none. */
function hyphenationPoint(word: string, limit: number): number {
  const letters = /^[\p{Ps}\p{Pi}"]?\p{L}{5,}/u.exec(word)?.[0];
  if (!letters) return 0;
  for (let at = Math.min(limit, letters.length - 3); at >= 2; at--)
    if (/[aeiouyäöüáéíóúаеиоуыя]/iu.test(letters[at - 1]!)) return at;
  return 0;
}

/** Parts a text into columns of much the same length. */
function cutColumns(flow: readonly FlowLine[], style: Style, random: Random): Fragment[][] {
  if (flow.length === 0) return [];
  const [least, most] = style.columnLines;
  const wanted = random.whole(least, most);
  const depth = Math.ceil(flow.length / Math.max(1, Math.round(flow.length / wanted)));
  const columns: Fragment[][] = [];
  flow.forEach(({ glyphs, gap }, i) => {
    if (i % depth === 0) columns.push([[]]);
    else if (gap) columns.at(-1)!.push([]);
    columns.at(-1)!.at(-1)!.push(glyphs);
  });
  return columns;
}

function setPictures(units: readonly SetUnit[], width: number, style: Style, random: Random): Fragment[] {
  const fragments: Fragment[] = [];
  units.forEach(({ unit, lines }, i) => {
    if (unit.role === 'caption') {
      const wide = Math.round(width * random.pick([1, 1.5, 2]));
      const next = units[i + 1];
      fragments.push(wrap(lines.flat(), { width: wide, cjk: style.cjk, indent: 0, hyphenate: null }));
      if (next?.unit.role === 'credit') {
        if (random.chance(0.5)) fragments.push(next.lines);
        else fragments.at(-1)!.push(...next.lines);
      }
    }
  });
  return fragments.filter((fragment) => fragment.some((line) => textOf(line) !== ''));
}
