import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Every room, and what its files may import beside one another. A file is in the room with the longest matching path. */
const rooms: Record<string, readonly string[]> = {
  'core/syntax': [],
  'core/conventions': [],
  'core/model': ['core/locale', 'core/conventions', 'core/syntax'],
  'core/checks': ['core', 'core/model', 'core/conventions', 'core/syntax'],
  'core/refactorings': ['core/locale', 'core/template', 'core/model', 'core/conventions', 'core/syntax'],
  'core/structure': ['core/locale', 'core/measured-page', 'core/model', 'core/conventions', 'core/syntax'],
  'core/convert': [
    'core/locale',
    'core/template',
    'core/measured-page',
    'core/model',
    'core/conventions',
    'core/syntax',
  ],
  // Where reading foreign formats and structuring meet.
  'core/import': [
    'core/locale',
    'core/template',
    'core/read-faults',
    'core/transcript-bytes',
    'core/measured-page',
    'core/convert',
    'core/structure',
    'core/model',
    'core/conventions',
    'core/syntax',
  ],
  // What belongs to no room of core: the configuration, which names codes and adds to conventions.
  core: ['core/checks', 'core/conventions'],
  server: [
    'core',
    'core/checks',
    'core/refactorings',
    'core/structure',
    'core/convert',
    'core/import',
    'core/model',
    'core/conventions',
    'core/syntax',
    'package.json',
  ],
  client: ['core', 'core/convert', 'server/protocol', 'server/files'],
  cli: [
    'core',
    'core/checks',
    'core/structure',
    'core/convert',
    'core/import',
    'core/model',
    'core/conventions',
    'core/syntax',
    'server/node',
    'server/files',
    'server/threads',
    'package.json',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Who imports whom, types included, as the compiler sees it. */
function readImports(): Import[] {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const options = ['-p', '.', '--noCheck', '--explainFiles', '--pretty', 'false'];
  const output = execFileSync(process.execPath, [tsc, ...options], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const imports: Import[] = [];
  let to = '';
  for (const line of output.split('\n')) {
    if (!line.startsWith(' ')) to = line.trim();
    const from = /^ +Imported via .+ from file '([^']+)'/.exec(line)?.[1];
    if (from) imports.push({ from, to });
  }
  return imports;
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`) || file.replace(/\.ts$/, '') === place;
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

describe('the layers', () => {
  let imports: Import[];
  before(() => {
    imports = readImports();
  });

  it('are seen at all', () => {
    const edges = imports.map(({ from, to }) => `${from} → ${to}`);
    assert.ok(edges.includes('core/syntax/tree.ts → core/syntax/section.ts'));
    assert.ok(edges.includes('client/extension.ts → server/protocol/index.ts'));
  });

  for (const [room, allowed] of Object.entries(rooms)) {
    it(`${room} imports ${allowed.length > 0 ? `nothing but ${allowed.join(', ')}` : 'no other room'}`, () => {
      const wrong = imports.filter(({ from, to }) => {
        if (roomOf(from) !== room || to.includes('node_modules/')) return false;
        const target = roomOf(to);
        return target !== room && !allowed.some((place) => place === target || (!(place in rooms) && isIn(to, place)));
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('core imports no package but yaml and saxes', () => {
    const packages = imports.filter(({ from, to }) => isIn(from, 'core') && to.includes('node_modules/'));
    assert.deepEqual(
      packages.filter(({ to }) => !/node_modules\/(?:yaml|saxes)\//.test(to)),
      [],
    );
  });

  it('only the client knows VS Code', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        /node_modules\/(@types\/vscode|vscode-languageclient)\//.test(to) && /^(core|server|cli)\//.test(from),
    );
    assert.deepEqual(wrong, []);
  });
});
