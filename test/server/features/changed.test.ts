import { strict as assert } from 'node:assert';
import { CHANGED, type ChangedParams } from '../../../server/protocol';
import { Desk } from '../support/desk';
import { halden } from '../support/newspapers';

describe('what has changed', () => {
  it('is told to a client that wants to know, when a pause comes', async () => {
    const desk = await Desk.on(halden, { initializationOptions: { changed: true } });
    const tells = (path: string) =>
      desk.message<ChangedParams>(CHANGED, ({ uris }) => uris.includes(desk.uri(path)), desk.received.length);
    await desk.message(CHANGED);
    const typed = tells('p3.broadsheet');
    await desk.replace('p3.broadsheet', 'mill race', 'mill-race');
    await typed;
    const gone = tells('p3.broadsheet');
    await desk.shut('p3.broadsheet');
    await desk.write('p3.broadsheet', null);
    await gone;
    await desk.close();
  });

  it('is not told to others', async () => {
    const desk = await Desk.on(halden);
    // Something that is told to all at the next pause: the jump on page 1 has lost its other half.
    await desk.request('textDocument/diagnostic', desk.document('p1.broadsheet'));
    await desk.replace('p3.broadsheet', '<< Continued from Page 1', 'Nothing.');
    await desk.message('workspace/diagnostic/refresh');
    assert.ok(!desk.received.some(({ method }) => method === CHANGED));
    await desk.close();
  });
});
