import { strict as assert } from 'node:assert';
import { ISSUE, type IssueTree, NEW_ISSUE, type NewFile } from '../../../server/protocol';
import { Desk } from '../support/desk';

describe('a new issue', () => {
  it('has a file a page, and is read as one issue', async () => {
    const desk = await Desk.on('');
    const given = {
      paper: 'Elbblatt',
      date: '1908-03-15',
      edition: 'Abend',
      language: 'de-AT',
      pages: ['1', '2', 'B1'],
    };
    const files = await desk.request<NewFile[]>(NEW_ISSUE, given);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['p1.broadsheet', 'p2.broadsheet', 'pB1.broadsheet'],
    );
    for (const { name, text } of files) await desk.open(name, text);
    const tree = await desk.request<IssueTree>(ISSUE, desk.document('p1.broadsheet'));
    assert.deepEqual(
      tree.pages.map(({ label, key, status }) => [label, key, status]),
      [
        ['Seite 1', '1', 'raw'],
        ['Seite 2', '2', 'raw'],
        ['Seite B1', 'B1', 'raw'],
      ],
    );
    assert.deepEqual([tree.paper, tree.date, tree.edition], ['Elbblatt', '1908-03-15', 'Abend']);
    await desk.close();
  });
});
