import { strict as assert } from 'node:assert';
import { parse } from '../../core/syntax';
import type { Files } from '../../server/files/files';
import { keyOf } from '../../server/uris';
import { Workspace, type WorkspaceReporter } from '../../server/workspace';
import { memoryFiles } from './support/memory-files';

const FOLDER = 'file:///archive';
const quiet: WorkspaceReporter = {
  unreadable() {},
  configured() {},
  failed(error) {
    throw error;
  },
  indexing: () => ({ read() {}, end() {} }),
};

const uri = (path: string) => `${FOLDER}/${path}`;
const headlineOf = (workspace: Workspace, path: string) =>
  workspace.file(uri(path))?.segments[0]?.segment.head?.lines[0]?.text;

async function workspaceOf(texts: Map<string, string>): Promise<Workspace> {
  const workspace = new Workspace(memoryFiles(FOLDER, texts), quiet);
  await workspace.addFolder(FOLDER);
  return workspace;
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

  it('takes a URI for the same however the editor escapes it', () => {
    assert.equal(keyOf('file:///archive/%E6%BD%AE.broadsheet'), keyOf('file:///archive/潮.broadsheet'));
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
