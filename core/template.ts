import type { Locale } from './locale';

/** What a placeholder is filled with. A list is joined as the locale joins lists. */
export type Argument = string | number | readonly (string | number)[];

const listSeparator: Record<Locale, string> = { en: ', ', 'zh-CN': '、' };

/** Fills the placeholders of a template; `{{` and `}}` are printed braces. */
export function fill(template: string, values: Readonly<Record<string, Argument>>, locale: Locale): string {
  return template.replace(/\{\{|\}\}|\{([a-z]+)\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return whole.charAt(0);
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value.join(listSeparator[locale]) : String(value);
  });
}
