import type { NameIndex } from '../../core/conventions/conventions';
import { idsInSection } from '../../core/model/ids';
import { type JumpPlace, jumpPlaces } from '../../core/model/jump-places';
import { bylinesIn, namesIn, rolesIn } from '../../core/model/names';
import type { Page } from '../../core/model/page';
import type { Segment } from '../../core/model/segment';
import { LineKind, type Section } from '../../core/syntax';
import type { Token, TokenType } from './legend';

const known = new WeakMap<Page | Segment, readonly Token[]>();

/** What a page line with its credits, or a segment, prints that a token stands for: in order, none over another; they count in its section. */
export function tokensOf(part: Page | Segment, names: NameIndex): readonly Token[] {
  const before = known.get(part);
  if (before) return before;
  const tokens = readTokens(part, names);
  // Runs of names are split by what the archive knows, which changes.
  const isSettled = [...bylinesIn(part)].every(({ byline }) =>
    byline?.credits.every((credit) => credit.names.every((name) => !name.doubtful)),
  );
  if (isSettled) known.set(part, tokens);
  return tokens;
}

function readTokens(part: Page | Segment, names: NameIndex): Token[] {
  const tokens: Token[] = namesIn(part, names).map(({ start, end, doubtful }) => ({
    start,
    end,
    type: 'person',
    ...(doubtful ? { modifier: 'doubtful' } : {}),
  }));
  for (const { start, end } of rolesIn(part)) tokens.push({ start, end, type: 'role' });
  for (const { start, end, kind } of idsInSection(part.section)) {
    tokens.push({ start, end, type: 'variable', ...(kind === 'definition' ? { modifier: 'declaration' } : {}) });
  }
  if (!('jumpLines' in part)) return disjoint(part.section, tokens);
  for (const jump of part.jumpLines) {
    for (const { names, start, end } of jumpPlaces(part, jump)) {
      const type = jumpTypes[names];
      if (type) tokens.push({ start, end, type });
    }
  }
  return disjoint(part.section, tokens, wholesOf(part));
}

const jumpTypes: Partial<Record<JumpPlace['names'], TokenType>> = {
  page: 'number',
  label: 'enumMember',
  slug: 'property',
};

/** What may hold names and roles. */
function wholesOf({ dateline, endMark }: Segment): Token[] {
  const wholes: Token[] = [];
  if (dateline) wholes.push({ start: dateline.start, end: dateline.end, type: 'dateline' });
  if (endMark) wholes.push({ start: endMark.start, end: endMark.end, type: 'endMark' });
  return wholes;
}

/** Tokens in order, line by line; of `wholes` only what the others leave free. */
function disjoint(section: Section, tokens: readonly Token[], wholes: readonly Token[] = []): Token[] {
  const parts = apart(tokens.flatMap((token) => byLine(section, token)));
  const free = wholes.flatMap((whole) => byLine(section, whole)).flatMap((whole) => without(whole, parts));
  return free.length === 0 ? parts : apart([...parts, ...free]);
}

/** In order; what begins inside another is left out. */
function apart(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let end = 0;
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (token.start < end || token.start >= token.end) continue;
    kept.push(token);
    end = token.end;
  }
  return kept;
}

function without(whole: Token, parts: readonly Token[]): Token[] {
  const left: Token[] = [];
  let { start } = whole;
  for (const part of parts) {
    if (part.end <= start || part.start >= whole.end) continue;
    if (part.start > start) left.push({ ...whole, start, end: part.start });
    start = part.end;
  }
  if (start < whole.end) left.push({ ...whole, start });
  return left;
}

/** The printed words of a token on each of its lines; markers and comments between them are none of its. */
function byLine(section: Section, token: Token): Token[] {
  const first = section.lineAt(token.start);
  if (token.end <= section.lineEnd(first)) return [token];
  const parts: Token[] = [];
  for (let line = first; line < section.lineCount && section.lineStart(line) < token.end; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Comment || kind === LineKind.ColumnBreak) continue;
    const start = Math.max(token.start, section.contentStart(line));
    const end = Math.min(token.end, section.contentEnd(line));
    if (start < end) parts.push({ ...token, start, end });
  }
  return parts;
}
