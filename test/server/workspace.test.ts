import { strict as assert } from 'node:assert';
import { emptyConfiguration } from '../../core/configuration';
import { parse } from '../../core/syntax';
import type { Files, FileText } from '../../server/files/files';
import { keyOf } from '../../server/uris';
import { Workspace } from '../../server/workspace';
import { memoryFiles } from './support/memory-files';
import { quiet } from './support/quiet';

const FOLDER = 'file:///archive';
const uri = (path: string) => `${FOLDER}/${path}`;
const headlineOf = (workspace: Workspace, path: string) =>
  workspace.file(uri(path))?.segments[0]?.segment.head?.lines[0]?.text;

async function workspaceOf(texts: Map<string, string>): Promise<Workspace> {
  const workspace = new Workspace(memoryFiles(FOLDER, texts), quiet);
  await workspace.addFolder(FOLDER);
  return workspace;
}

/** Files whose readings end when the test says so, with what stood there when they began. */
class SlowFiles implements Files {
  readonly texts: Map<string, string>;
  private readonly readings = new Map<string, (() => void)[]>();
  private beginnings: (() => void)[] = [];
  private isHeld = true;

  constructor(texts: Iterable<readonly [path: string, text: string]>) {
    this.texts = new Map(texts);
  }

  async list(): Promise<string[]> {
    return [...this.texts.keys()].map(uri);
  }

  read(at: string): Promise<FileText> {
    const path = at.slice(FOLDER.length + 1);
    const text = this.texts.get(path);
    const found = text === undefined ? null : { text };
    if (!this.isHeld) return Promise.resolve(found);
    return new Promise((resolve) => {
      this.readings.set(path, [...(this.readings.get(path) ?? []), () => resolve(found)]);
      for (const tell of this.beginnings.splice(0)) tell();
    });
  }

  /** Settled when a file is being read, or has begun to be read so many times. */
  async began(path: string, times = 1): Promise<void> {
    while ((this.readings.get(path)?.length ?? 0) < times) {
      await new Promise<void>((resolve) => this.beginnings.push(resolve));
    }
  }

  /** Ends the readings of a file that have begun, or the `nth` of them. */
  finish(path: string, nth?: number): void {
    for (const [i, finish] of (this.readings.get(path) ?? []).entries()) if (nth === undefined || i === nth) finish();
  }

  /** Ends all readings, and from now on those that begin. */
  finishAll(): void {
    this.isHeld = false;
    for (const path of this.readings.keys()) this.finish(path);
    this.readings.clear();
  }

  hold(): void {
    this.isHeld = true;
  }
}

describe('the workspace', () => {
  const tide = '# High tide at Halden\n\nThe quay was under water.\n';

  it('knows a document as it stands in the editor, and again as on disk when it is closed', async () => {
    const workspace = await workspaceOf(new Map([['tide.broadsheet', tide]]));
    workspace.openDocument(uri('tide.broadsheet'), 1, parse('# Low tide\n'));
    assert.equal(headlineOf(workspace, 'tide.broadsheet'), 'Low tide');
    await workspace.refresh([uri('tide.broadsheet')]);
    assert.equal(headlineOf(workspace, 'tide.broadsheet'), 'Low tide');
    await workspace.closeDocument(uri('tide.broadsheet'));
    assert.equal(headlineOf(workspace, 'tide.broadsheet'), 'High tide at Halden');
  });

  it('forgets a document outside its folders when it is closed', async () => {
    const workspace = await workspaceOf(new Map());
    workspace.openDocument('untitled:Untitled-1', 1, parse(tide));
    assert.ok(workspace.file('untitled:Untitled-1'));
    await workspace.closeDocument('untitled:Untitled-1');
    assert.equal(workspace.file('untitled:Untitled-1'), undefined);
  });

  it('forgets a document that is no transcript when it is closed', async () => {
    const workspace = await workspaceOf(new Map([['notes.txt', tide]]));
    workspace.openDocument(uri('notes.txt'), 1, parse(tide));
    await workspace.closeDocument(uri('notes.txt'));
    assert.equal(workspace.file(uri('notes.txt')), undefined);
  });

  it('follows files that come and go on disk', async () => {
    const texts = new Map<string, string>();
    const workspace = await workspaceOf(texts);
    const announced: string[][] = [];
    workspace.onDidChange((changed) => announced.push([...changed]));
    texts.set('tide.broadsheet', tide);
    await workspace.refresh([uri('tide.broadsheet')]);
    assert.equal(headlineOf(workspace, 'tide.broadsheet'), 'High tide at Halden');
    texts.delete('tide.broadsheet');
    await workspace.refresh([uri('tide.broadsheet')]);
    assert.equal(workspace.file(uri('tide.broadsheet')), undefined);
    assert.deepEqual(announced, [[uri('tide.broadsheet')], [uri('tide.broadsheet')]]);
  });

  it('takes the configuration of the nearest folder upwards, and its changes', async () => {
    const texts = new Map([
      ['broadsheet.config.json', '{ "severity": { "byline-missing": "off" } }'],
      ['1931/broadsheet.config.json', '{ "severity": { "byline-missing": "error" } }'],
      ['1931/tide.broadsheet', tide],
      ['1932/tide.broadsheet', tide],
    ]);
    const workspace = await workspaceOf(texts);
    const severity = (path: string) => workspace.configurationOf(uri(path)).severities.get('byline-missing');
    assert.deepEqual(['1931/tide.broadsheet', '1932/tide.broadsheet'].map(severity), ['error', 'off']);
    texts.delete('1931/broadsheet.config.json');
    await workspace.refresh([uri('1931/broadsheet.config.json')]);
    assert.equal(severity('1931/tide.broadsheet'), 'off');
  });

  it('forgets a folder that is closed, but not what is open', async () => {
    const workspace = await workspaceOf(
      new Map([
        ['a.broadsheet', tide],
        ['b.broadsheet', tide],
      ]),
    );
    workspace.openDocument(uri('b.broadsheet'), 1, parse(tide));
    workspace.removeFolder(FOLDER);
    assert.deepEqual([...workspace.archive.paths], [uri('b.broadsheet')]);
  });

  it('forgets a folder that is gone from disk, and what of it is being read', async () => {
    const files = new SlowFiles([
      ['1931/broadsheet.config.json', '{ "colour": "red" }'],
      ['1931/tide.broadsheet', tide],
      ['1931/ebb.broadsheet', tide],
    ]);
    const configured = new Map<string, number>();
    const workspace = new Workspace(files, {
      ...quiet,
      configured: (at, _, problems) => configured.set(at, problems.length),
    });
    const added = workspace.addFolder(FOLDER);
    await files.began('1931/broadsheet.config.json');
    files.finish('1931/broadsheet.config.json');
    await files.began('1931/ebb.broadsheet');
    files.finish('1931/tide.broadsheet');
    files.texts.clear();
    const gone = workspace.refreshFolders([uri('1931')], []);
    files.finish('1931/ebb.broadsheet');
    files.finishAll();
    await Promise.all([added, gone]);
    assert.deepEqual([...workspace.archive.paths], []);
    assert.deepEqual([...configured], [[uri('1931/broadsheet.config.json'), 0]]);
  });

  it('withdraws what is wrong with a configuration when its folder is closed, read or being read', async () => {
    const files = new SlowFiles([['broadsheet.config.json', '{ "colour": "red" }']]);
    const configured: number[] = [];
    const workspace = new Workspace(files, {
      ...quiet,
      configured: (_, __, problems) => configured.push(problems.length),
    });
    let added = workspace.addFolder(FOLDER);
    files.finishAll();
    await added;
    workspace.removeFolder(FOLDER);
    assert.deepEqual(configured, [1, 0]);
    files.hold();
    added = workspace.addFolder(FOLDER);
    await files.began('broadsheet.config.json');
    workspace.removeFolder(FOLDER);
    files.finishAll();
    await added;
    assert.equal(configured.at(-1), 0);
    assert.equal(workspace.configurationOf(uri('tide.broadsheet')), emptyConfiguration);
  });

  it('tells when it has become ready, though no file has changed', async () => {
    const workspace = await workspaceOf(new Map());
    const ready: boolean[] = [];
    workspace.onReady(() => ready.push(workspace.isReady));
    await workspace.refreshFolders([], [uri('1931')]);
    assert.ok(ready.length > 0 && ready.every((each) => each));
  });

  it('has a file no sooner than it has read its last change, unless it is open', async () => {
    const files = new SlowFiles([
      ['tide.broadsheet', tide],
      ['open.broadsheet', tide],
    ]);
    files.finishAll();
    const workspace = new Workspace(files, quiet);
    await workspace.addFolder(FOLDER);
    workspace.openDocument(uri('open.broadsheet'), 1, parse(tide));
    files.hold();
    files.texts.clear();
    const changed = workspace.refresh([uri('tide.broadsheet'), uri('open.broadsheet')]);
    await files.began('tide.broadsheet');
    assert.equal((await workspace.fileNow(uri('open.broadsheet')))?.path, uri('open.broadsheet'));
    const found = workspace.fileNow(uri('tide.broadsheet'));
    files.finishAll();
    assert.equal(await found, undefined);
    await changed;
  });

  it('has a file at once that it is about to read by itself', async () => {
    const files = new SlowFiles([['tide.broadsheet', tide]]);
    const workspace = new Workspace(files, quiet);
    const added = workspace.addFolder(FOLDER);
    const found = workspace.fileNow(uri('tide.broadsheet'));
    await files.began('tide.broadsheet', 2);
    files.finish('tide.broadsheet', 0);
    assert.equal(workspace.file(uri('tide.broadsheet')), undefined);
    files.finishAll();
    assert.equal((await found)?.path, uri('tide.broadsheet'));
    await added;
  });

  it('takes a URI for the same however the editor escapes it', () => {
    assert.equal(keyOf('file:///archive/%E6%BD%AE.broadsheet'), keyOf('file:///archive/潮.broadsheet'));
  });

  it('takes what is no URI for a document that lies nowhere', () => {
    const odd = [
      '',
      'p1',
      'a b:c',
      'file:////p1',
      '////p1',
      '%',
      'C:\\p1',
      'untitled:////x',
      'file:///\ud83d',
      '\udc00',
    ];
    const keys = odd.map(keyOf);
    assert.equal(new Set(keys).size, odd.length);
    assert.deepEqual(keys.map(keyOf), keys);
  });

  it('survives a folder that cannot be read, and says so', async () => {
    const problems: string[] = [];
    const files: Files = { list: () => Promise.reject(new Error('no such mount')), read: async () => null };
    const workspace = new Workspace(files, { ...quiet, failed: (error) => problems.push(String(error)) });
    await workspace.addFolder(FOLDER);
    await workspace.ready();
    assert.match(problems.join(), /no such mount/);
  });
});
