import type { Locale } from '../locale';
import { type Argument, fill } from '../template';

/** What each refactoring is called, and its kind among the protocol's code actions. */
const kinds = {
  'split-article': {
    action: 'refactor.extract.article',
    en: 'Split the article here',
    'zh-CN': '从这里另起一篇',
  },
  'merge-articles': {
    action: 'refactor.inline.article',
    en: 'Merge with the next article',
    'zh-CN': '与下一篇合并',
  },
  'move-headline': {
    action: 'refactor.move.headline',
    en: 'Move the headline above the text',
    'zh-CN': '把标题移到正文前',
  },
  'move-article-up': {
    action: 'refactor.move.article',
    en: 'Move the article up',
    'zh-CN': '稿件上移',
  },
  'move-article-down': {
    action: 'refactor.move.article',
    en: 'Move the article down',
    'zh-CN': '稿件下移',
  },
  'mark-jump-out': {
    action: 'refactor.rewrite.jump',
    en: 'Mark as a jump out',
    'zh-CN': '标为下转',
  },
  'mark-jump-in': {
    action: 'refactor.rewrite.jump',
    en: 'Mark as a jump in',
    'zh-CN': '标为上接',
  },
  'add-jump-in': {
    action: 'refactor.rewrite.jump',
    en: 'Add the continuation on page {page}',
    'zh-CN': '在第 {page} 版补上接',
  },
  'add-jump-out': {
    action: 'refactor.rewrite.jump',
    en: 'Add the jump out on page {page}',
    'zh-CN': '在第 {page} 版补下转',
  },
  'unwrap-paragraph': {
    action: 'refactor.rewrite.paragraph',
    en: 'Unwrap the paragraph',
    'zh-CN': '把这一段并为一行',
  },
  'reflow-paragraph': {
    action: 'refactor.rewrite.paragraph',
    en: 'Reflow the paragraph to {width} columns',
    'zh-CN': '把这一段重排为每行 {width} 列',
  },
  'mark-uncertain': {
    action: 'refactor.rewrite.words',
    en: 'Mark as uncertain',
    'zh-CN': '标为看不真切',
  },
  'mark-sic': {
    action: 'refactor.rewrite.words',
    en: 'Mark as a misprint',
    'zh-CN': '标为误印',
  },
  'mark-supplied': {
    action: 'refactor.rewrite.words',
    en: 'Mark as supplied by the editor',
    'zh-CN': '标为录入者补的字',
  },
  'mark-emphasis': {
    action: 'refactor.rewrite.words',
    en: 'Mark as the paper’s emphasis',
    'zh-CN': '标为报上的着重',
  },
  'mark-strong': {
    action: 'refactor.rewrite.words',
    en: 'Mark as the paper’s bold',
    'zh-CN': '标为报上的粗体',
  },
  'insert-illegible': {
    action: 'refactor.rewrite.words',
    en: 'Insert a gap for illegible words',
    'zh-CN': '此处有字看不清',
  },
  'remove-mark': {
    action: 'refactor.rewrite.words',
    en: 'Remove the mark around the words',
    'zh-CN': '去掉行内标记',
  },
  'make-headline': {
    action: 'refactor.rewrite.line',
    en: 'Make it a headline',
    'zh-CN': '改作标题',
  },
  'make-kicker': {
    action: 'refactor.rewrite.line',
    en: 'Make it a kicker',
    'zh-CN': '改作引题',
  },
  'make-deck': {
    action: 'refactor.rewrite.line',
    en: 'Make it a deck',
    'zh-CN': '改作副题',
  },
  'make-crosshead': {
    action: 'refactor.rewrite.line',
    en: 'Make it a crosshead',
    'zh-CN': '改作小标题',
  },
  'make-text': {
    action: 'refactor.rewrite.line',
    en: 'Make it text',
    'zh-CN': '改作正文',
  },
  'make-caption': {
    action: 'refactor.rewrite.line',
    en: 'Make it a caption',
    'zh-CN': '改作图说',
  },
  'make-byline': {
    action: 'refactor.rewrite.line',
    en: 'Make it a byline',
    'zh-CN': '改作署名',
  },
  'join-paragraphs': {
    action: 'refactor.rewrite.paragraph',
    en: 'Let the paragraph above go on here',
    'zh-CN': '接上文，与上一段合并',
  },
  'part-paragraph': {
    action: 'refactor.rewrite.paragraph',
    en: 'Begin a paragraph here',
    'zh-CN': '从这里另起一段',
  },
  'merge-with-above': {
    action: 'refactor.inline.article',
    en: 'Merge with the article above',
    'zh-CN': '与上一篇合并',
  },
} as const satisfies Record<string, { action: `refactor.${string}` } & Record<Locale, string>>;

export type RefactoringKind = keyof typeof kinds;

export const allRefactoringKinds = Object.keys(kinds) as readonly RefactoringKind[];

export function isRefactoringKind(text: string): text is RefactoringKind {
  return Object.hasOwn(kinds, text);
}

/** What the editor calls a refactoring. */
export function refactoringTitle(
  kind: RefactoringKind,
  values: Readonly<Record<string, Argument>>,
  locale: Locale,
): string {
  return fill(kinds[kind][locale], values, locale);
}

/** The kind of code action, in the protocol's hierarchy of dots: `refactor.extract.article`. */
export function codeActionKindOf(kind: RefactoringKind): string {
  return kinds[kind].action;
}
