import type { Locale } from '../locale';
import { type Argument, fill } from '../template';
import { type Code, codes } from './codes';

type NamesIn<Template extends string> = Template extends `${infer Before}{{${string}}}${infer After}`
  ? NamesIn<Before> | NamesIn<After>
  : Template extends `${string}{${infer Name}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

/** The arguments that the message of a code takes, by the names of its placeholders. */
export type ArgumentsOf<C extends Code> = { readonly [Name in NamesIn<(typeof codes)[C]['en']>]: Argument };

/** The message of a code. `{name}` in its template is a placeholder, `{{…}}` a printed brace. */
export function message<C extends Code>(code: C, values: ArgumentsOf<C>, locale: Locale): string {
  return fill(codes[code][locale], values as Readonly<Record<string, Argument>>, locale);
}
