import { type Damage, damageLine } from './damage';
import { disorderColumns, interleave } from './disorder';
import { Composition, type Glyph, isBlank, type TrueUnit, takeUp } from './glyphs';
import type { PrintedArticle, Unit } from './printed-page';
import type { Random } from './random';
import { type ArticleFragments, type Fragment, setArticle } from './set-article';
import type { Style } from './style';

/** A page as an extractor prints it, and what each of its characters is. */
export interface RawPage {
  readonly text: string;
  /** For each character (code point) of `text`, blanks aside: its id, the place at which it is to be read. */
  readonly ids: readonly number[];
  /** For each of these characters: its line in `text`, 0-based. */
  readonly rows: readonly number[];
  readonly units: readonly TrueUnit[];
  /** The unit of each id. */
  readonly unitOf: readonly number[];
}

export interface PageContent {
  readonly furniture: readonly Unit[];
  readonly articles: readonly PrintedArticle[];
}

/**
 * Sets a page, reads it out as a text layer or an OCR engine would, and damages what was read. What damages it has a `chance` of
 * its own, so that the page is set alike at every level.
 */
export function layRawPage(
  content: PageContent,
  chosen: Style,
  damage: Damage,
  random: Random,
  chance: Random,
): RawPage {
  const composition = new Composition();
  const style = damage.columnLines ? { ...chosen, columnLines: damage.columnLines } : chosen;
  const furniture = content.furniture.map((unit) => composition.add(unit, -1));
  const articles = content.articles.map((article, i) =>
    setArticle(takeUp(runIn(article, random), i, composition), style, random),
  );
  const runs = articles.map((article) => inOrderOfExtraction(article, style, damage, random, chance));
  const fragments = interleave(runs, damage, chance, style.cjk);
  if (style.folio === 'top') fragments.unshift(...furniture);
  else fragments.push(...furniture.reverse());
  const alphabet = alphabetOf(articles);
  const lines: (Glyph[] | null)[] = [];
  for (const fragment of fragments) {
    if (lines.length > 0 && !chance.chance(damage.droppedBlankLines)) lines.push(null);
    if (lines.length > 0 && chance.chance(damage.doubledBlankLines)) lines.push(null);
    for (const line of fragment) lines.push(damageLine(line, damage, alphabet, chance));
  }
  return print(lines, composition);
}

/** Some captions end in the credit of their picture, on the same line. */
function runIn({ units }: PrintedArticle, random: Random): PrintedArticle {
  const set: Unit[] = [];
  for (const unit of units) {
    const above = set.at(-1);
    if (unit.role !== 'credit' || above?.role !== 'caption' || unit.lines.length > 1 || !random.chance(0.2))
      set.push(unit);
    else {
      const text = `${above.lines.map((line) => line.text).join(' ')} ${unit.lines[0]!.text}`;
      set[set.length - 1] = { ...above, lines: [{ text, doubted: false, columnBreak: false }] };
    }
  }
  return { units: set };
}

function inOrderOfExtraction(
  { head, columns, pictures }: ArticleFragments,
  style: Style,
  damage: Damage,
  random: Random,
  chance: Random,
): Fragment[] {
  const text = disorderColumns(columns, damage, chance, style.cjk);
  if (pictures.length > 0) text.splice(random.pick([0, text.length, random.whole(0, text.length)]), 0, pictures);
  const stray = random.chance(style.strayHeadlines);
  if (stray && text.length > 1 && random.chance(0.5)) text.splice(random.whole(1, text.length - 1), 0, head);
  else if ((style.headlines === 'before') !== stray) text.unshift(head);
  else text.push(head);
  return text.flat();
}

/** Characters of the page's own script, to be misread for others. */
function alphabetOf(articles: readonly ArticleFragments[]): string[] {
  const letters = new Set<string>();
  for (const { columns } of articles) {
    for (const line of columns.flat(2)) {
      for (const { character } of line) if (/[\p{L}.,，。]/u.test(character)) letters.add(character);
    }
  }
  return letters.size > 0 ? [...letters] : ['x'];
}

function print(lines: readonly (Glyph[] | null)[], { units, unitOf }: Composition): RawPage {
  const ids: number[] = [];
  const rows: number[] = [];
  const texts = lines.map((line, row) => {
    for (const { character, id } of line ?? []) {
      if (isBlank(character)) continue;
      ids.push(id);
      rows.push(row);
    }
    return line?.map(({ character }) => character).join('') ?? '';
  });
  return { text: `${texts.join('\n')}\n`, ids, rows, units, unitOf };
}
