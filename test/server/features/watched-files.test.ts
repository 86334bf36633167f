import { strict as assert } from 'node:assert';
import type { Registration } from 'vscode-languageserver-protocol';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { headlinesIn } from '../support/headlines';
import { halden } from '../support/newspapers';
import { overStdio } from '../support/transports';
import { until } from '../support/until';

const settled = (desk: Desk) => desk.request('textDocument/documentLink', desk.document('p1.broadsheet'));

describe('files that change on disk', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  describe('as a client tells that watches them', () => {
    it('are watched: transcripts and configurations', async () => {
      desk = await Desk.on(halden, { open: [] });
      const { registrations } = await desk.message<{ registrations: Registration[] }>(
        'client/registerCapability',
        ({ registrations: [first] }) => first?.method === 'workspace/didChangeWatchedFiles',
      );
      const [{ registerOptions } = assert.fail()] = registrations;
      const { watchers } = registerOptions as { watchers: { globPattern: string }[] };
      const patterns = watchers.map(({ globPattern }) => globPattern).join(' ');
      for (const name of ['.broadsheet', 'broadsheet.config.json']) assert.ok(patterns.includes(name), name);
    });

    it('are read again, or for the first time, or forgotten', async () => {
      desk = await Desk.on(halden, { open: [] });
      await desk.write('p1.broadsheet', '# River falls\n');
      await settled(desk);
      assert.deepEqual(await headlinesIn(desk, 'p1.broadsheet'), ['River falls']);
      await desk.write('报/二版.broadsheet', '# 水库完工\n');
      await settled(desk);
      assert.deepEqual(await headlinesIn(desk, '报/二版.broadsheet'), ['水库完工']);
      await desk.write('p1.broadsheet', null);
      await settled(desk);
      assert.deepEqual(await headlinesIn(desk, 'p1.broadsheet'), []);
    });

    it('stand as in the editor where they are open', async () => {
      desk = await Desk.on(halden);
      await desk.write('p1.broadsheet', '# River falls\n');
      await settled(desk);
      assert.deepEqual(await headlinesIn(desk, 'p1.broadsheet'), ['Page One', 'River rises at Halden bridge']);
      await desk.shut('p1.broadsheet');
      await settled(desk);
      assert.deepEqual(await headlinesIn(desk, 'p1.broadsheet'), ['River falls']);
    });

    it('are none of the server’s business outside its folders, or where no transcript is looked for', async () => {
      desk = await Desk.on(halden, { open: [], folders: ['1931'] });
      for (const path of ['p1.broadsheet', '1931/.git/p1.broadsheet', '1931/node_modules/p1.broadsheet']) {
        await desk.write(path, '# River falls\n');
        await settled(desk);
        assert.deepEqual(await headlinesIn(desk, path), []);
      }
    });
  });

  // There the server watches the disk itself, as it is shipped.
  describe('while a client does not tell', () => {
    const open = async (folders?: readonly string[]) => {
      const workspace = { ...everything.workspace, didChangeWatchedFiles: {} };
      const capabilities = { ...everything, workspace };
      // Folders that are opened are there.
      const beside = { '1931/index.txt': '', '1932/index.txt': '' };
      desk = await Desk.on(halden, {
        open: [],
        capabilities,
        transport: overStdio,
        ...(folders ? { folders } : {}),
        beside,
      });
      await settled(desk);
    };
    /** Puts a file on disk until the server has seen it: it takes a while to look around before it sees what changes. */
    const seen = (path: string, text: string, headlines: readonly string[]) =>
      until(`${path} as on disk`, async () => {
        desk.writeUntold(path, text);
        return JSON.stringify(await headlinesIn(desk, path)) === JSON.stringify(headlines);
      });
    const gone = (path: string) =>
      until(`${path} gone`, async () => {
        desk.writeUntold(path, null);
        return (await headlinesIn(desk, path)).length === 0;
      });

    it('are followed as they are made, changed and removed', async () => {
      await open();
      await seen('p1.broadsheet', '# River falls\n', ['River falls']);
      await seen('报/二版.broadsheet', '# 水库完工\n', ['水库完工']);
      await seen('报/二版.broadsheet', '# 水库建成\n', ['水库建成']);
      await gone('p1.broadsheet');
      await gone('报');
      await until(
        'what was in the folder gone',
        async () => (await headlinesIn(desk, '报/二版.broadsheet')).length === 0,
      );
      assert.ok(!JSON.stringify(desk.received).includes('workspace/didChangeWatchedFiles'), 'no watchers registered');
    });

    it('are followed in folders that are opened later, and no more in those that are closed', async () => {
      await open(['1931']);
      const change = (added: readonly string[], removed: readonly string[]) => {
        const folder = (path: string) => ({ uri: desk.uri(path), name: path });
        const event = { added: added.map(folder), removed: removed.map(folder) };
        return desk.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      };
      await seen('1931/p1.broadsheet', '# River falls\n', ['River falls']);
      await change(['1932'], ['1931']);
      await seen('1932/p1.broadsheet', '# River rises\n', ['River rises']);
      desk.writeUntold('1931/p1.broadsheet', '# River stands\n');
      await seen('1932/p2.broadsheet', '# Mill race closed\n', ['Mill race closed']);
      assert.deepEqual(await headlinesIn(desk, '1931/p1.broadsheet'), []);
    });

    it('are followed where they configure the checks', async () => {
      await open();
      const diagnostics = () =>
        desk.received.filter(
          ({ method, params }) =>
            method === 'textDocument/publishDiagnostics' && JSON.stringify(params).includes('broadsheet.config.json'),
        );
      await until('the faults of the configuration', () => {
        desk.writeUntold('broadsheet.config.json', `{ "severities": {} }${' '.repeat(diagnostics().length)}`);
        return diagnostics().some(({ params }) => JSON.stringify(params).includes('severities'));
      });
    });
  });
});
