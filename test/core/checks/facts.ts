import type { ScriptFacts } from '../../../core/conventions/conventions';

/** Facts for the tests of the text rules, which ask for nothing else of a language. */
export const chinese: ScriptFacts = {
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
  ],
  forbiddenAtLineStart: '，。、；：？！”’）》」』】〉…',
};

export const latin: ScriptFacts = {
  cjk: false,
  squares: false,
  indent: 2,
  brackets: [
    ['(', ')'],
    ['“', '”'],
  ],
  forbiddenAtLineStart: ',.;:?!)”',
};

export const german: ScriptFacts = {
  cjk: false,
  squares: false,
  indent: 2,
  brackets: [
    ['(', ')'],
    ['„', '“'],
    ['»', '«'],
  ],
  forbiddenAtLineStart: ',.;:?!)“',
};
