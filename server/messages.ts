import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Locale } from '../core/locale';
import { type Argument, fill } from '../core/template';

/** What the server says to its user beside the answers of its features. */
const texts = {
  indexing: { en: 'Reading transcripts', 'zh-CN': '正在读取录入稿' },
  'indexed-so-far': { en: '{done} of {total}', 'zh-CN': '{done} / {total}' },
  importing: { en: 'Importing pages', 'zh-CN': '正在导入各版' },
  unreadable: { en: '{path} {problem}; Broadsheet leaves it out.', 'zh-CN': '{path} {problem}，Broadsheet 已跳过。' },
  'document-too-large': {
    en: '{path} is larger than 64 MiB; Broadsheet does not read it.',
    'zh-CN': '{path} 超过 64 MiB，Broadsheet 不予读取。',
  },
  'fix-all': { en: 'Apply all safe fixes', 'zh-CN': '应用全部无需确认的修正' },
  'fix-code': { en: 'Fix all “{code}” in this file', 'zh-CN': '修正本文件中所有“{code}”' },
  ignore: { en: 'Ignore “{code}” on this line', 'zh-CN': '在这一行忽略“{code}”' },
  'accept-doubt': { en: 'Accept: it is right so', 'zh-CN': '认可，删去疑问' },
  accept: { en: 'accept', 'zh-CN': '认可' },
  change: { en: 'change…', 'zh-CN': '更改…' },
  'which-place': { en: 'Which place?', 'zh-CN': '去哪一处？' },
  'doubtful-names': { en: 'Perhaps other names', 'zh-CN': '存疑的姓名' },
} as const satisfies Record<string, Record<Locale, string>>;

/** A message in a locale, its `{placeholders}` filled. */
export function say(key: keyof typeof texts, locale: Locale, values: Readonly<Record<string, Argument>> = {}): string {
  return fill(texts[key][locale], values, locale);
}

/** Shows the user a warning, without a question that would wait for an answer. */
export function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
