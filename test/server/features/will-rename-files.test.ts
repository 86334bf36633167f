import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import type { DocumentLink, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

const archive = lines`
  //// courier/1931-06-02/p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  facsimile: [scans/front.pdf, "../plates/front 2.png", https://halden.example/front.png]
  ---

  == Page One == {src=scans/front.pdf#page=1}

  # River rises at Halden 𠮷 bridge
  ! The ferry at noon. {src="scans/ferry at noon.png" with=#x}
  ! The quay. {src=./scans/quay.png}
  ! The mill. {src=../plates/mill.png}
  ! The lock. {src=/elsewhere/lock.png}

  ~~~ table {src=tides.png}
  High water 6.12
  ~~~
  //// courier/1931-06-03/p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-03
  facsimile:
    - '../plates/front 2.png' # the second plate
    - >-
      ../plates/mill.png
  ---

  # River falls
  ! The quay. {src=scans/quay.png}
  //// 临江日报/一版.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  facsimile: ../扫描/𠮷一版.png
  ---

  # 三座水库完工
  ！ 东门水闸。{src=../扫描/水闸.png}
`;

describe('renaming files', () => {
  let desk: Desk;
  afterEach(() => desk?.close());

  const open = async (options?: DeskOptions) => {
    desk = await Desk.on(archive, options);
  };
  const uriOf = (path: string) => desk.uri(path);
  const rename = (...moves: readonly (readonly [from: string, to: string])[]) => {
    const files = moves.map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) }));
    return desk.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
  };
  /** The lines that an edit changes, as they are after it, by file. */
  const changed = (edit: WorkspaceEdit | null) => {
    const after = desk
      .after(edit)
      .split(/^\/\/\/\/ (.+)\n/m)
      .slice(1);
    const files: Record<string, string[]> = {};
    for (let i = 0; i < after.length; i += 2) {
      const path = after[i] ?? '';
      const before = desk.text(path).split('\n');
      files[path] = (after[i + 1] ?? '').split('\n').filter((line, at) => line !== before[at]);
    }
    return files;
  };

  const first = 'courier/1931-06-02/p1.broadsheet';
  const second = 'courier/1931-06-03/p1.broadsheet';
  const chinese = '临江日报/一版.broadsheet';

  for (const encoding of ['utf-16', 'utf-8']) {
    it(`names the same images from where the transcript will lie (${encoding})`, async () => {
      await open({ capabilities: { ...everything, general: { positionEncodings: [encoding] } } });
      assert.deepEqual(changed(await rename([first, 'courier/p1.broadsheet'])), {
        [first]: [
          'facsimile: [1931-06-02/scans/front.pdf, "plates/front 2.png", https://halden.example/front.png]',
          '== Page One == {src=1931-06-02/scans/front.pdf#page=1}',
          '! The ferry at noon. {src="1931-06-02/scans/ferry at noon.png" with=#x}',
          '! The quay. {src=./1931-06-02/scans/quay.png}',
          '! The mill. {src=plates/mill.png}',
          '~~~ table {src=1931-06-02/tides.png}',
        ],
      });
      assert.deepEqual(changed(await rename([chinese, '版/临江/一版.broadsheet'])), {
        [chinese]: ['facsimile: ../../扫描/𠮷一版.png', '！ 东门水闸。{src=../../扫描/水闸.png}'],
      });
    });
  }

  it('follows an image in every transcript that names it, open or not', async () => {
    await open({ open: [first] });
    assert.deepEqual(changed(await rename(['courier/plates/front 2.png', 'plates/1931/front-2.png'])), {
      [first]: ['facsimile: [scans/front.pdf, "../../plates/1931/front-2.png", https://halden.example/front.png]'],
      [second]: ["  - '../../plates/1931/front-2.png' # the second plate"],
    });
    assert.deepEqual(changed(await rename(['courier/plates/mill.png', 'courier/plates/mill race.png'])), {
      [first]: ['! The mill. {src="../plates/mill race.png"}'],
      [second]: ['    ../plates/mill race.png'],
    });
    assert.deepEqual(changed(await rename(['courier/1931-06-02/scans/front.pdf', 'courier/1931-06-02/scans/f.pdf'])), {
      [first]: [
        'facsimile: [scans/f.pdf, "../plates/front 2.png", https://halden.example/front.png]',
        '== Page One == {src=scans/f.pdf#page=1}',
      ],
    });
  });

  it('follows a folder of images', async () => {
    await open();
    assert.deepEqual(changed(await rename(['扫描', '图像'])), {
      [chinese]: ['facsimile: ../图像/𠮷一版.png', '！ 东门水闸。{src=../图像/水闸.png}'],
    });
    assert.deepEqual(Object.keys(changed(await rename(['courier/plates', 'plates']))), [first, second]);
  });

  it('leaves what moves together as it is, and follows the rest', async () => {
    await open();
    assert.deepEqual(changed(await rename(['courier/1931-06-02', 'courier/1931/06-02'])), {
      [first]: [
        'facsimile: [scans/front.pdf, "../../plates/front 2.png", https://halden.example/front.png]',
        '! The mill. {src=../../plates/mill.png}',
      ],
    });
    assert.equal(await rename(['courier', 'papers/courier']), null);
    assert.equal(await rename([chinese, '临江日报/1.broadsheet']), null);
    assert.deepEqual(
      changed(await rename([chinese, '一版.broadsheet'], ['扫描/水闸.png', '水闸.png'], ['扫描/别的.png', '别的.png'])),
      { [chinese]: ['facsimile: 扫描/𠮷一版.png', '！ 东门水闸。{src=水闸.png}'] },
    );
  });

  it('does not take a file for another that is called alike', async () => {
    await open();
    assert.deepEqual(Object.keys(changed(await rename(['courier/1931-06-03/scans/quay.png', 'quay.png']))), [second]);
    assert.equal(await rename(['scans/quay.png', 'quay.png']), null);
    assert.equal(await rename(['courier/1931-06-02/scan', 'courier/scan']), null);
  });

  it('quotes what needs it, and leaves what no quotes would help', async () => {
    await open();
    const tides = (name: string) => rename(['courier/1931-06-02/tides.png', `courier/1931-06-02/${name}`]);
    assert.deepEqual(changed(await tides('a {b}.png'))[first], ['~~~ table {src="a {b}.png"}']);
    assert.deepEqual(changed(await tides("tides'.png"))[first], [`~~~ table {src="tides'.png"}`]);
    assert.deepEqual(changed(await tides('a:b.png'))[first], ['~~~ table {src=./a:b.png}']);
    assert.equal(await tides('"tides".png'), null);
    const plate = (name: string) => rename(['扫描/𠮷一版.png', `扫描/${name}`]);
    assert.deepEqual(changed(await plate('一: 二 #3.png'))[chinese], ['facsimile: "../扫描/一: 二 #3.png"']);
    assert.deepEqual(changed(await plate('"一".png'))[chinese], ['facsimile: "../扫描/\\"一\\".png"']);
    assert.deepEqual(changed(await rename(['courier/plates/front 2.png', `courier/plates/it's "2".png`])), {
      [first]: [`facsimile: [scans/front.pdf, "../plates/it's \\"2\\".png", https://halden.example/front.png]`],
      [second]: [`  - '../plates/it''s "2".png' # the second plate`],
    });
  });

  it('names versions where the client takes them, and else plain changes', async () => {
    await open({ open: [first] });
    await desk.replace(first, 'at Halden', 'at Upper Halden');
    const edit = await rename(['courier/plates/mill.png', 'courier/mill.png']);
    const versions = edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.version);
    assert.deepEqual(versions, [2, null]);
    await desk.close();
    const { documentChanges: _, ...workspaceEdit } = everything.workspace?.workspaceEdit ?? {};
    await open({ capabilities: { ...everything, workspace: { ...everything.workspace, workspaceEdit } } });
    const plain = await rename(['courier/plates/mill.png', 'courier/mill.png']);
    assert.deepEqual(Object.keys(plain?.changes ?? {}).sort(), [desk.uri(first), desk.uri(second)]);
    assert.equal(plain?.documentChanges, undefined);
  });

  it('follows what is typed, and forgets what is typed no more', async () => {
    await open();
    await desk.replace(first, 'src=tides.png', 'src=moon.png');
    const move = (name: string) => rename([`courier/1931-06-02/${name}.png`, `courier/1931-06-02/scans/${name}.png`]);
    assert.equal(await move('tides'), null);
    assert.deepEqual(changed(await move('moon'))[first], ['~~~ table {src=scans/moon.png}']);
    await desk.shut(first);
    await desk.write(first, null);
    assert.equal(await move('tides'), null);
  });

  it('is asked for only where a transcript, a folder or what transcripts name moves', async () => {
    await open();
    const { willRename, didRename } = desk.capabilities.workspace?.fileOperations ?? {};
    const filters = willRename?.filters ?? [];
    assert.deepEqual(
      filters.map(({ pattern }) => pattern.matches),
      ['file', 'file', 'folder'],
    );
    const [transcripts, images] = filters.map(({ pattern }) => pattern.glob);
    assert.equal(transcripts, '**/*.broadsheet');
    for (const kind of ['png', 'jp2', 'tif', 'pdf', 'xml']) assert.match(images ?? '', new RegExp(`[{,]${kind}[,}]`));
    assert.ok(didRename, 'the other file operations stay');
  });

  it('leaves every link leading to the same file, whatever moves', async () => {
    await open();
    await desk.close();
    const names = ['a', 'b', 'ｃ', '图 1', "d'e", 'f,g', '#h', '{i}'];
    const folder = fc.array(fc.constantFrom(...names), { maxLength: 3 });
    const file = fc.tuple(folder, fc.constantFrom(...names)).map(([folders, name]) => [...folders, name].join('/'));
    const relative = (from: string, to: string) =>
      `${from
        .split('/')
        .slice(1)
        .map(() => '../')
        .join('')}${to}`;
    await fc.assert(
      fc.asyncProperty(file, file, file, file, fc.nat(2), async (text, image, scan, there, which) => {
        const [transcript, png, pdf] = [`${text}.broadsheet`, `${image}.png`, `${scan}.pdf`];
        const drawing = `//// ${transcript}\n---\nfacsimile: ${JSON.stringify(relative(text, pdf))}\n---\n\n! The quay. {src="${relative(text, png)}"}\n`;
        desk = await Desk.on(drawing);
        const from = [transcript, png, pdf][which]!;
        const to = `${there}-moved${from.slice(from.lastIndexOf('.'))}`;
        const edit = await rename([from, to]);
        const after = edit ? desk.after(edit).replace(/^.*\n/, '') : desk.text(transcript);
        const moved = (path: string) => (path === from ? to : path);
        await desk.shut(transcript);
        await desk.open(moved(transcript), after);
        const links = await desk.request<DocumentLink[]>('textDocument/documentLink', desk.document(moved(transcript)));
        assert.deepEqual(
          links.map(({ target }) => decodeURIComponent(target ?? '')),
          [pdf, png].map((path) => decodeURIComponent(desk.uri(moved(path)))),
        );
        await desk.close();
      }),
      { numRuns: process.env['TRANSPORT'] === 'stdio' ? 3 : 100 },
    );
    await open();
  });
});
