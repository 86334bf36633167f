import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadFault } from '../../../core/read-faults';
import { diskFiles } from '../../../server/files/disk';
import { keyOf } from '../../../server/uris';
import { until } from '../support/until';

describe('files on disk', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'broadsheet-disk-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (name: string, content: string | Uint8Array = '# River rises\n') => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  const uri = (name = '') => keyOf(pathToFileURL(path.join(root, name)).href);
  const nameOf = (key: string) => decodeURIComponent(key.slice(uri().length + 1));
  const list = async (below = '') => {
    const faults: [name: string, fault: ReadFault['fault']][] = [];
    const found = await diskFiles.list(uri(below), (at, { fault }) => faults.push([nameOf(at), fault]));
    return { names: found.map(nameOf).sort(), faults };
  };
  /** Does work for which nothing is allowed but what everybody may do: to the administrator nothing is forbidden. */
  const asAnybody = async (work: () => Promise<void>) => {
    chmodSync(root, 0o755);
    const isAdministrator = process.geteuid?.() === 0;
    if (isAdministrator) process.seteuid?.(65534);
    try {
      await work();
    } finally {
      if (isAdministrator) process.seteuid?.(0);
    }
  };
  const isWindows = process.platform === 'win32';

  describe('are listed', () => {
    it('by the URIs that editors write: transcripts and configurations, wherever they lie', async () => {
      for (const name of [
        'p1.broadsheet',
        '报/二 版#1.broadsheet',
        '1931/06/broadsheet.config.json',
        '1931/06/scan.png',
        'p1.broadsheet.bak',
        '.git/p.broadsheet',
        'a/node_modules/p.broadsheet',
        '.hidden.broadsheet',
        'folder.broadsheet/inside.broadsheet',
      ])
        write(name);
      const { names, faults } = await list();
      assert.deepEqual(names, [
        '1931/06/broadsheet.config.json',
        'folder.broadsheet/inside.broadsheet',
        'p1.broadsheet',
        '报/二 版#1.broadsheet',
      ]);
      assert.deepEqual(faults, []);
      assert.deepEqual((await list('1931')).names, ['1931/06/broadsheet.config.json']);
    });

    it('once, where several paths lead to them, and without end where links go round', async () => {
      write('1931/p1.broadsheet');
      symlinkSync('1931', path.join(root, 'latest'));
      symlinkSync('..', path.join(root, '1931/up'));
      symlinkSync('1931/p1.broadsheet', path.join(root, 'linked.broadsheet'));
      symlinkSync('nowhere', path.join(root, 'dangling.broadsheet'));
      const { names } = await list();
      assert.deepEqual(names, ['1931/p1.broadsheet', 'dangling.broadsheet', 'linked.broadsheet']);
      assert.equal(await diskFiles.read(uri('dangling.broadsheet')), null);
    });

    it('as none in a folder that is not there, and in what is no folder on this disk', async () => {
      assert.deepEqual(await list('nowhere'), { names: [], faults: [] });
      assert.deepEqual(await diskFiles.list('vscode-vfs://github/halden/courier', () => assert.fail()), []);
    });

    it('with a word about folders that may not be looked into', async function () {
      if (isWindows) this.skip();
      write('1931/p1.broadsheet');
      write('1932/p1.broadsheet');
      chmodSync(path.join(root, '1931'), 0);
      await asAnybody(async () =>
        assert.deepEqual(await list(), { names: ['1932/p1.broadsheet'], faults: [['1931', 'no-permission']] }),
      );
      chmodSync(path.join(root, '1931'), 0o700);
    });
  });

  describe('are read', () => {
    it('as they stand: byte order mark, line ends and all', async () => {
      const text = '\ufeff# 𠮷庆街\r\n\r正文。\n';
      write('p1.broadsheet', text);
      assert.deepEqual(await diskFiles.read(uri('p1.broadsheet')), { text });
      write('empty.broadsheet', '');
      assert.deepEqual(await diskFiles.read(uri('empty.broadsheet')), { text: '' });
    });

    it('as nothing where there are none', async () => {
      write('p1.broadsheet');
      for (const name of ['p2.broadsheet', 'p1.broadsheet/p2.broadsheet'])
        assert.equal(await diskFiles.read(uri(name)), null);
      assert.equal(await diskFiles.read('untitled:Untitled-1'), null);
    });

    it('as faults where they are no transcripts', async () => {
      write('gbk.broadsheet', new Uint8Array([0x23, 0x20, 0xb5, 0xda, 0xd2, 0xbb, 0xb0, 0xe6]));
      assert.deepEqual(await diskFiles.read(uri('gbk.broadsheet')), { fault: 'not-utf8', byte: 2 });
      write('scan.broadsheet', new Uint8Array([0x89, 0x50, 0, 0]));
      assert.deepEqual(await diskFiles.read(uri('scan.broadsheet')), { fault: 'binary' });
      write('huge.broadsheet');
      truncateSync(path.join(root, 'huge.broadsheet'), 64 * 1024 * 1024 + 1);
      assert.deepEqual(await diskFiles.read(uri('huge.broadsheet')), { fault: 'too-large' });
    });

    it('as a fault where they may not be', async function () {
      if (isWindows) this.skip();
      write('p1.broadsheet');
      chmodSync(path.join(root, 'p1.broadsheet'), 0);
      await asAnybody(async () =>
        assert.deepEqual(await diskFiles.read(uri('p1.broadsheet')), { fault: 'no-permission' }),
      );
    });
  });

  describe('are watched', () => {
    let told: string[];
    let end: (() => void) | undefined;
    beforeEach(() => {
      told = [];
      end = diskFiles.watch?.(uri(), (uris) => told.push(...uris.map(nameOf)));
    });
    afterEach(() => end?.());

    /** Writes a file until the watch, which takes a while to look around at first, tells of it. */
    const seen = (name: string) =>
      until(`word of ${name}`, () => {
        write(name, `# Now it is ${Date.now()}\n`);
        return told.includes(name);
      });

    it('as they are made, changed and removed, while others are written without a pause', async () => {
      await seen('p1.broadsheet');
      told = [];
      await seen('报/二 版.broadsheet');
      await seen('报/broadsheet.config.json');
      told = [];
      rmSync(path.join(root, '报'), { recursive: true });
      await until('word of what was in the folder', () => {
        write('p1.broadsheet', `# Now it is ${Date.now()}\n`);
        return told.includes('报/二 版.broadsheet') && told.includes('报/broadsheet.config.json');
      });
    });

    it('unless they are none of those that are listed', async () => {
      await seen('p1.broadsheet');
      told = [];
      for (const name of ['scan.png', '.git/p.broadsheet', 'node_modules/p.broadsheet']) write(name);
      await seen('p2.broadsheet');
      await seen('p3.broadsheet');
      assert.deepEqual(
        told.filter((name) => !/^p\d\.broadsheet$/.test(name)),
        [],
      );
    });

    it('until the watch ends', async () => {
      await seen('p1.broadsheet');
      end?.();
      const before = told.length;
      let other: string[] = [];
      const endOther = diskFiles.watch?.(uri(), (uris) => other.push(...uris.map(nameOf)));
      await until('word to another watch', () => {
        write('p2.broadsheet', `# Now it is ${Date.now()}\n`);
        return other.includes('p2.broadsheet');
      });
      endOther?.();
      other = [];
      assert.equal(told.length, before);
    });

    it('nowhere else than on this disk', () => {
      diskFiles.watch?.('vscode-vfs://github/halden/courier', () => assert.fail())();
    });
  });
});
