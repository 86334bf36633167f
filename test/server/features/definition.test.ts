import { strict as assert } from 'node:assert';
import type { LocationLink } from 'vscode-languageserver-protocol';
import { Desk } from '../support/desk';
import { elbe, halden, linhai } from '../support/newspapers';

describe('definition', () => {
  for (const [paper, drawing] of Object.entries({ halden, linhai, elbe })) {
    it(`of a jump is its other half (${paper})`, async () => {
      const desk = await Desk.on(drawing);
      for (const [from, to] of [
        ['out', 'in'],
        ['in', 'out'],
      ] as const) {
        const [{ uri, range } = assert.fail()] = desk.places(from);
        const at = { textDocument: { uri }, position: range.end };
        desk.assertPlaces(await desk.request<LocationLink[]>('textDocument/definition', at), to);
      }
      await desk.close();
    });
  }

  it('of running text is none', async () => {
    const desk = await Desk.on(halden);
    assert.equal(await desk.request('textDocument/definition', desk.cursor()), null);
    await desk.close();
  });
});
