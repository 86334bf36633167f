import { strict as assert } from 'node:assert';
import { CHANGED, type ChangedParams } from '../../../server/protocol';
import { pushOnly } from '../support/capabilities';
import { Desk } from '../support/desk';
import { halden } from '../support/newspapers';

describe('telling of changes', () => {
  it('names the transcripts that have changed, here and on disk, where the client wants to know', async () => {
    const desk = await Desk.on(halden, { open: ['p1.broadsheet'], initializationOptions: { changed: true } });
    const told = (path: string, after = 0) =>
      desk.message<ChangedParams>(CHANGED, ({ uris }) => uris.includes(desk.uri(path)), after);
    await told('p3.broadsheet');
    let after = desk.received.length;
    await desk.replace('p1.broadsheet', 'eleven feet', 'twelve feet');
    assert.deepEqual((await told('p1.broadsheet', after)).uris, [desk.uri('p1.broadsheet')]);
    after = desk.received.length;
    await desk.write('p3.broadsheet', null);
    assert.deepEqual((await told('p3.broadsheet', after)).uris, [desk.uri('p3.broadsheet')]);
    await desk.close();
  });

  it('tells nobody else', async () => {
    const desk = await Desk.on(halden, { capabilities: pushOnly });
    const after = desk.received.length;
    await desk.replace('p1.broadsheet', '# River rises', '# River  rises \uE000');
    // Diagnostics come after the same pause; what was sent with them has come when the next answer has.
    await desk.message('textDocument/publishDiagnostics', () => true, after);
    await desk.request('workspace/symbol', { query: 'River' });
    assert.ok(!desk.received.some(({ method }) => method === CHANGED));
    await desk.close();
  });
});
