import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver';
import { inventedArchive } from '../../../bench/support/invented-archive';
import { sumOfCounts, workIn } from '../../../core/model/progress';
import { unfinishedElsewhere } from '../../../server/features/unfinished';
import { diskFiles } from '../../../server/files/disk';
import type { Files } from '../../../server/files/files';
import { diskIndexer } from '../../../server/indexing/threads';
import { countsOf, issuesByPaper, summaryOf } from '../../../server/issue-list';
import { titleLocation } from '../../../server/places';
import { Positions } from '../../../server/positions';
import { keyOf } from '../../../server/uris';
import { Workspace } from '../../../server/workspace';
import { type Folder, folderOnDisk } from '../support/folders';
import { quiet } from '../support/quiet';

const archive = [...inventedArchive(10)];
const old = new Date('2020-01-01T00:00:00Z');

/** Files that count how often one is read at once, on the thread that answers. */
function countingFiles(): { files: Files; touched: () => number } {
  let touched = 0;
  const readNow = (uri: string) => {
    touched++;
    return diskFiles.readNow?.(uri) ?? null;
  };
  return { files: { ...diskFiles, readNow }, touched: () => touched };
}

async function indexed(folder: Folder, storage: Folder | null, files: Files = diskFiles): Promise<Workspace> {
  const indexer = diskIndexer({ storage: storage?.path ?? null, script: null, worthwhile: 1 });
  const workspace = new Workspace(files, quiet, indexer);
  await workspace.addFolder(pathToFileURL(folder.path).href);
  return workspace;
}

function said({ archive }: Workspace): unknown {
  const names = [...archive.names].sort();
  return {
    paths: [...archive.paths].sort(),
    names,
    naming: names.map(([name]) => [...archive.filesNaming(name)].sort()),
    mastheads: [...archive.paths].sort().map((each) => archive.masthead(each)),
    cards: [...archive.paths].sort().map((each) => archive.card(each)),
  };
}

function onDisk(): Folder {
  const folder = folderOnDisk(archive.map(({ path, text }) => [path, text]));
  for (const each of archive) utimesSync(path.join(folder.path, each.path), old, old);
  return folder;
}

describe('the catalogue', () => {
  it('is read at the second start, and only what has changed since is read again', async () => {
    const [folder, storage] = [onDisk(), folderOnDisk()];
    const cold = await indexed(folder, storage);
    assert.deepEqual(cold.work, { read: archive.length, parsed: archive.length, reused: 0 });
    const warm = await indexed(folder, storage);
    assert.deepEqual(warm.work, { read: 0, parsed: 0, reused: archive.length });
    assert.deepEqual(said(warm), said(cold));
    // Touched, but the same.
    utimesSync(path.join(folder.path, archive[0]!.path), new Date(), new Date());
    folder.write(archive[1]!.path, archive[1]!.text.replace('# ', '# 号外 '));
    const changed = await indexed(folder, storage);
    assert.deepEqual(changed.work, { read: 2, parsed: 1, reused: archive.length - 1 });
    assert.deepEqual(said(changed), said(await indexed(folder, null)));
  });

  it('is made anew where it is damaged, and says nothing that is not so', async () => {
    const [folder, storage] = [onDisk(), folderOnDisk()];
    const cold = await indexed(folder, storage);
    const drawers = readdirSync(storage.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    assert.ok(drawers.length > 0);
    const spoils: ((content: string) => string)[] = [
      (content) => content.slice(0, content.length >> 1),
      (content) => content.replaceAll('周', '吴'),
      () => '',
      () => 'null\nnull',
    ];
    for (const spoil of spoils) {
      for (const name of drawers) {
        const file = path.join(storage.path, name);
        writeFileSync(file, spoil(readFileSync(file, 'utf8')));
      }
      const healed = await indexed(folder, storage);
      assert.deepEqual(healed.work, { read: archive.length, parsed: archive.length, reused: 0 });
      assert.deepEqual(said(healed), said(cold));
    }
  });

  it('can be shared by two that start at once', async () => {
    const [folder, storage] = [onDisk(), folderOnDisk()];
    const [one, other] = await Promise.all([indexed(folder, storage), indexed(folder, storage)]);
    assert.deepEqual(said(one), said(other));
    assert.equal((await indexed(folder, storage)).work.reused, archive.length);
    const left = readdirSync(storage.path, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      left.filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('does not change what is answered, whatever changes between two starts', async () => {
    const [folder, storage] = [onDisk(), folderOnDisk()];
    const edits = fc.array(
      fc.record({ file: fc.nat(archive.length - 1), text: fc.nat(archive.length - 1), isGone: fc.boolean() }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        for (const { file, text, isGone } of made) {
          folder.write(archive[file]!.path, isGone ? null : archive[text]!.text);
        }
        assert.deepEqual(said(await indexed(folder, storage)), said(await indexed(folder, null)));
      }),
      { numRuns: 12 },
    );
  });
});

describe('a change of the configuration', () => {
  const configure = (folder: Folder, configuration: object) => {
    folder.write('broadsheet.config.json', JSON.stringify(configuration));
    return [pathToFileURL(path.join(folder.path, 'broadsheet.config.json')).href];
  };
  const roles = (...roles: string[]) => ({ conventions: { zh: { roles } } });
  /** The same archive, with bylines that are read only by what is configured. */
  const signedOtherwise = (): Folder => {
    const folder = onDisk();
    const signed = archive.find(({ text }) => text.includes('本报记者 '))!;
    folder.write(signed.path, signed.text.replaceAll('本报记者 ', '本报采风人 '));
    utimesSync(path.join(folder.path, signed.path), old, old);
    return folder;
  };

  it('that changes no reading reads nothing again', async () => {
    const folder = onDisk();
    const { files, touched } = countingFiles();
    const workspace = await indexed(folder, null, files);
    await workspace.refresh(configure(folder, { severity: { 'byline-missing': 'off' }, staff: ['周晓舟'] }));
    assert.equal(workspace.work.read, archive.length);
    assert.equal(touched(), 0);
    const [first] = [...workspace.archive.paths];
    assert.equal(workspace.configurationOf(first!).severities.get('byline-missing'), 'off');
  });

  it('has the indexer read again what is closed, by the thread and the catalogue that it was first read by', async () => {
    const [folder, storage] = [signedOtherwise(), folderOnDisk()];
    const { files, touched } = countingFiles();
    const workspace = await indexed(folder, storage, files);
    const unconfigured = said(workspace);
    const [open] = [...workspace.archive.paths];
    const { tree } = workspace.archive.file(open!)!;
    workspace.openDocument(open!, 1, tree);
    const before = touched();
    await workspace.refresh(configure(folder, roles('采风人')));
    assert.deepEqual(workspace.work, { read: 2 * archive.length - 1, parsed: 2 * archive.length - 1, reused: 0 });
    assert.equal(touched(), before);
    await workspace.closeDocument(open!);
    assert.notDeepEqual(said(workspace), unconfigured);
    assert.deepEqual(said(workspace), said(await indexed(folder, null)));
    const warm = await indexed(folder, storage);
    assert.deepEqual(warm.work, { read: 0, parsed: 0, reused: archive.length });
  });

  it('that is followed by another leaves what the last one says', async () => {
    const folder = signedOtherwise();
    const workspace = await indexed(folder, null);
    const changes = [roles('采风人'), roles('采风人', '记事人'), { severity: {} }, roles('执笔人')].map(
      (configuration) => workspace.refresh(configure(folder, configuration)),
    );
    await Promise.all(changes);
    assert.deepEqual(said(workspace), said(await indexed(folder, null)));
  });

  it('while the archive is first read holds for all that was read before', async () => {
    const folder = signedOtherwise();
    const workspace = new Workspace(diskFiles, quiet, diskIndexer({ storage: null, script: null, worthwhile: 1 }));
    let changing: Promise<void> | undefined;
    const indexer = diskIndexer({ storage: null, script: null, worthwhile: 1 });
    const slow = new Workspace(diskFiles, quiet, {
      worthwhile: 1,
      index: (below, wanted, total, take) =>
        indexer.index(below, wanted, total, async (portion) => {
          changing ??= slow.refresh(configure(folder, roles('采风人')));
          await new Promise((resolve) => setTimeout(resolve, 50));
          return take(portion);
        }),
    });
    await slow.addFolder(pathToFileURL(folder.path).href);
    await changing;
    await workspace.addFolder(pathToFileURL(folder.path).href);
    assert.deepEqual(said(slow), said(workspace));
  });
});

describe('what the whole archive is asked', () => {
  it('touches no file for names, mastheads and where they sign', async () => {
    const folder = onDisk();
    const { files, touched } = countingFiles();
    const workspace = await indexed(folder, null, files);
    const [name] = [...workspace.archive.names].sort(([, a], [, b]) => b - a)[0]!;
    assert.ok(workspace.archive.filesNaming(name).size > 0);
    said(workspace);
    assert.equal(touched(), 0);
  });

  it('touches no file for papers, issues, how far they have come and what is unfinished', async () => {
    const folder = onDisk();
    const { files, touched } = countingFiles();
    const workspace = await indexed(folder, null, files);
    const server = { workspace, positions: new Positions('utf-16') };
    const { token } = new CancellationTokenSource();
    const papers = await issuesByPaper(server, token);
    const issues = [...papers.values()].flat();
    const counts = await countsOf(server, issues, token);
    const summaries = issues.map((issue) => summaryOf(server, issue));
    const next = await unfinishedElsewhere(server, undefined, 'approved', token);
    assert.equal(touched(), 0);

    const read = workspace.archive.issues();
    const work = read.flatMap((issue) => issue.files.flatMap(workIn));
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count),
      work.length,
    );
    assert.deepEqual(sumOfCounts(summaries.map((each) => each.counts)), counts);
    for (const { key, uri, pages } of summaries) {
      const issue = workspace.archive.issue(key);
      assert.deepEqual([uri, pages], [issue?.files[0]?.path, issue?.masthead.pages ?? issue?.pages.length]);
    }
    const first = workspace.archive.issue(issues[0]!.key)!.files.flatMap(workIn)[0]!.work;
    assert.ok('segment' in first);
    assert.deepEqual(next, titleLocation(server, first));
  });

  it('touches the files of one issue for that issue', async () => {
    const folder = onDisk();
    const { files, touched } = countingFiles();
    const workspace = await indexed(folder, null, files);
    const page = archive.find(({ path }) => path.endsWith('/p1.broadsheet'))!;
    const key = keyOf(pathToFileURL(path.join(folder.path, page.path)).href);
    assert.equal(workspace.archive.issueOf(key)?.files.length, 4);
    assert.equal(touched(), 4);
  });
});
