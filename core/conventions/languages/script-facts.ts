import type { ScriptFacts } from '../conventions';

/** Chinese, simplified or traditional. */
export const chineseScript: ScriptFacts = {
  cjk: true,
  squares: true,
  indent: 4,
  brackets: [
    ['（', '）'],
    ['“', '”'],
    ['‘', '’'],
    ['《', '》'],
    ['〈', '〉'],
    ['「', '」'],
    ['『', '』'],
    ['【', '】'],
    ['〔', '〕'],
  ],
  forbiddenAtLineStart: '，。、；：？！”’）》」』】〉〕…',
};

export const japaneseScript: ScriptFacts = {
  cjk: true,
  squares: true,
  indent: 2,
  brackets: [
    ['（', '）'],
    ['「', '」'],
    ['『', '』'],
    ['《', '》'],
    ['〈', '〉'],
    ['【', '】'],
    ['〔', '〕'],
    ['“', '”'],
  ],
  forbiddenAtLineStart: '、。，．；：？！）」』》〉】〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々',
};

/** A script written with spaces between words, with the quotation marks given. */
export function spacedScript(...quotes: readonly (readonly [open: string, close: string])[]): ScriptFacts {
  return {
    cjk: false,
    squares: false,
    indent: 2,
    brackets: [['(', ')'], ['[', ']'], ...quotes],
    forbiddenAtLineStart: `,.;:?!)${quotes.map(([, close]) => close).join('')}`,
  };
}
