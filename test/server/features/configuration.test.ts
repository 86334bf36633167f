import { strict as assert } from 'node:assert';
import type { CodeLens, InlayHint, Registration } from 'vscode-languageserver-protocol';
import { everything, without } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { halden } from '../support/newspapers';

const CONFIGURATION = 'workspace/configuration';
const REFRESH = 'workspace/inlayHint/refresh';

/** A client that sends its settings when they change, and is never asked for them. */
const sending = {
  ...everything,
  workspace: without(without(everything.workspace, 'configuration'), 'didChangeConfiguration'),
};

describe('the user’s settings', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const open = async (options?: DeskOptions) => {
    desk = await Desk.on(halden, options);
    // What lies in several files is answered when all have been read.
    await desk.request('textDocument/documentLink', desk.document('p1.broadsheet'));
  };
  /** Which hints there are on page 1, and whether there are lenses. */
  const shown = async () => {
    const document = desk.document('p1.broadsheet');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await desk.request<InlayHint[]>('textDocument/inlayHint', { ...document, range });
    const lenses = await desk.request<CodeLens[]>('textDocument/codeLens', document);
    return [
      ...hints.map(({ label }) => (typeof label === 'string' ? 'count' : 'jump')),
      ...(lenses.length > 0 ? ['lens'] : []),
    ];
  };
  const send = (settings: unknown) =>
    desk.connection.sendNotification('workspace/didChangeConfiguration', { settings });

  describe('of a client that can be asked', () => {
    it('are those of the section broadsheet, from the start', async () => {
      await open({ settings: { inlayHints: { jumps: false } } });
      const asked = await desk.message<{ items: unknown[] }>(CONFIGURATION);
      assert.deepEqual(asked.items, [{ section: 'broadsheet' }]);
      assert.deepEqual(await shown(), ['count', 'lens']);
    });

    it('are asked for again when they change, and what they alter is shown anew', async () => {
      await open();
      await desk.message(CONFIGURATION);
      const { registrations } = await desk.message<{ registrations: Registration[] }>(
        'client/registerCapability',
        ({ registrations: [first] }) => first?.method === 'workspace/didChangeConfiguration',
      );
      assert.deepEqual(registrations[0]?.registerOptions, { section: 'broadsheet' });
      assert.deepEqual(await shown(), ['count', 'jump', 'lens']);
      for (const [settings, expected] of [
        [{ inlayHints: { jumps: false } }, ['count', 'lens']],
        [{ inlayHints: { counts: false } }, ['jump', 'lens']],
        [{ inlayHints: { jumps: false, counts: false }, codeLens: { enabled: false } }, []],
        [{}, ['count', 'jump', 'lens']],
      ] as const) {
        const before = desk.received.length;
        await desk.configure(settings);
        await desk.message(REFRESH, () => true, before);
        assert.deepEqual(await shown(), expected);
      }
    });

    it('that mean nothing stand as by default', async () => {
      for (const settings of [{ inlayHints: 'no', codeLens: { enabled: 0 } }, { inlayHints: null }, []]) {
        await open({ settings });
        await desk.message(CONFIGURATION);
        assert.deepEqual(await shown(), ['count', 'jump', 'lens']);
        await desk.close();
      }
      await open();
    });

    it('are not registered for where the client does not want that', async () => {
      const workspace = { ...everything.workspace, didChangeConfiguration: {} };
      await open({ capabilities: { ...everything, workspace }, settings: { codeLens: { enabled: false } } });
      await desk.message(CONFIGURATION);
      assert.deepEqual(await shown(), ['count', 'jump']);
      assert.ok(!JSON.stringify(desk.received).includes('workspace/didChangeConfiguration'));
      const before = desk.received.length;
      await desk.configure({ inlayHints: { counts: false } });
      await desk.message(REFRESH, () => true, before);
      assert.deepEqual(await shown(), ['jump', 'lens']);
    });
  });

  describe('of a client that cannot be asked', () => {
    it('come when it starts the server', async () => {
      const settings = { inlayHints: { counts: false } };
      await open({ capabilities: sending, initializationOptions: { settings } });
      assert.deepEqual(await shown(), ['jump', 'lens']);
      assert.ok(!desk.received.some(({ method }) => method === CONFIGURATION));
    });

    it('come as they change, by themselves or among others', async () => {
      await open({ capabilities: sending });
      assert.deepEqual(await shown(), ['count', 'jump', 'lens']);
      await send({ broadsheet: { inlayHints: { jumps: false } }, editor: { fontSize: 12 } });
      assert.deepEqual(await shown(), ['count', 'lens']);
      await desk.message(REFRESH);
      await send({ codeLens: { enabled: false } });
      assert.deepEqual(await shown(), ['count', 'jump']);
      for (const nothing of [null, 'x', []]) await send(nothing);
      assert.deepEqual(await shown(), ['count', 'jump', 'lens']);
    });
  });
});
