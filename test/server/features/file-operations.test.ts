import { strict as assert } from 'node:assert';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { CONTINUATION } from '../../../server/protocol';
import { filesOf, undraw } from '../../support/drawn';
import { Desk, type DeskOptions } from '../support/desk';
import { halden } from '../support/newspapers';

/** What an editor does: it changes the files, and then tells. */
describe('files that the editor makes, moves and removes', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const [first = '', third = ''] = [...filesOf(halden).values()].map((drawing) => undraw(drawing).text);

  const open = async (options: DeskOptions = {}) => {
    desk = await Desk.on(halden, { open: [], ...options });
  };
  const known = async () => {
    const report = await desk.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    return report.items
      .filter(({ kind }) => kind === 'full')
      .map(({ uri }) => desk.path(uri))
      .sort();
  };
  const tell = (what: 'Create' | 'Delete', ...paths: readonly string[]) =>
    desk.connection.sendNotification(`workspace/did${what}Files`, {
      files: paths.map((path) => ({ uri: desk.uri(path) })),
    });
  const move = (...moves: readonly (readonly [from: string, to: string])[]) =>
    desk.connection.sendNotification('workspace/didRenameFiles', {
      files: moves.map(([from, to]) => ({ oldUri: desk.uri(from), newUri: desk.uri(to) })),
    });
  /** Where the article on page 1 goes on. */
  const continuation = async (path: string) => {
    const { position } = desk.cursor();
    const params = { ...desk.document(path), position, direction: 'forward' };
    return (await desk.request<{ uri: string }[]>(CONTINUATION, params)).map(({ uri }) => desk.path(uri));
  };

  it('are read when they are made, and forgotten when they are removed', async () => {
    await open();
    desk.writeUntold('p4.broadsheet', '# Mill race closed\n');
    desk.writeUntold('附/五版.broadsheet', '# 水库完工\n');
    await tell('Create', 'p4.broadsheet', '附');
    assert.deepEqual(await known(), ['p1.broadsheet', 'p3.broadsheet', 'p4.broadsheet', '附/五版.broadsheet']);
    desk.writeUntold('p4.broadsheet', null);
    desk.writeUntold('附/五版.broadsheet', null);
    await tell('Delete', 'p4.broadsheet', '附');
    assert.deepEqual(await known(), ['p1.broadsheet', 'p3.broadsheet']);
  });

  it('are followed where they go, and jumps with them', async () => {
    await open();
    assert.deepEqual(await continuation('p1.broadsheet'), ['p3.broadsheet']);
    desk.writeUntold('p3.broadsheet', null);
    desk.writeUntold('1931/三版.broadsheet', third);
    await move(['p3.broadsheet', '1931/三版.broadsheet']);
    assert.deepEqual(await known(), ['1931/三版.broadsheet', 'p1.broadsheet']);
    assert.deepEqual(await continuation('p1.broadsheet'), ['1931/三版.broadsheet']);
  });

  it('are followed where their folder goes', async () => {
    await open({ beside: { '1931/june/p1.broadsheet': first, '1931/june/p3.broadsheet': third } });
    for (const path of ['p1.broadsheet', 'p3.broadsheet']) desk.writeUntold(path, null);
    await tell('Delete', 'p1.broadsheet', 'p3.broadsheet');
    for (const [path, text] of [
      ['p1.broadsheet', first],
      ['p3.broadsheet', third],
    ] as const) {
      desk.writeUntold(`1931/june/${path}`, null);
      desk.writeUntold(`六月/${path}`, text);
    }
    await move(['1931/june', '六月']);
    assert.deepEqual(await known(), ['六月/p1.broadsheet', '六月/p3.broadsheet']);
    assert.deepEqual(await continuation('六月/p1.broadsheet'), ['六月/p3.broadsheet']);
  });

  it('stand as in the editor while they are open there, and under their new name once they are', async () => {
    await open({ open: ['p1.broadsheet', 'p3.broadsheet'] });
    desk.writeUntold('p3.broadsheet', null);
    desk.writeUntold('p5.broadsheet', third);
    await move(['p3.broadsheet', 'p5.broadsheet']);
    await desk.shut('p3.broadsheet');
    await desk.open('p5.broadsheet', third.replace('The mill', 'The old mill'));
    assert.deepEqual(await known(), ['p1.broadsheet', 'p5.broadsheet']);
    assert.deepEqual(await continuation('p1.broadsheet'), ['p5.broadsheet']);
  });

  it('that are no transcripts are no concern', async () => {
    await open();
    desk.writeUntold('scans/p1.png', 'not a picture');
    await tell('Create', 'scans/p1.png', 'scans');
    await move(['scans/p1.png', 'scans/p2.png'], ['nowhere', 'elsewhere']);
    await tell('Delete', 'scans', 'never-there');
    assert.deepEqual(await known(), ['p1.broadsheet', 'p3.broadsheet']);
    assert.ok(!desk.received.some(({ method }) => method.startsWith('window/show')), 'nothing is said');
  });

  it('are told of where they are transcripts or folders', async () => {
    await open();
    const { didCreate, didRename, didDelete } = desk.capabilities.workspace?.fileOperations ?? {};
    for (const registration of [didCreate, didRename, didDelete])
      assert.deepEqual(
        registration?.filters.map(({ pattern }) => `${pattern.matches} ${pattern.glob}`),
        ['file **/*.broadsheet', 'folder **'],
      );
  });
});
