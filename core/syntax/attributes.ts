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

const item =
  /[ \t\u3000]*(?:([#.])([^\s{}"'=#.,;，、][^\s{}"'=#]*)|([\p{L}_][\p{L}\p{N}_:.-]*)=(?:"([^"\r\n]*)"|([^\s{}"']+)))/uy;

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
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match) {
      if (trimEnd(text, at, end - 1) === at && items.length > 0) break;
      return null;
    }
    at = item.lastIndex;
    if (at > end - 1) return null;
    const [, sign, name, key, quoted, bare] = match;
    const value = name ?? quoted ?? bare ?? '';
    const valueEnd = quoted === undefined ? at : at - 1;
    items.push({
      key: sign === '#' ? 'id' : sign === '.' ? 'class' : key!,
      value,
      start: trimStart(text, match.index, at),
      end: at,
      valueStart: valueEnd - value.length,
      valueEnd,
    });
  }
  return items.length > 0 ? { start, end, items } : null;
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
