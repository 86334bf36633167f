import { LineKind } from '../syntax';
import { isEscapable } from '../syntax/characters';
import { classify } from '../syntax/marker';

/** Printed words as they stand in running text of a transcript: what would be markup is escaped. */
export function escapeText(words: string): string {
  return escapeStart(escapeInline(words));
}

/** Words whose inline forms are escaped already, as they stand at a line's start. */
export function escapeStart(escaped: string): string {
  return classify(escaped, 0, escaped.length) === LineKind.Text ? escaped : `\\${escaped}`;
}

/** Printed words as they stand after a marker: braces at the end would be attributes. */
export function escapeAfterMarker(words: string): string {
  return escapeBraces(escapeInline(words));
}

/** Words whose inline forms are escaped already, as they stand after a marker. */
export function escapeBraces(escaped: string): string {
  return escaped.endsWith('}') ? escaped.replaceAll('{', '\\{') : escaped;
}

/** A page's printed label: a closing `==` would be taken for the marker's. */
export function escapeLabel(words: string): string {
  return escapeAfterMarker(words).replace(/[=＝]/gu, '\\$&');
}

/** What the markup has to say of a printed line beyond its words; offsets in UTF-16 units. */
export interface LineMarks {
  readonly text: string;
  /** Words of which the extractor is not sure, in order; they hold no bracket and no backslash. */
  readonly uncertain: readonly { readonly start: number; readonly end: number }[];
  /** The line ends in a hyphen that belongs to its word. */
  readonly hardHyphen: boolean;
}

/** The words of a line, or of a part of it, with its marks. */
export function escapeMarked(words: string, { text, uncertain, hardHyphen }: LineMarks): string {
  const from = text.indexOf(words);
  if (from < 0) return escapeInline(words);
  let result = '';
  let at = 0;
  for (const { start, end } of uncertain) {
    if (start - from < at || end - from > words.length) continue;
    result += `${escapeInline(words.slice(at, start - from), '[')}[?${words.slice(start - from, end - from)}]`;
    at = end - from;
  }
  const isEnd = from + words.length === text.length;
  const rest = escapeInline(words.slice(at));
  return result + (hardHyphen && isEnd && rest.endsWith('-') ? `${rest.slice(0, -1)}\\-` : rest);
}

/** `next` is what will stand behind the words. */
export function escapeInline(words: string, next = ''): string {
  let result = '';
  for (let i = 0; i < words.length; i++) {
    const opensForm = words[i] === '[' && /^(?:[?!+%^*]|\.\.\.\])/u.test(words.slice(i + 1, i + 5));
    const escapes = words[i] === '\\' && isEscapable((words[i + 1] ?? next).charCodeAt(0));
    result += opensForm || escapes ? `\\${words[i]}` : words[i];
  }
  return result;
}
