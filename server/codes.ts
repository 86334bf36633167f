import { type Code, codes } from '../core/checks/codes';
import type { Locale } from '../core/locale';
import { fill } from '../core/template';

/** The message of a diagnostic code for all its cases: an ellipsis stands for what varies. */
export function codeMessage(code: Code, locale: Locale): string {
  const text = codes[code][locale];
  const varying = [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => [name!, '…'] as const);
  return fill(text, Object.fromEntries(varying), locale);
}

/** The page on a code; `null` where there is none. */
export function codePage(code: Code, documentation: string | null): string | null {
  return documentation === null ? null : `${documentation}/${code}.md`;
}
