import { strict as assert } from 'node:assert';
import type { Location } from 'vscode-languageserver-protocol';
import { CONTINUATION } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, linhai, portEllis } from '../support/newspapers';

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

  it('leads on and back from each part of a chain', async () => {
    const desk = await Desk.on(portEllis, {
      capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } },
    });
    const jumps = desk.places('jump');
    const ask = (cursor: number, direction: string) =>
      desk.request<Location[]>(CONTINUATION, { ...desk.cursor(cursor), direction });
    assert.deepEqual(
      [await ask(0, 'forward'), await ask(1, 'back'), await ask(1, 'forward'), await ask(2, 'back')],
      [[jumps[1]], [jumps[0]], [jumps[3]], [jumps[2]]],
    );
    await desk.close();
  });

  it('leads to the jump itself, not to what stands beside it, and to the marker of one without words', async () => {
    const desk = await Desk.on(lines`
      == 第一版 ==
      # 渡口‸
      >> 老渡口，（下转第二、三版）
      == 第二版 ==
      << ⟦（上接第一版）⟧检修为期
      十天。
      == 第三版 ==
      ⟦<<⟧ {page=1}
      完。
    `);
    desk.assertPlaces(await desk.request<Location[]>(CONTINUATION, { ...desk.cursor(), direction: 'forward' }));
    await desk.close();
  });

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
