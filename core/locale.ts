/** The languages that Broadsheet speaks to its users. */
export type Locale = 'en' | 'zh-CN';

/** The locale that an editor's BCP 47 tag or a terminal's `zh_CN.UTF-8` asks for. */
export function localeOf(tag: string): Locale {
  return /^zh(?![a-z])/i.test(tag) ? 'zh-CN' : 'en';
}
