import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clean, Folder, invoke, page, spaced } from './invoke';

const MIB = 1024 * 1024;

describe('input of the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  async function problemOf(file: string): Promise<string> {
    const good = folder.put('good.broadsheet', page(1, spaced));
    const said = await invoke(['check', file, good, '--format', 'json']);
    assert.equal(said.status, 2);
    assert.deepEqual(
      JSON.parse(said.out).map((report: { path: string }) => report.path),
      [good],
    );
    assert.equal(said.problems.length, 1);
    assert.ok(said.problems[0]!.startsWith(`${file}: `), said.problems[0]);
    return said.problems[0]!.slice(file.length + 2);
  }

  it('that is not UTF-8 is refused with its first wrong byte', async () => {
    const cases: [number[], number][] = [
      [[0xc4, 0xe3], 1],
      [[0x61, 0xe4, 0xb8, 0x41], 2],
      [[0xe4, 0xb8, 0xad, 0xe4, 0xb8], 4],
      [[0xef, 0xbb, 0xbf, 0x61, 0x80], 5],
      [[0xed, 0xa0, 0x80], 1],
    ];
    for (const [bytes, place] of cases) {
      assert.equal(await problemOf(folder.put('gbk.broadsheet', Buffer.from(bytes))), `is not UTF-8 (byte ${place})`);
    }
  });

  it('that is binary is refused', async () => {
    assert.equal(await problemOf(folder.put('scan.broadsheet', Buffer.from('%PDF-1.4\0x'))), 'is binary, not a text');
    const utf16 = Buffer.from('# 题\n', 'utf16le');
    assert.equal(await problemOf(folder.put('utf16.broadsheet', utf16)), 'is binary, not a text');
  });

  it('of more than 64 MiB is refused, up to it is read', async () => {
    const file = folder.put('large.broadsheet', Buffer.alloc(64 * MIB + 1, '%'));
    assert.equal(await problemOf(file), 'is larger than 64 MiB');
    const said = await invoke(['check', '-'], Buffer.alloc(64 * MIB + 1, '\n'));
    assert.deepEqual([said.status, said.problems[0]], [2, '<stdin>: is larger than 64 MiB']);
    writeFileSync(file, Buffer.concat([Buffer.alloc(64 * MIB - 1, 'a'), Buffer.from('\n')]));
    assert.equal((await invoke(['format', '--check', file])).status, 0);
  });

  it('that has no end is refused', async function () {
    if (process.platform === 'win32') this.skip();
    const said = await invoke(['structure', '/dev/zero']);
    assert.deepEqual([said.status, said.problems], [2, ['/dev/zero: is larger than 64 MiB']]);
  });

  it('that does not exist, is a folder, or leads nowhere is named', async () => {
    assert.equal(await problemOf(folder.at('none.broadsheet')), 'no such file or folder');
    assert.equal(await problemOf(folder.at('none', 'p1.broadsheet')), 'no such file or folder');
    const link = folder.at('dead.broadsheet');
    symlinkSync(folder.at('nowhere'), link);
    assert.equal(await problemOf(link), 'no such file or folder');
    assert.equal(
      await problemOf(folder.at(`${'x'.repeat(300)}.broadsheet`)).then((said) => said.slice(0, 14)),
      'cannot be read',
    );
    const said = await invoke(['structure', folder.root]);
    assert.deepEqual([said.status, said.problems], [2, [`${folder.root}: not a file`]]);
  });

  it('by a glob without a match is named', async () => {
    assert.equal(await problemOf(folder.at('*.txt')), 'no transcript matches');
    assert.equal(await problemOf(folder.at('[')), 'no such file or folder');
  });

  it('of a folder: all transcripts below, but in hidden folders and node_modules', async () => {
    for (const name of [
      'a/b/c.broadsheet',
      'd.broadsheet',
      '.git/e.broadsheet',
      'node_modules/f.broadsheet',
      '.g.broadsheet',
      'h.txt',
    ]) {
      folder.put(name, page(1, spaced));
    }
    const { out } = await invoke(['check', folder.root, '--format', 'json']);
    const paths = new Set(JSON.parse(out).map((report: { path: string }) => path.relative(folder.root, report.path)));
    assert.deepEqual([...paths], ['a/b/c.broadsheet', 'd.broadsheet']);
  });

  it('of a folder may hold links in a circle, and links to the same file', async () => {
    folder.put('a/p1.broadsheet', page(1, spaced));
    symlinkSync(folder.root, folder.at('a', 'above'));
    symlinkSync(folder.at('a'), folder.at('0'));
    const { out, status } = await invoke(['check', folder.root, '--format', 'json']);
    assert.equal(status, 0);
    assert.deepEqual(
      JSON.parse(out).map((report: { path: string }) => report.path),
      [folder.at('a', 'p1.broadsheet')],
    );
  });

  it('follows links to folders', async () => {
    const elsewhere = new Folder();
    try {
      elsewhere.put('p1.broadsheet', page(1, spaced));
      symlinkSync(elsewhere.root, folder.at('linked'));
      const { out } = await invoke(['check', folder.root, '--format', 'json']);
      assert.equal(JSON.parse(out)[0].path, `${folder.root}/linked/p1.broadsheet`);
    } finally {
      elsewhere.remove();
    }
  });

  it('named by several spellings is read once, under the first', async () => {
    const file = folder.put('p1.broadsheet', page(1, spaced));
    const odd = `${folder.root}/./p1.broadsheet`;
    const link = folder.at('p0.broadsheet');
    symlinkSync(file, link);
    const { out } = await invoke([
      'check',
      odd,
      file,
      folder.root,
      folder.at('*.broadsheet'),
      link,
      '--format',
      'json',
    ]);
    assert.deepEqual(
      JSON.parse(out).map((report: { path: string }) => report.path),
      [odd],
    );
    assert.equal((await invoke(['inspect', '-', '-'], page(1, clean))).status, 0);
  });

  it('keeps the path as given, a folder with or without its slash', async () => {
    folder.put('p1.broadsheet', page(1, spaced));
    for (const given of [folder.root, `${folder.root}/`, `${folder.root}/.`, path.relative('', folder.root)]) {
      const { out } = await invoke(['check', given, '--format', 'json']);
      assert.equal(JSON.parse(out)[0].path, `${given.replace(/\/$/, '')}/p1.broadsheet`);
    }
  });

  it('takes characters of globs literally where a file has that name', async () => {
    const file = folder.put('p[1].broadsheet', page(1, spaced));
    assert.equal(JSON.parse((await invoke(['check', file, '--format', 'json'])).out)[0].path, file);
  });

  it('by a broken stream is named, the rest is done', async () => {
    const { run } = await import('../../cli/program');
    const { createColors } = await import('picocolors');
    let out = '';
    const problems: string[] = [];
    const status = await run(['check', '-', folder.put('p1.broadsheet', page(1, spaced)), '--format', 'ndjson'], {
      locale: 'en',
      colors: createColors(false),
      // biome-ignore lint/correctness/useYield: the stream fails before it gives anything
      input: async function* () {
        throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
      },
      out: (text) => {
        out += text;
      },
      problem: (line) => problems.push(line),
      progress: () => ({ step: () => {}, grow: () => {}, stop: () => {} }),
    });
    assert.equal(status, 2);
    assert.deepEqual(problems, ['<stdin>: cannot be read: EIO: i/o error, read']);
    assert.match(out, /stray-space/);
  });

  it('is read whole from a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(folder.at('x'));
    const { execFileSync } = await import('node:child_process');
    const pipe = folder.at('pipe');
    execFileSync('mkfifo', [pipe]);
    const { writeFile } = await import('node:fs/promises');
    const [said] = await Promise.all([invoke(['check', pipe, '--format', 'json']), writeFile(pipe, page(1, spaced))]);
    assert.equal(JSON.parse(said.out)[0].path, pipe);
  });

  it('leaves what it reads as it is', async () => {
    const file = folder.put('p1.broadsheet', page(1, spaced));
    for (const command of ['check', 'inspect', 'structure']) await invoke([command, file]);
    await invoke(['format', '--check', file]);
    assert.equal(readFileSync(file, 'utf8'), page(1, spaced));
  });
});
