import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { clean, Folder, page, spaced } from './invoke';

const cli = path.resolve('dist/cli.js');

describe('dist/cli.js', function () {
  this.timeout(30_000);
  let folder: Folder;

  before(function () {
    if (!existsSync(cli)) this.skip();
  });
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  function broadsheet(args: string[], options: { input?: string | Buffer; env?: Record<string, string> } = {}) {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '', ...options.env };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder.root,
      env,
      input: options.input ?? '',
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    assert.doesNotMatch(stderr, /^\s+at /m);
    return { status, stdout, stderr };
  }

  const shell = (command: string, env: Record<string, string> = {}) =>
    spawnSync('bash', ['-c', command], {
      cwd: folder.root,
      env: { ...process.env, LC_ALL: 'C', ...env, NODE: process.execPath, CLI: cli },
      encoding: 'utf8',
    });

  it('starts from its first line', async function () {
    if (process.platform === 'win32') this.skip();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(spawnSync(cli, ['--version'], { encoding: 'utf8' }).stdout, `${version}\n`);
  });

  it('names files as they are named, relative ones too', () => {
    folder.put('a/p1.broadsheet', page(1, spaced));
    for (const [given, shown] of [
      ['a', 'a/p1.broadsheet'],
      ['./a', './a/p1.broadsheet'],
      ['.', 'a/p1.broadsheet'],
      ['a/p1.broadsheet', 'a/p1.broadsheet'],
      ['./a/p1.broadsheet', './a/p1.broadsheet'],
      ['a/*.broadsheet', 'a/p1.broadsheet'],
    ] as const) {
      const { stdout, status } = broadsheet(['check', given]);
      assert.equal(stdout, `${shown}:12:15: warning: Stray space between “机” and “，”. [stray-space]\n`);
      assert.equal(status, 0);
    }
    assert.match(broadsheet(['check', '-'], { input: page(1, spaced) }).stdout, /^<stdin>:12:15: /);
  });

  it('speaks the language of the environment', () => {
    const input = page(1, spaced);
    const chinese = /:12:15: 警告/;
    for (const env of [
      { LC_ALL: 'zh_CN.UTF-8' },
      { LC_ALL: '', LANG: 'zh_CN.UTF-8' },
      { LC_ALL: '', LC_MESSAGES: 'zh_CN' },
    ]) {
      assert.match(broadsheet(['check', '-'], { input, env }).stdout, chinese, JSON.stringify(env));
    }
    for (const env of [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'de_DE' }]) {
      assert.doesNotMatch(broadsheet(['check', '-'], { input, env }).stdout, chinese, JSON.stringify(env));
    }
    assert.match(broadsheet(['--locale', 'zh-CN', 'check', '-'], { input }).stdout, chinese);
  });

  it('prints no colours and no bar where there is no terminal', () => {
    for (let i = 0; i < 60; i++) folder.put(`p${i}.broadsheet`, page(1, spaced, '2021-03-06'));
    const { stdout, stderr } = broadsheet(['check', '.'], { env: { FORCE_COLOR: '' } });
    assert.ok(!`${stdout}${stderr}`.includes('\u001B'));
    assert.equal(stderr.split('\n')[0], 'files: 60; errors: 0; warnings: 119; remarks: 0');
  });

  it('on a terminal shows colours and a bar, under NO_COLOR no colours', function () {
    if (spawnSync('script', ['--version']).status !== 0) this.skip();
    for (let i = 0; i < 60; i++) folder.put(`p${i}.broadsheet`, page(1, spaced));
    const command = 'script -qec \'"$NODE" "$CLI" check .\' /dev/null';
    const coloured = shell(command, { TERM: 'xterm', NO_COLOR: '' }).stdout;
    assert.ok(coloured.includes('\u001B[33mwarning'), coloured.slice(0, 400));
    assert.match(coloured, /60\/60/);
    assert.ok(!shell(command, { TERM: 'xterm', NO_COLOR: '1' }).stdout.includes('\u001B[33m'));
  });

  it('ends in peace where its reader has seen enough', function () {
    if (process.platform === 'win32') this.skip();
    for (let i = 0; i < 10; i++) folder.put(`p${i}.broadsheet`, page(1, spaced.repeat(40), `2021-03-${10 + (i % 20)}`));
    const said = shell('"$NODE" "$CLI" check . --format json | head -c 10; echo "$PIPESTATUS" >&2');
    assert.equal(said.stdout.length, 10);
    assert.match(said.stderr, /^[01]\n$/);
    assert.equal(shell('"$NODE" "$CLI" check . 2>&1 | head -c 1; echo "$PIPESTATUS" >&2').stderr.length, 2);
  });

  it('says that its output cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    folder.put('p1.broadsheet', page(1, spaced));
    const said = shell('"$NODE" "$CLI" check p1.broadsheet > /dev/full');
    assert.equal(said.status, 2);
    assert.match(said.stderr, /broadsheet: ENOSPC/);
    assert.doesNotMatch(said.stderr, /^\s+at /m);
  });

  it('leaves the old file where the new one cannot be written to its end', function () {
    if (process.platform === 'win32') this.skip();
    const before = page(1, spaced.repeat(300));
    folder.put('p1.broadsheet', before);
    const said = shell('trap "" XFSZ; ulimit -f 8; "$NODE" "$CLI" check --fix p1.broadsheet >/dev/null 2>&1');
    assert.equal(said.status, 2);
    assert.equal(readFileSync(folder.at('p1.broadsheet'), 'utf8'), before);
    assert.deepEqual(readdirSync(folder.root), ['p1.broadsheet']);
  });

  it('names what it is not allowed to read or write', function () {
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    chmodSync(folder.root, 0o755);
    cpSync(cli, folder.at('cli.js'));
    folder.put('good.broadsheet', page(1, clean));
    chmodSync(folder.put('secret.broadsheet', page(1, clean)), 0o000);
    folder.put('closed/p1.broadsheet', page(1, clean));
    chmodSync(folder.at('closed'), 0o000);
    folder.put('inside/dark/p2.broadsheet', page(2, clean));
    chmodSync(folder.at('inside/dark'), 0o000);
    chmodSync(folder.put('fixed.broadsheet', page(1, spaced, '2021-03-07')), 0o444);
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [folder.at('cli.js'), ...args], {
        cwd: folder.root,
        env: { PATH: process.env['PATH'], LC_ALL: 'C' },
        encoding: 'utf8',
        ...user,
      });
    if (run('--version').status !== 0) this.skip();
    const said = run('check', 'secret.broadsheet', 'closed', 'closed/p1.broadsheet', 'inside', 'good.broadsheet');
    assert.equal(said.status, 2);
    assert.deepEqual(said.stderr.split('\n'), [
      'closed: cannot be read: permission denied',
      'closed/p1.broadsheet: cannot be read: permission denied',
      'inside/dark: cannot be read: permission denied',
      'secret.broadsheet: cannot be read: permission denied',
      'files: 1; errors: 0; warnings: 0; remarks: 0',
      '',
    ]);
    const fixed = run('check', '--fix', 'fixed.broadsheet');
    assert.equal(fixed.status, 2);
    assert.match(fixed.stderr, /^fixed\.broadsheet: cannot be written: permission denied\n/);
    assert.match(fixed.stdout, /stray-space/);
    for (const closed of ['closed', 'inside/dark']) chmodSync(folder.at(closed), 0o755);
  });

  it('refuses more than 64 MiB on standard input', () => {
    const said = broadsheet(['structure', '-'], { input: Buffer.alloc(80 * 1024 * 1024, 'a') });
    assert.deepEqual([said.status, said.stdout, said.stderr], [2, '', '<stdin>: is larger than 64 MiB\n']);
  });

  it('checks a line with more to report than a call has room for arguments', () => {
    folder.put('p1.broadsheet', page(1, `# 题\n\n${'水位（'.repeat(130_000)}\n`));
    const { status, stdout, stderr } = broadsheet(['check', '.', '--format', 'ndjson']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /unbalanced-bracket/);
  });

  describe('lsp --stdio', () => {
    let server: ChildProcess;
    afterEach(() => void server?.kill());

    it('answers an editor, whatever else the editor puts on the line, and ends with it', async () => {
      server = spawn(process.execPath, [cli, 'lsp', '--stdio', '--clientProcessId=1'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const connection = createMessageConnection(
        new StreamMessageReader(server.stdout!),
        new StreamMessageWriter(server.stdin!),
      );
      connection.listen();
      const { capabilities } = await connection.sendRequest<{ capabilities: { documentSymbolProvider: unknown } }>(
        'initialize',
        { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null },
      );
      assert.ok(capabilities.documentSymbolProvider);
      await connection.sendNotification('initialized', {});
      await connection.sendRequest('shutdown');
      const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
      connection.dispose();
    });
  });
});
