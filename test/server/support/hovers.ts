import { strict as assert } from 'node:assert';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import type { Desk } from './desk';

/** What an editor shows at the `index`-th cursor of the drawing: its text, and the range drawn into the file; `null` where nothing. */
export async function hoverAt(desk: Desk, index = 0): Promise<{ text: string; kind: string; drawn: string } | null> {
  const cursor = desk.cursor(index);
  const hover = await desk.request<Hover | null>('textDocument/hover', cursor);
  if (!hover) return null;
  const { value, kind } = hover.contents as MarkupContent;
  assert.ok(hover.range, 'there is a range');
  return { text: value, kind, drawn: desk.drawn([{ uri: cursor.textDocument.uri, range: hover.range }]) };
}

/** Fails unless the hover at a cursor has this text, and stands on what is drawn with this name. */
export async function assertHover(desk: Desk, index: number, text: string, name = ''): Promise<void> {
  const found = await hoverAt(desk, index);
  assert.equal(found?.text, text.trimEnd());
  assert.equal(found.drawn, desk.drawn(desk.places(name)));
}
