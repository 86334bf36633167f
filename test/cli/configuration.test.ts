import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Folder, invoke, page, spaced } from './invoke';

describe('configuration of the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const severities = async (): Promise<string[]> =>
    JSON.parse((await invoke(['check', folder.root, '--format', 'json'])).out).map(
      (report: { path: string; severity: string }) => `${path.relative(folder.root, report.path)} ${report.severity}`,
    );

  it('is the nearest upwards from the file', async () => {
    folder.put('a/b/p1.broadsheet', page(1, spaced));
    folder.put('a/c/p1.broadsheet', page(1, spaced, '2021-03-07'));
    folder.put('p1.broadsheet', page(1, spaced, '2021-03-08'));
    folder.put('broadsheet.config.json', '{ "severity": { "stray-space": "error" } }');
    folder.put('a/c/broadsheet.config.json', '{ "severity": { "stray-space": "off" } }');
    assert.deepEqual(await severities(), ['a/b/p1.broadsheet error', 'p1.broadsheet error']);
  });

  it('that is wrong is named with its line, and the files are still checked', async () => {
    folder.put('p1.broadsheet', page(1, spaced));
    const config = path.relative('', folder.at('broadsheet.config.json'));
    const cases: [string, string][] = [
      [
        '{\n  "severity": {\n    "stray-spice": "off"\n  }\n}',
        'line 3: There is no diagnostic with the code “stray-spice”.',
      ],
      ['{\r\n\r\n  "staff": 3\r\n}', 'line 3: “staff” must be a list: [ … ].'],
      ['{ "severity": ', 'line 1: This is not JSON.'],
    ];
    for (const [text, problem] of cases) {
      folder.put('broadsheet.config.json', text);
      const said = await invoke(['check', folder.root]);
      assert.equal(said.status, 2);
      assert.deepEqual(said.problems.slice(0, 1), [`${config}: ${problem}`]);
      assert.match(said.out, /stray-space/);
    }
    assert.match((await invoke(['check', folder.root], '', 'zh-CN')).problems[0]!, /: 第 1 行：这不是有效的 JSON。$/);
  });

  it('is reported once, however many files it is for', async () => {
    for (const name of ['a/p1', 'a/p2', 'p3']) folder.put(`${name}.broadsheet`, page(1, spaced));
    folder.put('broadsheet.config.json', '[]');
    const { problems } = await invoke(['check', folder.root]);
    assert.equal(problems.filter((line) => line.includes('broadsheet.config.json')).length, 1);
  });

  it('that cannot be read is named', async () => {
    folder.put('p1.broadsheet', page(1, spaced));
    mkdirSync(folder.at('broadsheet.config.json'));
    const said = await invoke(['check', folder.root]);
    assert.equal(said.status, 2);
    assert.match(said.problems[0]!, /broadsheet\.config\.json: not a file$/);
    assert.match(said.out, /stray-space/);
  });

  it('may nest as deep as it likes', async () => {
    folder.put('p1.broadsheet', page(1, spaced));
    folder.put('broadsheet.config.json', `{"staff": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    const said = await invoke(['check', folder.root]);
    assert.equal(said.status, 2);
    assert.match(said.problems[0]!, /broadsheet\.config\.json: line 1: This nests too deeply\.$/);
    assert.match(said.out, /stray-space/);
  });
});
