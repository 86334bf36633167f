import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { clean, Folder, invoke, page, spaced } from './invoke';

describe('broadsheet check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('says nothing on standard output and ends with 0 where nothing is wrong', async () => {
    const said = await invoke(['check', folder.put('p1.broadsheet', page(1, clean))]);
    assert.deepEqual(said, { status: 0, out: '', problems: ['files: 1; errors: 0; warnings: 0; remarks: 0'] });
  });

  it('prints a line a diagnostic: place, severity, message, code', async () => {
    const file = folder.put('p1.broadsheet', page(1, spaced));
    const said = await invoke(['check', file]);
    assert.equal(said.out, `${file}:12:15: warning: Stray space between “机” and “，”. [stray-space]\n`);
    assert.deepEqual(said.problems, ['files: 1; errors: 0; warnings: 1; remarks: 0', 'fixable with --fix: 1']);
    assert.equal(said.status, 0);
  });

  it('prints it in Chinese', async () => {
    const file = folder.put('p1.broadsheet', page(1, spaced));
    const said = await invoke(['check', file], '', 'zh-CN');
    assert.match(said.out, /:12:15: 警告: .*“机”.*“，”.* \[stray-space\]\n$/);
    assert.deepEqual(said.problems, ['1 个文件：0 个错误，1 个警告，0 条信息或提示', '其中 1 处可用 --fix 修正']);
  });

  it('lets no control character through to the terminal', async () => {
    const file = folder.put('p1.broadsheet', page(1, clean).replace('白渡晚报', '白渡晚报\nx"\u001B[31m": 1'));
    const { out } = await invoke(['check', file]);
    assert.match(out, /front-matter-unknown-key/);
    assert.ok(!out.includes('\u001B'), JSON.stringify(out));
  });

  describe('exit status', () => {
    const statusOf = async (body: string, ...options: string[]): Promise<number | null> =>
      (await invoke(['check', folder.put('p1.broadsheet', body), ...options])).status;

    it('depends on the severity that is asked for', async () => {
      const warned = page(1, spaced);
      const broken = page(1, clean).replace('2021-03-06', '2021-13-06');
      const hinted = page(
        1,
        '# 东门水闸今日试运行\n\n东门水闸今天上午试运行。\n\n# 编者的话\n@ 本报编辑部\n\n% broadsheet-ignore stray-space\n水闸是城市的门。\n',
      );
      const expected: [string, Record<string, number>][] = [
        [page(1, clean), { error: 0, warning: 0, information: 0, hint: 0 }],
        [hinted, { error: 0, warning: 0, information: 0, hint: 1 }],
        [warned, { error: 0, warning: 1, information: 1, hint: 1 }],
        [broken, { error: 1, warning: 1, information: 1, hint: 1 }],
      ];
      for (const [body, statuses] of expected) {
        for (const [severity, status] of Object.entries(statuses)) {
          assert.equal(await statusOf(body, '--severity', severity), status, `${severity} ${body}`);
        }
      }
      assert.equal(await statusOf(broken), 1);
    });

    it('is 2 where a file cannot be read, whatever the others say; the others are still done', async () => {
      const good = folder.put('p1.broadsheet', page(1, spaced));
      const other = folder.put('p2.broadsheet', page(2, spaced));
      const missing = folder.at('p9.broadsheet');
      const said = await invoke(['check', good, missing, other]);
      assert.equal(said.status, 2);
      assert.equal(said.out.split('\n').length, 3);
      assert.equal(said.problems[0], `${missing}: no such file or folder`);
      assert.equal((await invoke(['check', good, missing, '--severity', 'hint'])).status, 2);
    });
  });

  it('sorts by path as code units do, then by position', async () => {
    const names = ['b.broadsheet', 'B.broadsheet', 'a/c.broadsheet', 'a-c.broadsheet', '报.broadsheet'];
    for (const name of names) folder.put(name, page(1, `${spaced}\n市里要求 。\n`, '2021/3/6'));
    const { out } = await invoke(['check', folder.root, '--format', 'json']);
    const reports: { path: string; range: { start: { line: number; column: number } } }[] = JSON.parse(out);
    const paths = [...new Set(reports.map((report) => report.path))];
    assert.deepEqual(
      paths,
      ['B', 'a-c', 'a/c', 'b', '报'].map((name) => folder.at(`${name}.broadsheet`)),
    );
    for (const path of paths) {
      const at = reports.filter((report) => report.path === path).map(({ range: { start } }) => start);
      assert.ok(at.length >= 3);
      assert.deepEqual(
        at,
        [...at].sort((a, b) => a.line - b.line || a.column - b.column),
      );
    }
  });

  it('reads all files of an issue together', async () => {
    const first = folder.put('p1.broadsheet', page(1, `${clean.trimEnd().slice(0, -1)}，水位\n>> （下转第二版）\n`));
    const second = folder.put('p2.broadsheet', page(2, '# 东门水闸今日试运行\n<< （上接第一版）\n平稳下降。\n'));
    assert.equal((await invoke(['check', first, second])).out, '');
    assert.match((await invoke(['check', first])).out, /jump-page-not-transcribed|jump-without-counterpart/);
  });

  describe('--fix', () => {
    it('puts the fixed text in the place of the file, once', async () => {
      const file = folder.put('p1.broadsheet', page(1, spaced));
      const first = await invoke(['check', '--fix', file]);
      assert.deepEqual(first, {
        status: 0,
        out: '',
        problems: [`${file}: fixed`, 'files: 1; errors: 0; warnings: 0; remarks: 0'],
      });
      assert.equal(readFileSync(file, 'utf8'), page(1, clean));
      const { mtimeMs, ino } = statSync(file);
      assert.deepEqual((await invoke(['check', '--fix', file])).problems, [
        'files: 1; errors: 0; warnings: 0; remarks: 0',
      ]);
      assert.deepEqual([statSync(file).mtimeMs, statSync(file).ino], [mtimeMs, ino]);
    });

    it('leaves nothing to fix, though the fix of one file shows what is wrong with another', async () => {
      // Once its date can be read, the second file is of the same issue.
      folder.put('p1.broadsheet', page(1, `${clean.trimEnd().slice(0, -1)}，水位（下转第二版）\n`));
      folder.put('p2.broadsheet', page(2, '# 东门水闸今日试运行\n\n（上接第一版）\n平稳下降。\n', '2021/3/6'));
      await invoke(['check', '--fix', folder.root]);
      const texts = ['p1', 'p2'].map((name) => readFileSync(folder.at(`${name}.broadsheet`), 'utf8'));
      assert.match(texts[0]!, /\n>> （下转第二版）\n/);
      assert.match(texts[1]!, /date: 2021-03-06/);
      const again = await invoke(['check', '--fix', folder.root]);
      assert.ok(!again.problems.some((line) => line.endsWith(': fixed')));
    });

    it('keeps the mode of the file, a byte order mark and line ends, and writes through a link', async () => {
      const file = folder.put('p1.broadsheet', `\uFEFF${page(1, spaced).replaceAll('\n', '\r\n')}`);
      chmodSync(file, 0o640);
      const link = folder.at('link.broadsheet');
      symlinkSync(file, link);
      await invoke(['check', '--fix', link]);
      assert.equal(readFileSync(file, 'utf8'), `\uFEFF${page(1, clean).replaceAll('\n', '\r\n')}`);
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.ok(readFileSync(link, 'utf8').startsWith('\uFEFF'));
    });

    it('of standard input prints the fixed text, the diagnostics on standard error', async () => {
      const unfixable = page(1, spaced).replace('paper: 白渡晚报\n', '');
      const said = await invoke(['check', '--fix', '-'], unfixable);
      assert.equal(said.out, page(1, clean).replace('paper: 白渡晚报\n', ''));
      assert.match(said.problems[0]!, /^<stdin>:1:1: .*\[missing-paper\]$/);
      const alone = await invoke(['check', '--fix', '-'], page(1, spaced));
      assert.deepEqual(alone.problems, ['files: 1; errors: 0; warnings: 0; remarks: 0']);
      const nothing = await invoke(['check', '--fix', '-', '--format', 'ndjson'], page(1, clean));
      assert.deepEqual(nothing, { status: 0, out: page(1, clean), problems: [] });
      assert.deepEqual(await invoke(['check', '--fix', '-', '--format', 'json'], Buffer.from([0xff])), {
        status: 2,
        out: '',
        problems: ['<stdin>: is not UTF-8 (byte 1)', '[]'],
      });
    });
  });

  it('diagnoses a folder that is empty of transcripts as a mistake', async () => {
    mkdirSync(folder.at('empty'));
    const said = await invoke(['check', folder.at('empty')]);
    assert.deepEqual(
      [said.status, said.problems[0]],
      [2, `${folder.at('empty')}: the folder holds no transcript (*.broadsheet)`],
    );
  });
});
