import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';

/** How a client counts positions in a text; written for the tests, so that the server's own counting is held against it. */
export class Counting {
  constructor(private readonly encoding: 'utf-8' | 'utf-16') {}

  /** The position of an offset (UTF-16 units). */
  position(text: string, offset: number): Position {
    const before = linesOf(text.slice(0, offset));
    // Between the two halves of a line break is the line's end.
    const isInBreak = text[offset - 1] === '\r' && text[offset] === '\n';
    const line = before.length - (isInBreak ? 2 : 1);
    const { content } = before[line]!;
    return { line, character: this.encoding === 'utf-8' ? Buffer.byteLength(content) : content.length };
  }

  range(text: string, start: number, end: number): Range {
    return { start: this.position(text, start), end: this.position(text, end) };
  }

  /** The offset of a position, which may lie outside the text. */
  offset(text: string, { line, character }: Position): number {
    const found = linesOf(text)[line];
    if (!found) return text.length;
    if (this.encoding === 'utf-16') return found.start + Math.min(character, found.content.length);
    let bytes = 0;
    let units = 0;
    for (const each of found.content) {
      bytes += Buffer.byteLength(each);
      if (bytes > character) break;
      units += each.length;
    }
    return found.start + units;
  }

  /** A text after a change that a client tells. */
  applied(text: string, change: TextDocumentContentChangeEvent): string {
    if (!('range' in change)) return change.text;
    const [from, to] = [this.offset(text, change.range.start), this.offset(text, change.range.end)];
    return text.slice(0, Math.min(from, to)) + change.text + text.slice(Math.max(from, to));
  }
}

function linesOf(text: string): { start: number; content: string }[] {
  const found: { start: number; content: string }[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) {
    found.push({ start, content: text.slice(start, index) });
    start = index + lineBreak.length;
  }
  found.push({ start, content: text.slice(start) });
  return found;
}
