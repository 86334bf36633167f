import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { LARGEST_TRANSCRIPT } from '../../../core/transcript-bytes';
import { lines } from '../../support/drawn';
import { everything, without } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { headlinesIn } from '../support/headlines';
import { halden } from '../support/newspapers';
import { inProcess } from '../support/transports';

const CHANGE = 'textDocument/didChange';

describe('documents', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const headlines = (path: string) => headlinesIn(desk, path);

  it('are followed edit by edit, several at a time, each counted in what the one before left', async () => {
    desk = await Desk.on('# 𠮷庆街完工\n\n正文。\n');
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    await desk.change('p1.broadsheet', [
      { range: at(0, 4, 5), newText: '街口\n\n# ' },
      { range: at(2, 2, 2), newText: 'ＡＢ段' },
      { range: at(4, 0, 3), newText: '## 小标题' },
    ]);
    assert.deepEqual(await headlines('p1.broadsheet'), ['𠮷街口', 'ＡＢ段街完工', '小标题']);
  });

  for (const encoding of ['utf-16', 'utf-8']) {
    it(`stand as the editor has them after any edits (${encoding})`, async () => {
      desk = await Desk.on('', { capabilities: { ...everything, general: { positionEncodings: [encoding] } } });
      const piece = fc.constantFrom('# 𠮷', '\n', '\r\n', '\r', '== 第一版 ==', 'é\u0301', 'ＡＢ', 'a ', '\n\n# b\n');
      const edit = fc.record({ at: fc.nat(), length: fc.nat(9), insert: fc.array(piece, { maxLength: 4 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
          await desk.open('x.broadsheet', '# a\n\n# b\n');
          for (const { at, length, insert } of edits) {
            const text = desk.text('x.broadsheet');
            const places = [...text.matchAll(/\r\n|[\s\S]/gu)].map(({ index }) => index).concat(text.length);
            const first = at % places.length;
            const start = places[first] ?? 0;
            const end = places[Math.min(places.length - 1, first + length)] ?? 0;
            await desk.change('x.broadsheet', [{ range: desk.range(text, start, end), newText: insert.join('') }]);
          }
          const followed = await headlines('x.broadsheet');
          await desk.open('y.broadsheet', desk.text('x.broadsheet'));
          assert.deepEqual(followed, await headlines('y.broadsheet'));
          for (const path of ['x.broadsheet', 'y.broadsheet']) await desk.shut(path);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('come whole where the client sends them whole', async () => {
    desk = await Desk.on('# River rises\n');
    const textDocument = { uri: desk.uri('p1.broadsheet'), version: 2 };
    await desk.connection.sendNotification(CHANGE, { textDocument, contentChanges: [{ text: '# River falls\n' }] });
    assert.deepEqual(await headlines('p1.broadsheet'), ['River falls']);
  });

  it('take an edit whose ends are exchanged for the same, and places beyond the text for its end', async () => {
    desk = await Desk.on('# River rises\n');
    const textDocument = { uri: desk.uri('p1.broadsheet'), version: 2 };
    const range = { start: { line: 9, character: 9 }, end: { line: 0, character: 8 } };
    await desk.connection.sendNotification(CHANGE, { textDocument, contentChanges: [{ range, text: 'falls' }] });
    assert.deepEqual(await headlines('p1.broadsheet'), ['River falls']);
  });

  it('that are too large are left unread, and said to be, until they come smaller', async () => {
    // A message of this size takes its time over stdio.
    desk = await Desk.on('# River rises\n', { transport: inProcess });
    const uri = desk.uri('p1.broadsheet');
    const send = (version: number, text: string, range?: object) =>
      desk.connection.sendNotification(CHANGE, {
        textDocument: { uri, version },
        contentChanges: [{ text, ...(range ? { range } : {}) }],
      });
    await send(2, `# River rises\n${'river '.repeat(LARGEST_TRANSCRIPT / 6 + 1)}`);
    const { message } = await desk.warning();
    assert.equal(message, '/archive/p1.broadsheet is larger than 64 MiB; Broadsheet does not read it.');
    const start = { line: 0, character: 0 };
    await send(3, '# Not read\n', { start, end: start });
    assert.deepEqual(await headlines('p1.broadsheet'), []);
    await send(4, '# River falls\n');
    assert.deepEqual(await headlines('p1.broadsheet'), ['River falls']);
  });

  it('that are not open stand as on disk, whatever a client says of them', async () => {
    desk = await Desk.on(halden, { open: [] });
    await desk.replace('p1.broadsheet', 'rises', 'falls');
    assert.deepEqual(await headlines('p1.broadsheet'), ['Page One', 'River rises at Halden bridge']);
  });

  it('that are closed stand as on disk again', async () => {
    desk = await Desk.on(halden, { open: ['p1.broadsheet'] });
    await desk.replace('p1.broadsheet', 'rises', 'falls');
    assert.deepEqual(await headlines('p1.broadsheet'), ['Page One', 'River falls at Halden bridge']);
    await desk.shut('p1.broadsheet');
    // What lies in several files is answered when all have been read.
    await desk.request('textDocument/documentLink', desk.document('p1.broadsheet'));
    assert.deepEqual(await headlines('p1.broadsheet'), ['Page One', 'River rises at Halden bridge']);
  });
});

describe('the workspace’s folders', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const archive = lines`
    //// 1931/p1.broadsheet
    # River rises
    //// 1931/extra/p9.broadsheet
    # Extra
    //// 1932/p1.broadsheet
    # Mill race closed
    //// 临江/一版.broadsheet
    # 水库完工
  `;
  const open = async (options: DeskOptions) => {
    desk = await Desk.on(archive, { open: [], ...options });
  };
  const known = async () => {
    const report = await desk.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    return report.items.map(({ uri }) => desk.path(uri)).sort();
  };
  const change = (added: readonly string[], removed: readonly string[]) => {
    const folder = (path: string) => ({ uri: desk.uri(path), name: path });
    const event = { added: added.map(folder), removed: removed.map(folder) };
    return desk.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  };

  it('are read when they are opened, and what is in them forgotten when they are closed', async () => {
    await open({ folders: ['1931'] });
    const { workspaceFolders } = desk.capabilities.workspace ?? {};
    assert.deepEqual(workspaceFolders, {
      supported: true,
      changeNotifications: true,
    });
    const first = ['1931/extra/p9.broadsheet', '1931/p1.broadsheet'];
    assert.deepEqual(await known(), first);
    await change(['1932', '临江'], []);
    assert.deepEqual(await known(), [...first, '1932/p1.broadsheet', '临江/一版.broadsheet']);
    await change([], ['1931']);
    assert.deepEqual(await known(), ['1932/p1.broadsheet', '临江/一版.broadsheet']);
    await change(['1931'], ['1932', '临江']);
    assert.deepEqual(await known(), first);
  });

  it('may lie in one another: what is in one of them stays', async () => {
    await open({ folders: ['1931', '1931/extra'] });
    await change([], ['1931']);
    assert.deepEqual(await known(), ['1931/extra/p9.broadsheet']);
  });

  it('may be none, or the one that older clients name', async () => {
    await open({ folders: [] });
    assert.deepEqual(await known(), []);
    await desk.close();
    const workspace = without(everything.workspace, 'workspaceFolders');
    await open({ folders: null, capabilities: { ...everything, workspace } });
    assert.equal((await known()).length, 4);
  });

  it('that are closed keep what is open in the editor', async () => {
    await open({ folders: ['1931'], open: ['1931/p1.broadsheet'] });
    await change([], ['1931']);
    assert.deepEqual(await known(), ['1931/p1.broadsheet']);
    await desk.shut('1931/p1.broadsheet');
    assert.deepEqual(await known(), []);
  });

  it('have each its configuration', async () => {
    const beside = { '1931/broadsheet.config.json': '{ "severity": { "missing-front-matter": "error" } }' };
    await open({ folders: ['1931', '1932'], beside });
    const severities = async () => {
      const report = await desk.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
      return report.items
        .map((item) => {
          const missing = item.kind === 'full' && item.items.find(({ code }) => code === 'missing-front-matter');
          return `${desk.path(item.uri)} ${missing ? missing.severity : 'none'}`;
        })
        .sort();
    };
    const [usual = assert.fail()] = (await severities()).slice(-1);
    const other = usual.slice(-1);
    assert.notEqual(other, '1');
    assert.deepEqual(await severities(), ['1931/extra/p9.broadsheet 1', '1931/p1.broadsheet 1', usual]);
  });
});
