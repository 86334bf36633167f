import { LineKind } from '../syntax';
import { isEscapable } from '../syntax/characters';
import { classify } from '../syntax/marker';

/** Printed words as they stand in running text of a transcript: what would be markup is escaped. */
export function escapeText(words: string): string {
  const escaped = escapeInline(words);
  return classify(escaped, 0, escaped.length) === LineKind.Text ? escaped : `\\${escaped}`;
}

/** Printed words as they stand after a marker: braces at the end would be attributes. */
export function escapeAfterMarker(words: string): string {
  const escaped = escapeInline(words);
  return escaped.endsWith('}') ? escaped.replaceAll('{', '\\{') : escaped;
}

/** A page's printed label: a closing `==` would be taken for the marker's. */
export function escapeLabel(words: string): string {
  return escapeAfterMarker(words).replace(/[=＝]/gu, '\\$&');
}

function escapeInline(words: string): string {
  let result = '';
  for (let i = 0; i < words.length; i++) {
    const opensForm = words[i] === '[' && /^(?:[?!+%^*]|\.\.\.\])/u.test(words.slice(i + 1, i + 5));
    const escapes = words[i] === '\\' && i + 1 < words.length && isEscapable(words.charCodeAt(i + 1));
    result += opensForm || escapes ? `\\${words[i]}` : words[i];
  }
  return result;
}
