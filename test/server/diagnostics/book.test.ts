import { strict as assert } from 'node:assert';
import { checkFile } from '../../../core/checks/check';
import { update } from '../../../core/syntax';
import { DiagnosticsBook } from '../../../server/diagnostics/book';
import { Positions } from '../../../server/positions';
import { Workspace } from '../../../server/workspace';
import { lines } from '../../support/drawn';
import { memoryFiles } from '../support/memory-files';

const FOLDER = 'file:///archive';
const front = (rest = '') => `---\npaper: 临江晚报\ndate: 1993-01-01\nlanguage: zh-CN\n${rest}---\n`;
const first = lines`
  == 第一版 ==
  # 东门水闸今日试运行
  @ 本报记者 周晓舟
  闸门昨天装好，
  >> （下转第三版①）
  # 菜价回落
  @ 本报记者 林水生
  今晨到货八百吨。
`;
const third = lines`
  == 第三版 ==
  << （上接第一版①）
  今天上午放水。
  # 𠮷田来访 {#yoshida}
  @ 本报记者 颜佳任姚雷
  昨天下午抵达。
`;
const english = lines`
  ---
  paper: Halden Courier
  date: 1931-06-03
  language: en
  ---
  == Page 1 ==
  # Tide rises
  @ By Ellen Marsh
  The quay was under water.
`;

/** Two pages of one issue, an issue of another paper, and what is reported of them. */
async function desk() {
  const texts = new Map([
    ['p1.broadsheet', front() + first],
    ['p3.broadsheet', front() + third],
    ['tide.broadsheet', english],
  ]);
  const workspace = new Workspace(memoryFiles(FOLDER, texts), {
    unreadable() {},
    configured() {},
    failed(error) {
      throw error;
    },
    indexing: () => ({ read() {}, end() {} }),
  });
  await workspace.addFolder(FOLDER);
  const book = new DiagnosticsBook({
    workspace,
    positions: new Positions('utf-16'),
    locale: 'en',
    documentation: null,
  });
  const keys = [...texts.keys()].map((path) => `${FOLDER}/${path}`);
  for (const key of keys) workspace.openDocument(key, 1, workspace.archive.file(key)!.tree);
  const report = () => {
    const before = book.checks;
    for (const key of keys) {
      const file = workspace.archive.file(key)!;
      const context = { issue: workspace.issueOf(file)!, names: workspace.archive.names };
      const fresh = checkFile(file, { ...context, configuration: workspace.configurationOf(key) });
      assert.deepEqual(book.found(file), fresh, key);
    }
    return book.checks - before;
  };
  /** How many files are checked after words of one have been replaced. */
  const checkedAfter = (path: string, words: string, by: string) => {
    const { tree } = workspace.archive.file(`${FOLDER}/${path}`)!;
    const from = tree.slice(0, tree.length).indexOf(words);
    assert.ok(from >= 0, words);
    workspace.openDocument(`${FOLDER}/${path}`, 2, update(tree, [{ from, to: from + words.length, insert: by }]));
    return report();
  };
  assert.equal(report(), 3);
  assert.equal(report(), 0);
  return checkedAfter;
}

describe('the reports of an issue', () => {
  it('are made anew of the edited file alone, where no jump, id or name of others changes', async () => {
    const checkedAfter = await desk();
    assert.equal(checkedAfter('p1.broadsheet', '八百吨', '九百吨'), 1);
    assert.equal(checkedAfter('p1.broadsheet', '菜价回落', '菜价连日回落'), 1);
    assert.equal(checkedAfter('p3.broadsheet', '昨天下午', '昨天上午'), 1);
    assert.equal(checkedAfter('tide.broadsheet', 'quay', 'pier'), 1);
    assert.equal(checkedAfter('p1.broadsheet', '林水生', '林水清'), 1);
  });

  it('are made anew of the other file where a jump between them changes, and when it is mended', async () => {
    const checkedAfter = await desk();
    assert.equal(checkedAfter('p1.broadsheet', '第三版①', '第三版②'), 2);
    assert.equal(checkedAfter('p1.broadsheet', '第三版②', '第三版①'), 2);
  });

  it('are made anew of the other file where an id is given twice', async () => {
    const checkedAfter = await desk();
    assert.equal(checkedAfter('p1.broadsheet', '菜价回落', '菜价回落 {#yoshida}'), 2);
  });

  it('are made anew of the file whose names are split by those that another prints', async () => {
    const checkedAfter = await desk();
    assert.equal(checkedAfter('p1.broadsheet', '林水生', '颜佳任'), 2);
  });
});
