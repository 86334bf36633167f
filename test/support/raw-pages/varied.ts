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
  const stopped = random.chance(0.12);
  const written = (text: string): string => {
    if (!/\p{Ll}/u.test(text)) return text;
    const shown = manner < 0.35 ? upStyle(text) : manner < 0.5 ? text.toUpperCase() : text;
    return stopped && /[\p{L}\p{N}]$/u.test(shown) ? `${shown}.` : shown;
  };
  let { articles } = content;
  if (random.chance(0.15)) articles = articles.slice(0, random.whole(1, 3));
  articles = articles.map(({ units }) => ({
    units: withHeads(withCrossheads(units, random), random).map((unit) => withWords(unit, written, random)),
  }));
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

/** Questions, numbered phrases or short clauses between the paragraphs of an article that has none such. */
function withCrossheads(units: readonly Unit[], random: Random): readonly Unit[] {
  const texts = units.filter(({ role }) => role === 'text');
  if (texts.length < 4 || units.some(({ role }) => role === 'crosshead') || !random.chance(0.2)) return units;
  const manner = random.pick(['asks', 'asks', 'counts', 'says'] as const);
  const every = random.whole(1, 3);
  let paragraphs = 0;
  let count = 0;
  return units.flatMap((unit): Unit[] => {
    if (unit.role !== 'text' || paragraphs++ % every !== 0 || paragraphs === 1) return [unit];
    const clause = clauseOf(random.pick(texts), random);
    if (clause === null) return [unit];
    const wide = /\p{Script=Han}/u.test(clause);
    const text = {
      asks: `${clause}${wide ? '？' : '?'}`,
      counts: wide ? `${'一二三四五六七八九十'[count++ % 10]}、${clause}` : `${++count}. ${clause}`,
      says: clause,
    }[manner];
    return [{ role: 'crosshead', lines: [{ text, doubted: false, columnBreak: false }], parted: false }, unit];
  });
}

/** Clauses of the text above the headline or below it, where nothing stands there. */
function withHeads(units: readonly Unit[], random: Random): readonly Unit[] {
  const texts = units.filter(({ role }) => role === 'text');
  const at = units.findIndex(({ role }) => role === 'headline');
  // Documents and letters have a title, and nothing above it or below.
  if (at < 0 || texts.length === 0 || units.some(({ role }) => role === 'signature')) return units;
  const line = (role: Role, unit: Unit, most: number): Unit[] => {
    const text = clauseOf(unit, random)?.split(' ').slice(0, most).join(' ');
    return text ? [{ role, lines: [{ text, doubted: false, columnBreak: false }], parted: false }] : [];
  };
  const isBare = (role: Role): boolean => units.every((unit) => unit.role !== role);
  const kickers = isBare('kicker') && random.chance(0.1) ? line('kicker', random.pick(texts), random.whole(1, 4)) : [];
  const decks =
    isBare('deck') && random.chance(0.2)
      ? random.some(texts, random.pick([1, 1, 2, 3])).flatMap((unit) => line('deck', unit, 9))
      : [];
  return [...units.slice(0, at), ...kickers, units[at]!, ...decks, ...units.slice(at + 1)];
}

/** A clause of a paragraph, no longer than a crosshead or a question is. */
function clauseOf({ lines }: Unit, random: Random): string | null {
  const text = lines.map((line) => line.text).join(' ');
  const clauses = text.match(
    /[\p{Script=Han}\d]{5,22}(?=[，。；！？、])|\p{Lu}\p{L}*(?: [\p{L}\d’'-]+){1,8}(?=[,.;])/gu,
  );
  return clauses ? (random.pick(clauses) ?? null) : null;
}

function upStyle(text: string): string {
  return text.replace(/[\p{L}’']+/gu, (word, at: number) =>
    at > 0 && small.test(word) ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
}
