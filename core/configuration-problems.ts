import type { Locale } from './locale';
import { fill } from './template';

export type ProblemKind = keyof typeof messages;

/** Something in a configuration that cannot be used. Offsets are UTF-16 units into its text. */
export interface ConfigurationProblem {
  readonly kind: ProblemKind;
  readonly arguments: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

const messages = {
  'not-json': { en: 'This is not JSON.', 'zh-CN': '这不是有效的 JSON。' },
  'too-deep': { en: 'This nests too deeply.', 'zh-CN': '这里嵌套过深。' },
  'unknown-key': { en: '“{key}” is not a setting of Broadsheet.', 'zh-CN': '没有“{key}”这一设置。' },
  'unknown-code': {
    en: 'There is no diagnostic with the code “{code}”.',
    'zh-CN': '没有代码为“{code}”的诊断。',
  },
  'not-a-severity': {
    en: 'The severity of “{code}” must be error, warning, information, hint or off.',
    'zh-CN': '“{code}”的级别只能是 error、warning、information、hint 或 off。',
  },
  'not-an-object': { en: '“{key}” must be an object: {{ … }}.', 'zh-CN': '“{key}”应为对象：{{ … }}。' },
  'not-a-list': { en: '“{key}” must be a list: [ … ].', 'zh-CN': '“{key}”应为列表：[ … ]。' },
  'not-text': { en: '“{key}” takes text that is not empty.', 'zh-CN': '“{key}”应为非空文字。' },
  'not-a-pattern': {
    en: '“{key}” must be a regular expression without “*”, “+”, “{{n,}}”, back-references or nested repetition; write “{{1,4}}” for “+”.',
    'zh-CN': '“{key}”应为正则表达式，且不含“*”“+”“{{n,}}”、反向引用和嵌套重复；“+”请写成“{{1,4}}”。',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export function problemMessage(problem: ConfigurationProblem, locale: Locale): string {
  return fill(messages[problem.kind][locale], problem.arguments, locale);
}
