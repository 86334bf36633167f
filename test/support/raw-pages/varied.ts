import type { Role, Unit } from './printed-page';
import type { Random } from './random';
import type { PageContent } from './raw-page';
import type { Style } from './style';

const heads: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck', 'crosshead']);
const small =
  /^(?:an?|the|of|to|in|on|at|for|by|and|or|with|der|die|das|und|von|vom|zu[mr]?|im|am|für|mit|auf|de[rsmn]?|ein|eine)$/iu;

/**
 * Content and setting for learning from: papers set headlines in capitals that these stories do not, print a page of two articles, lose
 * every indent. What is scored is left alone.
 */
export function vary(content: PageContent, style: Style, random: Random): { content: PageContent; style: Style } {
  const manner = random.next();
  const stopped = random.chance(0.06);
  const written = (text: string): string => {
    if (!/\p{Ll}/u.test(text)) return text;
    const shown = manner < 0.35 ? upStyle(text) : manner < 0.5 ? text.toUpperCase() : text;
    return stopped && /[\p{L}\p{N}]$/u.test(shown) ? `${shown}.` : shown;
  };
  let { articles } = content;
  if (random.chance(0.15)) articles = articles.slice(0, random.whole(1, 3));
  articles = articles.map(({ units }) => ({ units: units.map((unit) => withWords(unit, written, random)) }));
  return { content: { ...content, articles }, style: restyled(style, random) };
}

function restyled(style: Style, random: Random): Style {
  const { cjk } = style;
  const varied: { -readonly [key in keyof Style]: Style[key] } = { ...style };
  if (cjk && random.chance(0.2)) varied.indent = 0;
  if (random.chance(0.35)) {
    const width = cjk ? 2 * random.whole(9, 24) : random.whole(22, 56);
    varied.widths = [width];
  }
  if (random.chance(0.35)) {
    varied.paragraphGaps = true;
    varied.keepsIndents = false;
    varied.headGaps = 1;
    varied.columnLines = random.pick([
      [5, 30],
      [23, 23],
      [500, 900],
    ] as const);
  }
  if (cjk && random.chance(0.2)) varied.vertical = random.pick([0.5, 1]);
  return varied;
}

function withWords(unit: Unit, written: (text: string) => string, random: Random): Unit {
  if (!heads.has(unit.role)) return unit;
  const number = unit.role === 'headline' && random.chance(0.04) ? ` ${random.whole(2, 120)}` : '';
  const lines = unit.lines.map((line, i) => ({
    ...line,
    text: written(line.text) + (i === unit.lines.length - 1 && !/[.。]$/u.test(written(line.text)) ? number : ''),
  }));
  return { ...unit, lines };
}

function upStyle(text: string): string {
  return text.replace(/[\p{L}’']+/gu, (word, at: number) =>
    at > 0 && small.test(word) ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
}
