import { strict as assert } from 'node:assert';
import type { Location } from 'vscode-languageserver-protocol';
import { CONTINUATION } from '../../../server/protocol';
import { Desk } from '../support/desk';
import { elbe, halden, linhai } from '../support/newspapers';

describe('going to the continuation', () => {
  for (const [paper, drawing] of Object.entries({ halden, linhai, elbe })) {
    it(`leads from anywhere in an article to its other part, and back (${paper})`, async () => {
      const desk = await Desk.on(drawing);
      const forward = await desk.request<Location[]>(CONTINUATION, { ...desk.cursor(), direction: 'forward' });
      desk.assertPlaces(forward, 'in');
      const [there] = desk.places('in');
      const position = there!.range.start;
      const back = { textDocument: { uri: there!.uri }, position, direction: 'back' };
      desk.assertPlaces(await desk.request<Location[]>(CONTINUATION, back), 'out');
      await desk.close();
    });
  }

  it('leads into a file that is not open', async () => {
    const desk = await Desk.on(halden, { open: ['p1.broadsheet'] });
    desk.assertPlaces(await desk.request<Location[]>(CONTINUATION, { ...desk.cursor(), direction: 'forward' }), 'in');
    await desk.close();
  });

  it('leads nowhere from the first part back, and from a file that nobody knows', async () => {
    const desk = await Desk.on(halden);
    assert.deepEqual(await desk.request(CONTINUATION, { ...desk.cursor(), direction: 'back' }), []);
    const nowhere = { ...desk.document('p7.broadsheet'), position: { line: 3, character: 0 }, direction: 'forward' };
    assert.deepEqual(await desk.request(CONTINUATION, nowhere), []);
    await desk.close();
  });
});
