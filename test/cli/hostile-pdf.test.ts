import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hostile, pdfOf, set } from '../support/pdf';
import { Folder } from './invoke';

const cli = path.resolve('dist/cli.js');

/** In MiB: what the command itself takes, and what a page is granted. */
const MOST = 1700;

describe('broadsheet import, of PDFs that are made to do harm', function () {
  this.timeout(300_000);
  before(function () {
    if (!existsSync(cli)) this.skip();
  });
  const folder = new Folder();
  after(() => folder.remove());

  it('names them, imports the others and stays within its memory', () => {
    const page = set('The council voted on Tuesday.', 50, 660);
    folder.put('1.pdf', hostile.inflating(page));
    folder.put('2.pdf', hostile.inflatingFont(page));
    folder.put('3.pdf', hostile.count(page));
    folder.put('4.pdf', pdfOf([{ content: page }]));
    const telling = folder.put(
      'telling.cjs',
      `if (require('node:worker_threads').isMainThread)
         process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', telling, cli, 'import', '1.pdf', '2.pdf', '3.pdf', '4.pdf', '--out', 'out', '--language', 'en'],
      { cwd: folder.root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    );
    assert.equal(status, 2);
    for (const name of ['1', '2']) {
      assert.match(stderr, new RegExp(`^${name}\\.pdf: takes too much memory to read on page 2: given up$`, 'm'));
    }
    assert.deepEqual(
      readdirSync(folder.at('out')).sort(),
      [1, 3, 4, 6, 7, 8].map((n) => `p${n}.broadsheet`),
    );
    const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
    assert.ok(peak < MOST, `${peak} MiB`);
  });
});
