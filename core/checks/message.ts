import type { Locale } from '../locale';
import { type Code, codes } from './codes';

/** What a placeholder is filled with. A list is joined as the locale joins lists. */
export type Argument = string | number | readonly (string | number)[];

type NamesIn<Template extends string> = Template extends `${infer Before}{{${string}}}${infer After}`
  ? NamesIn<Before> | NamesIn<After>
  : Template extends `${string}{${infer Name}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

/** The arguments that the message of a code takes, by the names of its placeholders. */
export type ArgumentsOf<C extends Code> = { readonly [Name in NamesIn<(typeof codes)[C]['en']>]: Argument };

const listSeparator: Record<Locale, string> = { en: ', ', 'zh-CN': '、' };

/** The message of a code. `{name}` in its template is a placeholder, `{{…}}` a printed brace. */
export function message<C extends Code>(code: C, values: ArgumentsOf<C>, locale: Locale): string {
  return fill(codes[code][locale], values as Readonly<Record<string, Argument>>, locale);
}

/** Fills the placeholders of a template; `{{` and `}}` are printed braces. */
export function fill(template: string, values: Readonly<Record<string, Argument>>, locale: Locale): string {
  return template.replace(/\{\{|\}\}|\{([a-z]+)\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return whole.charAt(0);
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value.join(listSeparator[locale]) : String(value);
  });
}
