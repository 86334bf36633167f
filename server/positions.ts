import { type Position, PositionEncodingKind, type Range } from 'vscode-languageserver';
import type { Tree } from '../core/syntax';

/** How the client counts characters in a line: in UTF-16 units, or in bytes of UTF-8. */
export type Encoding = typeof PositionEncodingKind.UTF16 | typeof PositionEncodingKind.UTF8;

/** The first of the client's encodings, in its order of preference, that the server speaks too. */
export function negotiateEncoding(offered: readonly string[] | undefined): Encoding {
  const spoken: readonly Encoding[] = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16];
  for (const encoding of offered ?? []) {
    const found = spoken.find((each) => each === encoding);
    if (found !== undefined) return found;
  }
  return PositionEncodingKind.UTF16;
}

/**
 * Converts between offsets in a file (UTF-16 units, 0-based) and the protocol's positions (lines, and characters as negotiated with
 * the client, both 0-based). What lies outside the text is taken for its nearer end, as the protocol asks.
 */
export class Positions {
  constructor(readonly encoding: Encoding) {}

  positionAt(tree: Tree, offset: number): Position {
    const { line, character } = tree.positionAt(offset);
    if (this.encoding === PositionEncodingKind.UTF16) return { line, character };
    const start = tree.offsetAt({ line, character: 0 });
    return { line, character: utf8Length(tree.slice(start, start + character)) };
  }

  rangeOf(tree: Tree, start: number, end: number): Range {
    return { start: this.positionAt(tree, start), end: this.positionAt(tree, end) };
  }

  offsetAt(tree: Tree, { line, character }: Position): number {
    if (this.encoding === PositionEncodingKind.UTF16 || character <= 0) return tree.offsetAt({ line, character });
    const start = tree.offsetAt({ line, character: 0 });
    // A line has at most as many UTF-16 units as it has bytes.
    const end = tree.offsetAt({ line, character });
    return start + unitsIn(tree.slice(start, end), character);
  }

  offsetsOf(tree: Tree, { start, end }: Range): { start: number; end: number } {
    return { start: this.offsetAt(tree, start), end: this.offsetAt(tree, end) };
  }

  /** The length of a text within a line, as the client counts it. */
  lengthOf(text: string): number {
    return this.encoding === PositionEncodingKind.UTF16 ? text.length : utf8Length(text);
  }
}

/** Bytes that a text takes in UTF-8; a lone surrogate takes those of U+FFFD, by which it is sent. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0)!);
  return bytes;
}

/** UTF-16 units of `text` that lie wholly within its first `bytes` bytes of UTF-8. */
function unitsIn(text: string, bytes: number): number {
  let units = 0;
  for (const character of text) {
    bytes -= bytesOf(character.codePointAt(0)!);
    if (bytes < 0) break;
    units += character.length;
  }
  return units;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
