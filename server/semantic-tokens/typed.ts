import {
  frontMatterKeys,
  genres,
  isHeadLine,
  knowsAttribute,
  preformattedKinds,
  statuses,
} from '../../core/checks/vocabulary';
import type { Configuration } from '../../core/configuration';
import type { Conventions } from '../../core/conventions/conventions';
import { idsOnLine } from '../../core/model/ids';
import { typedPages } from '../../core/model/jump';
import { type Attribute, type Block, blocksOf, type FrontMatter, type Section } from '../../core/syntax';
import { type Layer, layerOf, type Token } from './layers';

/** What editors type beside the printed words, as far as it means something where it stands: attributes, kinds of blocks. */
export function typedTokens(section: Section, conventions: Conventions, { genres: more }: Configuration): Layer {
  const tokens: Token[] = [];
  const isGenre = (name: string) => genres.has(name) || more.has(name);
  for (const block of blocksOf(section)) {
    const line = block.firstLine;
    if (block.kind === 'preformatted') {
      const [start, end] = [section.contentStart(line), section.contentEnd(line)];
      if (preformattedKinds.has(section.text.slice(start, end))) tokens.push({ start, end, kind: 'word' });
    }
    for (const attribute of section.attributes(line)?.items ?? []) {
      if (knowsAttribute(block.kind, attribute.key))
        tokens.push(...valueTokens(block, attribute, conventions, isGenre));
    }
    if (!section.hasAttributes(line)) continue;
    for (const { key, kind, start, end, signStart } of idsOnLine(section, line)) {
      if (!knowsAttribute(block.kind, key)) continue;
      tokens.push({ start: signStart, end: Math.max(start, end), kind: kind === 'definition' ? 'id' : 'idReference' });
    }
  }
  return layerOf(tokens);
}

/** The tokens of an attribute that its block knows, except for ids. */
function valueTokens(
  { kind }: Block,
  { key, value, start, end, valueStart, valueEnd }: Attribute,
  conventions: Conventions,
  isGenre: (name: string) => boolean,
): Token[] {
  if (key === 'id') return [];
  if (key === 'class') {
    const isKnown = isHeadLine(kind) && (isGenre(value) || (value === 'section' && kind === 'standingHead'));
    return isKnown ? [{ start, end, kind: 'word' }] : [];
  }
  const tokens: Token[] = [{ start, end: start + key.length, kind: 'key' }];
  switch (key) {
    case 'status':
      if (statuses.has(value)) tokens.push({ start: valueStart, end: valueEnd, kind: 'word' });
      break;
    case 'label':
      tokens.push({ start: valueStart, end: valueEnd, kind: 'label' });
      break;
    case 'page':
    case 'n':
      for (const page of typedPages(value, conventions)) {
        tokens.push({ start: valueStart + page.start, end: valueStart + page.end, kind: 'page' });
      }
  }
  return tokens;
}

/** The keys of the front matter that mean something, and values of those that may have only some. */
export function frontMatterTokens({ entries }: FrontMatter, { frontMatterKeys: more }: Configuration): Layer {
  return layerOf(
    entries.flatMap(({ key, keyStart, keyEnd, values }): Token[] => {
      if (!frontMatterKeys.has(key) && !more.has(key)) return [];
      const words = key === 'status' ? values.filter(({ text }) => statuses.has(text)) : [];
      return [
        { start: keyStart, end: keyEnd, kind: 'key' },
        ...words.map(({ start, end }): Token => ({ start, end, kind: 'word' })),
      ];
    }),
  );
}
