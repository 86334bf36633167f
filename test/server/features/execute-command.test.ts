import { strict as assert } from 'node:assert';
import type { ShowDocumentParams, ShowMessageRequestParams } from 'vscode-languageserver-protocol';
import { everything, without } from '../support/capabilities';
import { Desk } from '../support/desk';
import { halden } from '../support/newspapers';

const SHOW = 'window/showDocument';
const ASK = 'window/showMessageRequest';

describe('commands', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const execute = (command: string, ...given: unknown[]) =>
    desk.request('workspace/executeCommand', { command, arguments: given });
  const places = () => ['out', 'in'].map((name) => desk.places(name)[0] ?? assert.fail());

  it('show a place in the editor', async () => {
    desk = await Desk.on(halden);
    assert.deepEqual(desk.capabilities.executeCommandProvider?.commands.includes('broadsheet.showPlace'), true);
    const [place = assert.fail()] = places();
    assert.equal(await execute('broadsheet.showPlace', place), null);
    const shown = await desk.message<ShowDocumentParams>(SHOW);
    assert.deepEqual(shown, { uri: place.uri, takeFocus: true, selection: place.range });
  });

  it('ask which of several places, and show that', async () => {
    const [title, second] = ['p. 1: River rises at Halden bridge', 'p. 3: River rises'];
    desk = await Desk.on(halden, { choose: second });
    const [first = assert.fail(), there = assert.fail()] = places();
    await execute('broadsheet.showPlace', { ...first, title }, { ...there, title: second });
    const asked = await desk.message<ShowMessageRequestParams>(ASK);
    assert.deepEqual(
      asked.actions?.map((action) => action.title),
      [`1. ${title}`, `2. ${second}`],
    );
    assert.equal((await desk.message<ShowDocumentParams>(SHOW)).uri, there.uri);
  });

  it('show nothing where none of several places is chosen', async () => {
    desk = await Desk.on(halden, { locale: 'zh-CN' });
    assert.equal(await execute('broadsheet.showPlace', ...places()), null);
    const asked = await desk.message<ShowMessageRequestParams>(ASK);
    assert.equal(asked.message, '去哪一处？');
    assert.equal(
      desk.received.some(({ method }) => method === SHOW),
      false,
    );
  });

  it('hand the place back to a client that cannot be made to show one', async () => {
    desk = await Desk.on(halden, {
      capabilities: { ...everything, window: without(everything.window, 'showDocument') },
    });
    const [place = assert.fail()] = places();
    assert.deepEqual(await execute('broadsheet.showPlace', place), place);
  });

  it('do nothing where they are unknown or their arguments mean nothing', async () => {
    desk = await Desk.on(halden);
    assert.equal(await execute('broadsheet.printPaper', 1), null);
    assert.equal(await desk.request('workspace/executeCommand', { command: 'broadsheet.showPlace' }), null);
    const [{ uri, range } = assert.fail()] = places();
    for (const given of [
      null,
      7,
      'p1',
      {},
      { uri },
      { uri, range: 3 },
      { uri: 3, range },
      { uri, range: { start: 1 } },
    ])
      assert.equal(await execute('broadsheet.showPlace', given), null);
    assert.equal(
      desk.received.some(({ method }) => method === SHOW || method === ASK),
      false,
    );
  });
});
