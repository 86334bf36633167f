import type { Segment } from '../model/segment';
import { readAttributes } from '../syntax';
import { trimEnd } from '../syntax/characters';

/** The head line of an article that print gives no headline, of the kind and in the language of `like`. */
export function unheadedLine({ attributes }: Segment): string {
  const genres = attributes.classes.filter((name) => name !== 'section');
  const language = attributes.values.get('lang');
  return `# ${braces([`.${genres[0] ?? 'news'}`, ...(language === undefined ? [] : [pair('lang', language)])])}`;
}

/** Attributes in their braces. */
export function braces(items: readonly string[]): string {
  const typed = items.join(' ');
  // A backslash would make the closing brace a printed one.
  return typed.endsWith('\\') ? `{${typed} }` : `{${typed}}`;
}

/** An attribute with a value, in quotation marks where it needs them; none that can be read stands in both. */
export function pair(key: string, value: string): string {
  return /^[^\s{}"']+$/.test(value) ? `${key}=${value}` : `${key}="${value}"`;
}

/** A head line with more attributes at its end. */
export function withAttributes(line: string, items: readonly string[]): string {
  if (items.length === 0) return line;
  const given = readAttributes(line, 1, line.length);
  if (given)
    return `${line.slice(0, given.start)}${braces([line.slice(given.start + 1, given.end - 1).trim(), ...items])}`;
  return `${line.slice(0, trimEnd(line, 0, line.length))} ${braces(items)}`;
}
