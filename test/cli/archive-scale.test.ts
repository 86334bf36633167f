import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { inventedArchive } from '../../bench/support/invented-archive';
import { Folder, invoke } from './invoke';

const cli = path.resolve('dist/cli.js');
const issues = 35;

/** Runs the built command line; the status of `check` says what it found. */
function run(args: readonly string[], cwd: string, input = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

describe('an archive', function () {
  // Processes are started by the dozen.
  this.timeout(300_000);
  const folder = new Folder();
  const files = [...inventedArchive(issues)];
  before(() => {
    for (const { path: name, text } of files) folder.put(name, text);
  });
  after(() => folder.remove());

  /** An issue a line: its folder, or its only file. */
  const list = `${[...new Set(files.map(({ path: name }) => (/\/p\d/.test(name) ? path.posix.dirname(name) : name)))].join('\n')}\n`;

  it('is checked by many threads as by one, in the order of the paths', () => {
    if (!existsSync(path.resolve('dist/checker.js'))) execFileSync(process.execPath, ['scripts/build.mjs']);
    for (const format of ['json', 'text']) {
      const one = run(['check', '--format', format, '--jobs', '1', '.'], folder.root);
      assert.equal(run(['check', '--format', format, '--jobs', '2', '.'], folder.root), one, format);
    }
    const said = run(['check', '--format', 'ndjson', '.'], folder.root).trimEnd().split('\n');
    const paths = said.map((line) => (JSON.parse(line) as { path: string }).path);
    assert.ok(paths.length > 50);
    assert.deepEqual(paths, [...paths].sort());
  });

  it('is checked by threads as it is in memory', async () => {
    const some = files.slice(0, 10).map(({ path: name }) => folder.at(name));
    const { out } = await invoke(['check', '--format', 'ndjson', ...some]);
    const threads = run(['check', '--format', 'ndjson', folder.root], folder.root)
      .split('\n')
      .filter((line) => some.includes(line === '' ? '' : (JSON.parse(line) as { path: string }).path));
    const [few, all] = [out.trimEnd().split('\n'), threads].map((lines) =>
      lines.filter((line) => !line.includes('byline-')),
    );
    assert.deepEqual(all, few);
  });

  it('is filtered line by line, each as if it stood alone', async () => {
    const lines = list.trimEnd().split('\n').slice(0, 4);
    const absolute = lines.map((line) => folder.at(line));
    const together = await invoke(['inspect', '--format', 'ndjson', '--files-from', '-'], `${absolute.join('\n')}\n`);
    assert.equal(together.status, 0);
    let apart = '';
    for (const line of absolute) apart += (await invoke(['inspect', '--format', 'ndjson', line])).out;
    assert.equal(together.out, apart);
    assert.equal(together.out.trimEnd().split('\n').length, 4);
    const listed = folder.put('list.txt', `${absolute.join('\r\n')}\r\n`);
    assert.equal((await invoke(['inspect', '--format', 'ndjson', '--files-from', listed])).out, apart);
    const missing = await invoke(['check', '--files-from', '-'], `${folder.at('nowhere')}\n${absolute[0]}\n`);
    assert.equal(missing.status, 2);
    assert.match(missing.problems.join('\n'), /nowhere: .*\n.*files: 4/s);
  });

  it('is not given both as paths and as a list', async () => {
    assert.equal((await invoke(['check', '--files-from', '-', 'p1.broadsheet'])).status, 2);
    assert.equal((await invoke(['inspect'])).status, 2);
  });

  it('is spread by GNU parallel, and its records are queried in DuckDB', async function () {
    if (spawnSync('parallel', ['--version']).error) this.skip();
    const spread = (command: string) =>
      execFileSync('parallel', ['--will-cite', '--pipe', '-N', '12', '-j', '2', command], {
        cwd: folder.root,
        input: list,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
    const node = `'${process.execPath}' '${cli}'`;
    const records = spread(`${node} inspect --format ndjson --files-from -`);
    const sorted = (text: string) => text.trimEnd().split('\n').sort();
    assert.deepEqual(
      sorted(records),
      sorted(run(['inspect', '--format', 'ndjson', '--files-from', '-'], folder.root, list)),
    );
    assert.equal(sorted(records).length, issues);
    const file = folder.put('issues.ndjson', records);

    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const query = async (sql: string) =>
      (await connection.runAndReadAll(sql.replaceAll('ISSUES', `read_ndjson('${file}')`))).getRows();
    const signed = await query(`
      SELECT name, year(CAST(date AS DATE)) AS year, count(*) AS articles
      FROM (SELECT date, unnest(articles) AS article FROM ISSUES),
        (SELECT DISTINCT unnest(flatten(list_transform(article.bylines, lambda byline: byline.names))) AS name)
      GROUP BY ALL ORDER BY articles DESC, name`);
    const counted = sorted(records)
      .flatMap((line) => (JSON.parse(line) as { articles: { bylines: { names: string[] }[] }[] }).articles)
      .reduce((sum, { bylines }) => sum + new Set(bylines.flatMap(({ names }) => names)).size, 0);
    assert.equal(
      signed.reduce((sum, [, , articles]) => sum + Number(articles), 0),
      counted,
    );
    const unpaired = await query(
      'SELECT paper, CAST(sum(jumps.unmatched + jumps.ambiguous) AS INTEGER) AS unpaired FROM ISSUES GROUP BY paper ORDER BY paper',
    );
    assert.equal(unpaired.length, 5);
    assert.ok(unpaired.every(([, count]) => Number.isInteger(count)));
    connection.closeSync();
  });
});
