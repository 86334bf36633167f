import type { BlockType } from '../measured-page';

const types: readonly (readonly [RegExp, BlockType])[] = [
  [/advert|^ads?$|anzeige|publicit/i, 'advertisement'],
  [/head(?:ing|line)|^title|^kicker|^deck/i, 'heading'],
  [/caption/i, 'caption'],
  [/^header|^footer|page.?number|running.?(?:title|head)|folio/i, 'folio'],
  [/^credit|byline|author/i, 'credit'],
  [/drop.?capital/i, 'drop-capital'],
  [/table/i, 'table'],
];

/** What a block's type, in a format's or a project's own words, says of it; `null` where that is no more than that it is text. */
export function blockTypeOf(words: string | null): BlockType | null {
  return words === null ? null : (types.find(([pattern]) => pattern.test(words))?.[1] ?? null);
}
