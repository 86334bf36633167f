import { frontMatterOf, LineKind, type Section } from '../../core/syntax';
import { type Layer, layerOf, type Token } from './layers';
import type { TokenKind } from './legend';

/** What the words of a marked line are. */
const words: Partial<Record<LineKind, TokenKind>> = {
  [LineKind.Page]: 'pageLabel',
  [LineKind.StandingHead]: 'headLine',
  [LineKind.Kicker]: 'headLine',
  [LineKind.Headline]: 'headline',
  [LineKind.Deck]: 'headLine',
  [LineKind.Crosshead]: 'headLine',
  [LineKind.Picture]: 'caption',
  [LineKind.Caption]: 'caption',
};

/** What a grammar tells by itself: markers, the words of heads and captions, comments, braces. For editors that have none. */
export function markupTokens(section: Section): Layer {
  const tokens: Token[] = [];
  for (let line = 0; line < section.lineCount; line++) tokens.push(...lineTokens(section, line));
  for (const { values } of frontMatterOf(section)?.entries ?? []) {
    for (const { start, end } of values) tokens.push({ start, end, kind: 'value' });
  }
  return layerOf(tokens);
}

function lineTokens(section: Section, line: number): Token[] {
  const kind = section.lineKind(line);
  const [start, markerEnd, end] = [section.markerStart(line), section.markerEnd(line), section.lineEnd(line)];
  switch (kind) {
    case LineKind.Blank:
    case LineKind.Text:
    case LineKind.FrontMatter:
    case LineKind.Preformatted:
      return [];
    case LineKind.Comment:
      return [{ start, end, kind: 'comment' }];
  }
  const tokens: Token[] = [{ start, end: markerEnd, kind: 'marker' }];
  const [contentStart, contentEnd] = [section.contentStart(line), section.contentEnd(line)];
  const content = words[kind];
  if (content !== undefined) tokens.push({ start: contentStart, end: contentEnd, kind: content });
  const attributes = section.attributes(line);
  if (kind === LineKind.Page && contentEnd > contentStart)
    tokens.push(...closing(section, contentEnd, attributes?.start ?? end));
  if (!attributes) return tokens;
  tokens.push({ start: attributes.start, end: attributes.start + 1, kind: 'sign' });
  tokens.push({ start: attributes.end - 1, end: attributes.end, kind: 'sign' });
  for (const { key, valueStart, valueEnd } of attributes.items) {
    if (key !== 'id' && key !== 'class') tokens.push({ start: valueStart, end: valueEnd, kind: 'value' });
  }
  return tokens;
}

/** The `==` that may close a page line. */
function closing({ text }: Section, from: number, to: number): Token[] {
  const found = /[=＝]{2}/.exec(text.slice(from, to));
  return found ? [{ start: from + found.index, end: from + found.index + 2, kind: 'marker' }] : [];
}
