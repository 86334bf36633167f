import { isBlank, isEscaped, trimEnd, trimStart } from './characters';

export interface Attribute {
  /** `id`, `class`, or the key as typed. */
  readonly key: string;
  /** The value, without quotation marks; of `#id` and `.class` what follows the sign. */
  readonly value: string;
  /** The whole attribute and its value, in UTF-16 units of the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const pair = /([\p{L}_][\p{L}\p{N}_:.-]*)=(?:"([^"\r\n]*)"|([^\s{}"']+))/uy;

/** What ends the name behind `#` or `.`, and what cannot begin it either. */
const endsName = /[\s{}"'=#]/g;
const neverBeginsName = '.,;，、';

/**
 * Reads a line's final `{…}` where it consists wholly of attributes.
 * Offsets are UTF-16 units in `text`; `from` and `to` bound the line's content. `null` where the braces are printed text.
 */
export function readAttributes(
  text: string,
  from: number,
  to: number,
): { start: number; end: number; items: Attribute[] } | null {
  const end = trimEnd(text, from, to);
  if (text.charCodeAt(end - 1) !== 0x7d || isEscaped(text, from, end - 1)) return null;
  const start = opening(text, from, end - 1);
  if (start < from || isEscaped(text, from, start)) return null;
  const items: Attribute[] = [];
  let at = start + 1;
  while (at < end - 1) {
    if (items.length > 0 && !isBlank(text.charCodeAt(at))) return null;
    const begin = trimStart(text, at, end - 1);
    if (begin === end - 1 && items.length > 0) break;
    const read = readName(text, begin, end - 1) ?? readPair(text, begin);
    if (read === null || read.end > end - 1) return null;
    items.push(read);
    at = read.end;
  }
  return items.length > 0 ? { start, end, items } : null;
}

/** `#id` or `.class`. */
function readName(text: string, start: number, to: number): Attribute | null {
  const sign = text[start];
  if (sign !== '#' && sign !== '.') return null;
  endsName.lastIndex = start + 1;
  const end = Math.min(to, endsName.exec(text)?.index ?? to);
  if (end === start + 1 || neverBeginsName.includes(text[start + 1]!)) return null;
  const value = text.slice(start + 1, end);
  return { key: sign === '#' ? 'id' : 'class', value, start, end, valueStart: start + 1, valueEnd: end };
}

/** `key=value` or `key="a value"`. */
function readPair(text: string, start: number): Attribute | null {
  pair.lastIndex = start;
  const match = pair.exec(text);
  if (!match) return null;
  const [, key, quoted, bare] = match;
  const value = quoted ?? bare ?? '';
  const end = pair.lastIndex;
  const valueEnd = quoted === undefined ? end : end - 1;
  return { key: key!, value, start, end, valueStart: valueEnd - value.length, valueEnd };
}

/** The brace that opens what `close` closes: the last one before it that stands outside quotation marks. */
function opening(text: string, from: number, close: number): number {
  let quoted = false;
  for (let i = close - 1; i >= from; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) quoted = !quoted;
    else if (!quoted && unit === 0x7b) return i;
    else if (!quoted && unit === 0x7d) return -1;
  }
  return -1;
}
