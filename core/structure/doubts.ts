import type { Locale } from '../locale';

/** A decision that is a guess, for an editor to walk to. */
export interface Doubt {
  /** The line of the transcript that the decision made, 0-based; the comment that says so stands right above. */
  readonly line: number;
  readonly reason: string;
}

export type DoubtKind =
  | 'text-kind'
  | 'paragraph-break'
  | 'headline-kind'
  | 'caption-kind'
  | 'headline-place'
  | 'headline-alone'
  | 'headline-inside'
  | 'headline-parts'
  | 'no-headline'
  | 'article-break'
  | 'picture-alone'
  | 'signature'
  | 'byline-kind'
  | 'moved-columns'
  | 'moved-lines'
  | 'specks';

const reasons: Readonly<Record<DoubtKind, Readonly<Record<Locale, string>>>> = {
  'text-kind': { en: 'Text? It could be a headline or a caption.', 'zh-CN': '正文？也可能是标题或图说。' },
  'paragraph-break': { en: 'Does a paragraph begin here, or go on?', 'zh-CN': '这里是另起一段，还是接上文？' },
  'headline-kind': { en: 'A headline? It could be text.', 'zh-CN': '标题？也可能是正文。' },
  'caption-kind': { en: 'A caption? It could be text.', 'zh-CN': '图说？也可能是正文。' },
  'headline-place': {
    en: 'Does this headline belong to this text? It could go with the one beside it.',
    'zh-CN': '这个标题属于这篇文字吗？也可能属于相邻的一篇。',
  },
  'headline-alone': { en: 'No text was found for this headline.', 'zh-CN': '没有找到这个标题的正文。' },
  'headline-inside': {
    en: 'This headline was read between two columns of the text.',
    'zh-CN': '这个标题读自正文的两栏之间。',
  },
  'headline-parts': { en: 'Which lines are kicker, headline, deck?', 'zh-CN': '哪些行是引题、主题、副题？' },
  'no-headline': { en: 'No headline was found for this text.', 'zh-CN': '没有找到这篇文字的标题。' },
  'article-break': { en: 'Does an article begin here?', 'zh-CN': '这里是另一篇的开头吗？' },
  'picture-alone': {
    en: 'Does this picture stand alone? It could belong to an article beside it.',
    'zh-CN': '这张图片是独立的吗？也可能属于相邻的一篇。',
  },
  specks: {
    en: 'Print? It may be dirt and rules between the columns, read as characters.',
    'zh-CN': '印刷字符？也可能是栏间线条或污点被误识为字符。',
  },
  'moved-columns': {
    en: 'Does this follow here? The order was changed: the raw page prints it elsewhere.',
    'zh-CN': '这里接得上吗？顺序已调整：原文中它排在别处。',
  },
  'moved-lines': {
    en: 'A column of its own? The order was changed: the raw page prints its lines in turns with those of another.',
    'zh-CN': '这是单独的一栏吗？顺序已调整：原文中它的各行与另一栏的行交错排列。',
  },
  'byline-kind': {
    en: 'A byline or a signature? It could be a headline or text.',
    'zh-CN': '署名？也可能是标题或正文。',
  },
  signature: { en: 'A signature? It was printed on the last line of the text.', 'zh-CN': '落款？它印在正文的末行。' },
};

export function explain(kind: DoubtKind, locale: Locale): string {
  return reasons[kind][locale];
}
