import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The files that are, or would be, committed. */
function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((file) => file !== '');
}

function read(file: string): string | null {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return null; // deleted, not yet committed
  }
}

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function packagesOf(lockfile: string): Record<string, LockedPackage> {
  return JSON.parse(lockfile).packages;
}

describe('the repository', () => {
  let texts: [file: string, text: string][];
  before(function () {
    try {
      execFileSync('git', ['rev-parse'], { cwd: root, stdio: 'ignore' });
    } catch {
      this.skip(); // an unpacked archive
    }
    texts = sourceFiles()
      .filter((file) => !/\.(png|ico|pdf|woff2)$/.test(file))
      .flatMap((file) => {
        const text = read(file);
        return text === null ? [] : [[file, text]];
      });
  });

  it('names no place on one machine', () => {
    const places = /(?:^|[\s'"`(=:])(?:file:\/\/)?\/(?:work|home|root|Users|tmp)\/[\w.-]/m;
    assert.deepEqual(
      texts.filter(([, text]) => places.test(text)).map(([file]) => file),
      [],
    );
  });

  it('locks packages without the address of a registry', () => {
    const lockfiles = texts.filter(([file]) => path.basename(file) === 'package-lock.json');
    assert.ok(lockfiles.length >= 2);
    for (const [file, text] of lockfiles) {
      for (const [at, { resolved, integrity, optional }] of Object.entries(packagesOf(text))) {
        assert.equal(resolved, undefined, `${file}: ${at}`);
        assert.ok(at === '' || integrity || optional, `${file}: ${at}`);
      }
    }
  });

  it('locks the packages of every platform, or npm ci refuses', () => {
    for (const [file, text] of texts.filter(([file]) => path.basename(file) === 'package-lock.json')) {
      const packages = packagesOf(text);
      const locked = new Set(Object.keys(packages).map((at) => at.split('node_modules/').at(-1)));
      for (const [at, { optionalDependencies = {} }] of Object.entries(packages))
        for (const name of Object.keys(optionalDependencies)) assert.ok(locked.has(name), `${file}: ${at}: ${name}`);
    }
  });

  it('pins every dependency', () => {
    for (const [file, text] of texts.filter(([file]) => path.basename(file) === 'package.json')) {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<string, Record<string, string>>;
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
        assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${file}: ${name}`);
    }
  });
});
