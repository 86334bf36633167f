import { strict as assert } from 'node:assert';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver-protocol';
import { LARGEST_TRANSCRIPT } from '../../core/transcript-bytes';
import { filesOf, undraw } from '../support/drawn';
import { requests } from './random/requests';
import { type Folder, folderOnDisk } from './support/folders';
import { halden } from './support/newspapers';
import { framed, RawClient } from './support/raw-client';
import { root } from './support/servers';

const pages = [...filesOf(halden)].map(([name, drawing]) => [name, undraw(drawing).text] as const);
const [[, page1] = assert.fail(), [, page3] = assert.fail()] = pages;
const request = { jsonrpc: '2.0', id: 'never answered', method: 'textDocument/hover', params: {} };

describe('the server over stdio', () => {
  let folder: Folder;
  let client: RawClient;
  beforeEach(() => {
    folder = folderOnDisk(pages);
  });
  afterEach(() => {
    client?.child.kill('SIGKILL');
    folder.remove();
  });

  const uri = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  const textDocument = (name: string) => ({ textDocument: { uri: uri(name) } });
  const open = (name: string, text: string) =>
    client.notify('textDocument/didOpen', {
      textDocument: { uri: uri(name), languageId: 'broadsheet', version: 1, text },
    });

  /** Fails unless a plain request is answered right. */
  async function serves(): Promise<void> {
    const { result } = await client.request('broadsheet/continuation', {
      ...textDocument('p1.broadsheet'),
      position: { line: 12, character: 3 },
      direction: 'forward',
    });
    assert.deepEqual(
      (result as Location[]).map(({ uri, range }) => [uri, range.start]),
      [[uri('p3.broadsheet'), { line: 9, character: 3 }]],
    );
  }

  describe('goes on after what is no message:', () => {
    const malformed: Record<string, string | Uint8Array> = {
      'JSON that breaks off': framed('{ "jsonrpc": "2.0", "id": 1, '),
      'no length in the header': `Content-Type: application/json\r\n\r\n${JSON.stringify(request)}`,
      'another header': 'Length: 5\r\n\r\nhello',
      'no header': `${JSON.stringify(request)}\n`,
      'a negative length': framed(JSON.stringify(request), -5),
      'a length that is no number': 'Content-Length: many\r\n\r\n',
      'a length beyond all memory': framed(JSON.stringify(request), 99_999_999_999),
      'a length far too great': framed(JSON.stringify(request), 100_000_000),
      'a length somewhat too great': framed(JSON.stringify(request), JSON.stringify(request).length + 10),
      'a length somewhat too small': framed(JSON.stringify(request), JSON.stringify(request).length - 10),
      'an empty message': framed(''),
      'bytes of all values': Uint8Array.from({ length: 4096 }, (_, i) => (i * 131) % 256),
      'a batch': framed(JSON.stringify([request, request])),
      'a number': framed('7'),
      null: framed('null'),
      'an id that is an object': framed(JSON.stringify({ ...request, id: {} })),
      'a method that is a number': framed(JSON.stringify({ ...request, method: 7 })),
    };
    for (const [what, bytes] of Object.entries(malformed)) {
      it(what, async () => {
        client = await RawClient.on(folder.path);
        client.write(bytes);
        const { error } = await client.message(({ id }) => id === null);
        assert.ok(error && [-32700, -32600].includes(error.code), JSON.stringify(error));
        await serves();
        assert.equal(client.received.filter(({ id }) => id === null).length, 1, 'it is reported once');
        assert.equal(await client.close(), 0);
      });
    }

    it('bytes that are no UTF-8', async () => {
      client = await RawClient.on(folder.path);
      const content = Buffer.from(JSON.stringify({ ...request, method: 'hover?' }));
      content[content.indexOf('?')] = 0xff;
      client.write(Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]));
      const { error } = await client.message(({ id }) => id === request.id);
      assert.equal(error?.code, -32601);
      await serves();
    });
  });

  it('does not know a method that it has not announced, and ignores such notifications', async () => {
    client = await RawClient.on(folder.path);
    for (const method of ['textDocument/moniker', 'broadsheet/print', '$/print']) {
      assert.equal((await client.request(method, textDocument('p1.broadsheet'))).error?.code, -32601, method);
      client.notify(method, textDocument('p1.broadsheet'));
      client.notify(method, 7);
    }
    client.notify('$/cancelRequest', { id: 'nothing that is asked' });
    client.send({ jsonrpc: '2.0', id: 'nothing that was asked', result: 7 });
    await serves();
    assert.deepEqual(client.errors, []);
  });

  describe('refuses parameters that are not what they have to be:', () => {
    const position = { line: 0, character: 0 };
    const wrong: Record<string, [method: string, params: unknown]> = {
      'none at all': ['textDocument/definition', undefined],
      'an array': ['textDocument/definition', [textDocument, position]],
      'no document': ['textDocument/definition', { position }],
      'a document without a URI': ['textDocument/definition', { textDocument: {}, position }],
      'a URI that is a number': ['textDocument/documentSymbol', { textDocument: { uri: 7 } }],
      'a position that is a string': [
        'textDocument/definition',
        { textDocument: { uri: 'file:///a' }, position: '0:0' },
      ],
      'half a position': ['textDocument/definition', { textDocument: { uri: 'file:///a' }, position: { line: 1 } }],
      'a line that is no integer': [
        'textDocument/definition',
        { textDocument: { uri: 'file:///a' }, position: { line: 0.5, character: 0 } },
      ],
      'ids that are no list': ['workspace/diagnostic', { previousResultIds: 7 }],
    };
    for (const [what, [method, params]] of Object.entries(wrong)) {
      it(what, async () => {
        client = await RawClient.on(folder.path);
        assert.equal((await client.request(method, params)).error?.code, -32602);
        await serves();
        assert.deepEqual(client.errors, []);
      });
    }

    it('those of notifications, which are left out of account, with a word in the log', async () => {
      client = await RawClient.on(folder.path);
      const notifications: [method: string, params?: unknown][] = [
        ['textDocument/didOpen'],
        ['textDocument/didOpen', { textDocument: { uri: uri('p1.broadsheet'), version: 1 } }],
        ['textDocument/didChange', { textDocument: { uri: uri('p1.broadsheet'), version: 2 }, contentChanges: 7 }],
        ['textDocument/didClose', {}],
        ['workspace/didChangeWatchedFiles', { changes: [{ type: 3 }] }],
        ['workspace/didChangeWorkspaceFolders', { event: { removed: [{ uri: uri('') }] } }],
        ['workspace/didRenameFiles', { files: [{ oldUri: uri('p1.broadsheet') }] }],
        ['$/cancelRequest'],
      ];
      for (const [method, params] of notifications) client.notify(method, params);
      await serves();
      assert.equal(client.errors.length, notifications.length, client.errors.join('\n'));
    });

    it('but not a URI that is none: nothing is known of it', async () => {
      client = await RawClient.on(folder.path);
      for (const odd of ['', 'p1', 'a b:c', 'file:////p1', '%', 'C:\\p1.broadsheet', 'untitled:////x']) {
        client.notify('textDocument/didOpen', {
          textDocument: { uri: odd, languageId: 'broadsheet', version: 1, text: page1 },
        });
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: odd, type: 1 }] });
        client.notify('workspace/didDeleteFiles', { files: [{ uri: odd }] });
        const { error } = await client.request('textDocument/documentSymbol', { textDocument: { uri: odd } });
        assert.equal(error, undefined, odd);
        client.notify('textDocument/didClose', { textDocument: { uri: odd } });
      }
      await serves();
      assert.deepEqual(client.errors, []);
    });
  });

  describe('keeps to the order of its life:', () => {
    it('nothing before it is initialized, and that only once', async () => {
      client = new RawClient();
      assert.equal((await client.request('textDocument/hover', {})).error?.code, -32002);
      assert.equal((await client.request('shutdown')).error?.code, -32002);
      open('p1.broadsheet', '');
      assert.equal((await client.request('initialize', { processId: null, rootUri: null })).error?.code, -32602);
      await client.initialize(folder.path);
      await serves();
      assert.equal((await client.request('initialize', { capabilities: {} })).error?.code, -32600);
      await serves();
    });

    it('nothing after it has been shut down', async () => {
      client = await RawClient.on(folder.path);
      assert.equal((await client.request('shutdown')).result, null);
      assert.equal((await client.request('textDocument/hover', {})).error?.code, -32600);
      assert.equal((await client.request('shutdown')).error?.code, -32600);
      client.notify('exit');
      assert.equal(await client.end(), 0);
    });

    it('a status of 1 where it was not shut down before its end', async () => {
      client = await RawClient.on(folder.path);
      client.notify('exit');
      assert.equal(await client.end(), 1);
      client = new RawClient();
      client.notify('exit');
      assert.equal(await client.end(), 1);
    });

    it('an end when standard input ends', async () => {
      client = await RawClient.on(folder.path);
      client.child.stdin!.end();
      assert.equal(await client.end(), 1);
      client = await RawClient.on(folder.path);
      await client.request('shutdown');
      client.child.stdin!.end();
      assert.equal(await client.end(), 0);
    });

    it('an end when the process that started it is gone', async () => {
      const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      client = new RawClient();
      await client.initialize(folder.path, { processId: parent.pid });
      await serves();
      parent.kill('SIGKILL');
      assert.equal(await client.end(), 1);
    });
  });

  describe('leaves out what it cannot read, and says so:', () => {
    /** Starts it on the folder with one more file, and finds what the user is told of it. */
    const warns = async (name: string, problem: RegExp) => {
      client = await RawClient.on(folder.path);
      const message = await client.warning(name);
      assert.match(message, problem);
      await serves();
      assert.deepEqual(client.errors, []);
    };

    it('a binary file', async () => {
      folder.write('scan.broadsheet', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1));
      await warns('scan.broadsheet', /is binary/);
    });

    it('a file in UTF-16', async () => {
      folder.write('wide.broadsheet', Buffer.from(`\uFEFF${page1}`, 'utf16le'));
      await warns('wide.broadsheet', /is binary|is not UTF-8/);
    });

    it('a file in another encoding', async () => {
      folder.write('west.broadsheet', Buffer.from('# Hochwasser im Süden\n', 'latin1'));
      await warns('west.broadsheet', /is not UTF-8 \(byte 18\)/);
    });

    it('a file of more than 64 MiB', async () => {
      folder.write('large.broadsheet', page1);
      truncateSync(path.join(folder.path, 'large.broadsheet'), LARGEST_TRANSCRIPT + 1);
      await warns('large.broadsheet', /is larger than 64 MiB/);
    });

    it('a folder that it may not look into, and a file that it may not read', async function () {
      if (process.platform === 'win32') this.skip();
      folder.write('locked/p5.broadsheet', page1);
      folder.write('sealed.broadsheet', page1);
      chmodSync(folder.path, 0o755);
      chmodSync(path.join(folder.path, 'locked'), 0);
      chmodSync(path.join(folder.path, 'sealed.broadsheet'), 0);
      if (process.getuid?.() === 0) {
        // Nothing is locked to root: somebody else runs the server, from where they may read it.
        const elsewhere = folderOnDisk();
        chmodSync(elsewhere.path, 0o755);
        cpSync(path.join(root, 'dist/cli.js'), path.join(elsewhere.path, 'cli.js'));
        client = new RawClient({ uid: 65534, gid: 65534, cwd: elsewhere.path }, path.join(elsewhere.path, 'cli.js'));
        await client.initialize(folder.path);
      } else client = await RawClient.on(folder.path);
      assert.match(await client.warning('locked'), /permission denied/);
      assert.match(await client.warning('sealed.broadsheet'), /permission denied/);
      await serves();
      chmodSync(path.join(folder.path, 'locked'), 0o755);
    });

    it('silently a pipe, a folder and links in a circle, which are no transcripts', async function () {
      if (process.platform === 'win32') this.skip();
      const at = (name: string) => path.join(folder.path, name);
      execFileSync('mkfifo', [at('pipe.broadsheet')]);
      mkdirSync(at('folder.broadsheet'));
      symlinkSync(folder.path, at('circle'));
      symlinkSync(at('nothing.broadsheet'), at('dangling.broadsheet'));
      client = await RawClient.on(folder.path);
      await serves();
      const changes = ['pipe', 'folder', 'dangling'].map((name) => ({ uri: uri(`${name}.broadsheet`), type: 2 }));
      client.notify('workspace/didChangeWatchedFiles', { changes });
      await serves();
      open('pipe.broadsheet', page1);
      client.notify('textDocument/didClose', textDocument('pipe.broadsheet'));
      await serves();
      assert.deepEqual(client.errors, []);
      assert.ok(!client.received.some(({ method }) => method === 'window/showMessage'));
    });
  });

  it('survives that files are deleted under it, open and closed', async () => {
    client = await RawClient.on(folder.path);
    open('p1.broadsheet', page1);
    await serves();
    folder.write('p1.broadsheet', null);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('p1.broadsheet'), type: 3 }] });
    await serves();
    folder.write('p3.broadsheet', null);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('p3.broadsheet'), type: 3 }] });
    const gone = await client.request('textDocument/documentSymbol', textDocument('p3.broadsheet'));
    assert.deepEqual(gone.result, []);
    client.notify('textDocument/didClose', textDocument('p1.broadsheet'));
    folder.write('p1.broadsheet', page1);
    folder.write('p3.broadsheet', page3);
    const changes = pages.map(([name]) => ({ uri: uri(name), type: 1 }));
    client.notify('workspace/didChangeWatchedFiles', { changes });
    await serves();
    assert.deepEqual(client.errors, []);
  });

  describe('answers everything about', () => {
    const texts: Record<string, string> = {
      'a line of a megabyte': `# Tide\n\n${'The quay was under water. '.repeat(40_000)}`,
      'a line of a megabyte in Chinese': `# 潮\n\n${'码头昨夜被淹，记者从市防指获悉。'.repeat(60_000)}\n>> （下转第二版）\n`,
      'a hundred thousand lines that open a bracket': '（\n'.repeat(100_000),
      'a hundred thousand forms that do not close': `# Tide\n\n${'[*'.repeat(100_000)}`,
    };
    for (const [what, text] of Object.entries(texts)) {
      it(what, async () => {
        client = new RawClient();
        const { capabilities } = await client.initialize(folder.path);
        open('p5.broadsheet', text);
        const lines = text.split('\n');
        const position = { line: Math.min(2, lines.length - 1), character: 9 };
        const spot = {
          uri: uri('p5.broadsheet'),
          position,
          range: { start: position, end: { line: position.line, character: 400 } },
          whole: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
          word: 'quay',
          choice: 6,
        };
        for (const { method, announced, params } of requests) {
          const asked = announced(capabilities) ? params(spot) : null;
          if (asked) assert.equal((await client.request(method, asked)).error, undefined, method);
        }
        await serves();
        assert.deepEqual(client.errors, []);
      }).timeout(60_000);
    }
  });

  describe('draws the line at 64 MiB:', () => {
    const line = 'The quay was under water last night.\n';
    const text = (length: number) => line.repeat(Math.ceil(length / line.length)).slice(0, length);

    it('a document below it is read', async () => {
      client = await RawClient.on(folder.path);
      open('large.broadsheet', `# Tide\n\n${text(LARGEST_TRANSCRIPT - 8)}`);
      const { result } = await client.request('textDocument/documentSymbol', textDocument('large.broadsheet'));
      assert.match(JSON.stringify(result), /"name":"Tide"/);
      await serves();
    }).timeout(60_000);

    it('one above it is not, until it has become smaller; nor is one that grows beyond it', async () => {
      client = await RawClient.on(folder.path);
      const symbols = () => client.request('textDocument/documentSymbol', textDocument('large.broadsheet'));
      const change = (version: number, change: object) =>
        client.notify('textDocument/didChange', {
          textDocument: { uri: uri('large.broadsheet'), version },
          contentChanges: [change],
        });
      open('large.broadsheet', text(LARGEST_TRANSCRIPT + 1));
      assert.match(await client.warning('large.broadsheet'), /is larger than 64 MiB/);
      assert.deepEqual((await symbols()).result, []);
      await serves();
      change(2, { text: '# Ebb\n\n' });
      assert.match(JSON.stringify((await symbols()).result), /"name":"Ebb"/);
      const before = client.received.length;
      const end = { line: 2, character: 0 };
      change(3, { range: { start: end, end }, text: text(LARGEST_TRANSCRIPT) });
      assert.deepEqual((await symbols()).result, []);
      await client.message(
        (message) => message.method === 'window/showMessage' && client.received.indexOf(message) >= before,
      );
      change(4, { range: { start: end, end }, text: 'Not counted in what the server has.' });
      change(5, { text: '# Flood\n' });
      assert.match(JSON.stringify((await symbols()).result), /"name":"Flood"/);
      assert.deepEqual(client.errors, []);
    }).timeout(60_000);
  });

  it('loses nothing when it is killed amid its work: what is open comes again, and the files are as they were', async () => {
    const onDisk = () =>
      readdirSync(folder.path).map((name) => [name, readFileSync(path.join(folder.path, name), 'utf8')]);
    const before = onDisk();
    const edited = page1.replace('Continued on Page 3', 'Continued on Page 9');
    client = await RawClient.on(folder.path);
    open('p1.broadsheet', page1);
    client.notify('textDocument/didChange', {
      textDocument: { uri: uri('p1.broadsheet'), version: 2 },
      contentChanges: [{ text: edited }],
    });
    const answered = client.request('workspace/diagnostic', { previousResultIds: [] });
    client.child.kill('SIGKILL');
    assert.equal(await client.end(), null);
    assert.ok(await Promise.race([answered.then(() => false), Promise.resolve(true)]));
    assert.deepEqual(onDisk(), before);

    client = await RawClient.on(folder.path);
    open('p1.broadsheet', edited);
    const { result } = await client.request('workspace/diagnostic', { previousResultIds: [] });
    assert.match(JSON.stringify(result), /jump-page-not-transcribed/);
    client.notify('textDocument/didChange', {
      textDocument: { uri: uri('p1.broadsheet'), version: 3 },
      contentChanges: [{ text: page1 }],
    });
    await serves();
    assert.equal(await client.close(), 0);
    assert.deepEqual(onDisk(), before);
  });
});
