import { strict as assert } from 'node:assert';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { clean, Folder, invoke, page } from './invoke';

const raw = '第一版 要闻\n\n东门水闸今日试运行\n\n本报讯（记者林水生）东门水闸今天上午\n试运行，水位平稳下降。\n';

describe('output of the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const structureTo = (out: string) =>
    invoke(
      [
        'structure',
        '-',
        '--language',
        'zh-CN',
        '--paper',
        '白渡晚报',
        '--date',
        '2021-03-06',
        '--page',
        '1',
        '--out',
        out,
      ],
      raw,
    );

  it('is written to a new file, and nothing beside it', async () => {
    const said = await structureTo(folder.at('p1.broadsheet'));
    assert.deepEqual([said.status, said.out], [0, '']);
    assert.match(readFileSync(folder.at('p1.broadsheet'), 'utf8'), /^---\npaper: 白渡晚报\n/);
    assert.deepEqual(readdirSync(folder.root), ['p1.broadsheet']);
    if (process.platform !== 'win32')
      assert.equal(statSync(folder.at('p1.broadsheet')).mode & 0o777, 0o666 & ~process.umask());
  });

  it('that cannot be written is said, and leaves what was there', async () => {
    const cases: [string, string][] = [
      [folder.at('none', 'p1.broadsheet'), 'cannot be written: there is no such folder'],
      [folder.root, 'not a file'],
    ];
    for (const [out, problem] of cases) {
      const said = await structureTo(out);
      assert.equal(said.status, 2);
      assert.ok(said.problems.includes(`${out}: ${problem}`), said.problems.join('\n'));
    }
    assert.deepEqual(readdirSync(folder.root), []);
  });

  it('goes into a device, which is not replaced', async function () {
    if (process.platform === 'win32') this.skip();
    assert.equal((await structureTo('/dev/null')).status, 0);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
  });

  it('replaces what a link leads to, not the link', async () => {
    mkdirSync(folder.at('real'));
    const file = folder.put('real/p1.broadsheet', 'old');
    symlinkSync(file, folder.at('p1.broadsheet'));
    await structureTo(folder.at('p1.broadsheet'));
    assert.ok(lstatSync(folder.at('p1.broadsheet')).isSymbolicLink());
    assert.match(readFileSync(file, 'utf8'), /^---\n/);
    assert.deepEqual(readdirSync(folder.at('real')), ['p1.broadsheet']);
  });
});

describe('broadsheet format', () => {
  let folder: Folder;
  const loose = page(1, clean.replace('# ', '＃　').replace('@ ', '＠　'));
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('writes canonical markers, once', async () => {
    const file = folder.put('p1.broadsheet', loose);
    assert.deepEqual(await invoke(['format', file]), { status: 0, out: '', problems: [`${file}: formatted`] });
    assert.equal(readFileSync(file, 'utf8'), page(1, clean));
    assert.deepEqual(await invoke(['format', file]), { status: 0, out: '', problems: [] });
  });

  it('--check only names the files that would change', async () => {
    const file = folder.put('p1.broadsheet', loose);
    folder.put('p2.broadsheet', page(2, clean));
    const said = await invoke(['format', '--check', folder.root]);
    assert.deepEqual(said, { status: 1, out: '', problems: [`${file}: is not in canonical form`] });
    assert.equal(readFileSync(file, 'utf8'), loose);
    const missing = folder.at('none');
    assert.equal((await invoke(['format', '--check', file, missing])).status, 2);
    assert.equal((await invoke(['format', '--check', '-'], page(1, clean))).status, 0);
    assert.deepEqual(await invoke(['format', '--check', '-'], loose, 'zh-CN'), {
      status: 1,
      out: '',
      problems: ['<stdin>: 格式尚未整理'],
    });
  });

  it('prints the formatted text of standard input', async () => {
    assert.deepEqual(await invoke(['format', '-'], loose), { status: 0, out: page(1, clean), problems: [] });
  });
});

describe('broadsheet structure', () => {
  it('makes of a raw page a transcript without errors', async () => {
    const options = ['--language', 'zh-CN', '--paper', '白渡晚报', '--date', '2021-03-06', '--page', '1'];
    const said = await invoke(['structure', '-', ...options], raw);
    assert.equal(said.status, 0);
    assert.match(said.out, /\npage: 1\n/);
    assert.match(said.out, /\n# 东门水闸今日试运行\n/);
    assert.equal((await invoke(['check', '-'], said.out)).status, 0);
    const [issue] = JSON.parse((await invoke(['inspect', '-'], said.out)).out).issues;
    assert.equal(issue.articles[0].text, '本报讯（记者林水生）东门水闸今天上午试运行，水位平稳下降。');
    const reflowed = await invoke(['structure', '-', ...options, '--reflow'], raw);
    assert.match(reflowed.out, /今天上午试运行/);
  });

  it('reads a text in the language that its letters tell, where none is given', async () => {
    const told = await invoke(['structure', '-', '--language', 'zh-CN'], raw);
    const guessed = await invoke(['structure', '-'], raw);
    assert.match(guessed.out, /\n# 东门水闸今日试运行\n/);
    assert.equal(guessed.out, told.out.replace('language: zh-CN\n', ''));
  });

  it('writes any name so that it can be read back', async () => {
    for (const paper of ['a: b', '"x"', '- y', '白渡\n晚报', "it's", '#1', '\u0007']) {
      const { out } = await invoke(
        ['structure', '-', '--paper', paper, '--language', 'en', '--date', '1908-05-03'],
        'Fair weather.\n',
      );
      assert.equal(JSON.parse((await invoke(['inspect', '-'], out)).out).issues[0].paper, paper);
    }
  });

  it('takes the conventions of the configuration beside the file', async () => {
    const folder = new Folder();
    try {
      folder.put('broadsheet.config.json', '{ "jumpOut": 1 }');
      const said = await invoke(['structure', folder.put('p1.txt', raw), '--language', 'zh-CN']);
      assert.equal(said.status, 2);
      assert.match(said.out, /东门水闸/);
    } finally {
      folder.remove();
    }
  });
});
