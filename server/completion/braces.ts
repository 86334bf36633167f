import { type BlockKind, blockKinds, mayHoldAttributes } from '../../core/syntax';
import type { Cursor } from './cursor';

/** The attribute that is being typed at the end of a marker's line. Offsets are UTF-16 units, 0-based, in the file. */
export interface TypedAttribute {
  readonly block: BlockKind;
  /** What the line gives besides, in the form in which it is typed: `.news`, `#flood`, `page`. */
  readonly given: ReadonlySet<string>;
  /** What has been typed of it up to the cursor, and where that begins. */
  readonly typed: string;
  readonly start: number;
  /** Where what is typed of it ends, beyond the cursor. */
  readonly end: number;
  readonly after: string;
}

/** An attribute of which the value may still be to come; and one whose key may be. */
const whole = /^(?:[.#][^\s{}"'=#]*|[\p{L}_][\p{L}\p{N}_:.-]*=(?:"[^"]*"|[^\s{}"']*))$/u;
const partly = /^(?:[.#][^\s{}"'=#]*|[\p{L}_]?[\p{L}\p{N}_:.-]*(?:=(?:"[^"]*|[^\s{}"']*))?)$/u;

/** The attribute that the cursor stands in or could begin; `null` where no braces, or none of attributes, are open before it. */
export function attributeAt({ kind, before, after, offset }: Cursor): TypedAttribute | null {
  const block = mayHoldAttributes(kind) ? blockKinds[kind] : undefined;
  const open = block === undefined ? -1 : openingBrace(before);
  const close = /^([^{}]*)(?:\}[ \t\u3000]*)?$/.exec(after);
  if (block === undefined || open < 0 || !close) return null;
  const words = wordsIn(before.slice(open + 1));
  const typed = /[ \t\u3000{]$/.test(before) && !isQuoted(before.slice(open + 1)) ? '' : (words.pop() ?? '');
  if (!partly.test(typed) || words.some((word) => !whole.test(word))) return null;
  const rest = (typed.includes('=') ? /^[^\s{}"]*/ : /^[^\s{}"=]*/).exec(close[1]!)![0];
  const others = [...words, ...wordsIn(close[1]!.slice(rest.length))];
  const given = new Set(others.map((word) => word.replace(/=.*$/s, '')));
  return { block, given, typed, start: offset - typed.length, end: offset + rest.length, after: close[1]! };
}

/** Where the last brace stands that opens before the cursor and is not closed; -1 where there is none. */
function openingBrace(before: string): number {
  const open = before.lastIndexOf('{');
  return open <= 0 || before.charAt(open - 1) === '\\' || before.includes('}', open) ? -1 : open;
}

/** What blanks part, blanks in quotation marks aside. */
function wordsIn(text: string): string[] {
  return [...text.matchAll(/(?:[^ \t\u3000"]|"[^"]*(?:"|$))+/g)].map(([word]) => word);
}

function isQuoted(text: string): boolean {
  return text.split('"').length % 2 === 0;
}
