import { strict as assert } from 'node:assert';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

const halden = lines`
  //// 1931/p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  facsimile: [⟦link:../scans/1931-06-02.pdf⟧, "⟦link:../scans/front page.png⟧", ⟦link:https://iiif.halden.example/courier/manifest.json⟧]
  ---

  == Page One == {src=⟦link:../scans/1931-06-02.pdf#page=1⟧}

  # River rises at Halden bridge {src=not-here.png}
  #+ Full report on page ⟦link:3⟧
  @ By Ann Poole

  The river stood eleven feet above its summer
  mark last night. (Story on Page ⟦link:3⟧.) (Tide tables, Page 9.)

  ! The ferry at noon. {src="⟦link:../scans/ferry at noon.png⟧"}
  ! The quay. {src=../../elsewhere/quay.png}
  ! The mill. {src=⟦link:http://halden.example/mill.png⟧}
  ! The bridge. {src=command:halden.open}

  ~~~ table {src=⟦link:./tides.png⟧}
  Tide tables, Page ⟦link:3⟧
  ~~~

  the ferryman had not done in thirty years
  >> Continued on Page 8 {page=⟦link:3⟧}

  //// 1931/p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  % The second sheet.

  == Page 3 ==

  # River rises
  << Continued from Page ⟦link:1⟧
  The mill race was closed at two o'clock.
`;

const linjiang = lines`
  //// 报/一版.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第一版 要闻 ==

  # 𠮷庆街口三座水库除险加固完工（详见第⟦link:三⟧版）

  本报讯（记者周晓舟）昨日，𠮷庆街口的水库完工。（详见第⟦link:三⟧、四版）
  葛̌村的堤防也已加固，ＡＢ两段
  >> （下转第⟦link:三⟧版①）

  ！ 东门水闸。{src="⟦link:图/东门 水闸#1.png⟧"}

  //// 报/三版.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第三版 综合 ==

  << （上接第⟦link:一⟧版①）
  均已通过验收。（下转⟦link:本版⟧）
`;

const elbe = lines`
  //// abend.broadsheet
  ---
  paper: Elbufer Abendblatt
  date: 1908-03-14
  language: de
  facsimile:
    - '⟦link:Tafeln/Elbe''s Ufer.tif⟧'
    - >
      ⟦link:Tafeln/zweite.tif⟧
  ---

  == Seite 1 ==

  # Hochwasser an der Elbe

  Der Deichgraf hat die Wachen ver-
  >> (Schluß auf Seite ⟦link:2⟧.)

  == Seite 2 ==

  << (Schluß von Seite ⟦link:1⟧.)
  doppelt und läßt Sandsäcke füllen.
`;

describe('document links', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const linksOf = (path: string) => desk.request<DocumentLink[]>('textDocument/documentLink', desk.document(path));
  const open = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(drawing, options);
  };
  /** The link on certain words, of those in a file. */
  const on = async (path: string, words: string, index = 0) => {
    const found = (await linksOf(path)).filter(({ range: { start, end } }) => {
      const text = desk.text(path);
      return text.slice(desk.offset(text, start), desk.offset(text, end)) === words;
    });
    return found[index] ?? assert.fail(`no link on ${words}`);
  };

  for (const [paper, drawing] of Object.entries({ halden, linjiang, elbe })) {
    for (const encoding of ['utf-16', 'utf-8']) {
      it(`stand on pages, images and addresses (${paper}, ${encoding})`, async () => {
        await open(drawing, { capabilities: { ...everything, general: { positionEncodings: [encoding] } } });
        const files = [...new Set(desk.places('link').map(({ uri }) => desk.path(uri)))];
        const found = await Promise.all(
          files.map(async (path) => (await linksOf(path)).map(({ range }) => ({ uri: desk.uri(path), range }))),
        );
        desk.assertPlaces(found.flat(), 'link');
      });
    }
  }

  it('on a page lead to its line, whatever file it is in, open or not', async () => {
    await open(halden, { open: ['1931/p1.broadsheet'] });
    const there = `${desk.uri('1931/p3.broadsheet')}#8,1`;
    for (let index = 0; index < 4; index++) assert.equal((await on('1931/p1.broadsheet', '3', index)).target, there);
    await desk.close();
    await open(linjiang);
    assert.equal((await on('报/三版.broadsheet', '一')).target, `${desk.uri('报/一版.broadsheet')}#7,1`);
    assert.equal((await on('报/三版.broadsheet', '本版')).target, `${desk.uri('报/三版.broadsheet')}#7,1`);
  });

  it('on a page follow its line', async () => {
    await open(elbe);
    assert.match((await on('abend.broadsheet', '2')).target ?? '', /#18,1$/);
    await desk.replace('abend.broadsheet', '# Hochwasser an der Elbe\n', '# Hochwasser an der Elbe\n# Dämme halten\n');
    assert.match((await on('abend.broadsheet', '2')).target ?? '', /#19,1$/);
  });

  it('on a file lead to it from where the transcript lies, its name escaped as addresses are', async () => {
    await open(halden);
    const target = async (words: string) => (await on('1931/p1.broadsheet', words)).target;
    assert.equal(await target('../scans/1931-06-02.pdf'), desk.uri('scans/1931-06-02.pdf'));
    assert.equal(await target('../scans/1931-06-02.pdf#page=1'), `${desk.uri('scans/1931-06-02.pdf')}#page=1`);
    assert.equal(await target('../scans/ferry at noon.png'), desk.uri('scans/ferry at noon.png'));
    assert.equal(await target('./tides.png'), desk.uri('1931/tides.png'));
    await desk.close();
    await open(linjiang);
    assert.equal((await on('报/一版.broadsheet', '图/东门 水闸#1.png')).target, desk.uri('报/图/东门 水闸#1.png'));
    await desk.close();
    await open(elbe);
    assert.equal(
      (await on('abend.broadsheet', "Tafeln/Elbe''s Ufer.tif")).target,
      desk.uri("Tafeln/Elbe's Ufer.tif").replaceAll("'", '%27'),
    );
  });

  it('on an address are the address', async () => {
    await open(halden);
    const address = 'https://iiif.halden.example/courier/manifest.json';
    assert.equal((await on('1931/p1.broadsheet', address)).target, address);
  });

  it('of a transcript outside the workspace lead no further than beside it', async () => {
    await open('');
    const uri = desk.uri('x').replace(/\/[^/]*\/x$/, '/loose/letter.broadsheet');
    const text = '# Ferry late\n\n! The quay. {src=scans/quay.png}\n! The mill. {src=../mill.png}\n';
    const textDocument = { uri, languageId: 'broadsheet', version: 1, text };
    await desk.connection.sendNotification('textDocument/didOpen', { textDocument });
    const links = await desk.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      links.map(({ target }) => target),
      [uri.replace('letter.broadsheet', 'scans/quay.png')],
    );
  });

  it('of a text that lies nowhere are addresses only', async () => {
    await open('');
    const uri = 'untitled:Untitled-1';
    const text = '! The quay. {src=scans/quay.png}\n! The mill. {src=https://halden.example/mill.png}\n';
    const textDocument = { uri, languageId: 'broadsheet', version: 1, text };
    await desk.connection.sendNotification('textDocument/didOpen', { textDocument });
    const links = await desk.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://halden.example/mill.png'],
    );
  });

  it('say in the language of the editor where they lead, if it shows that', async () => {
    await open(halden);
    assert.equal((await on('1931/p1.broadsheet', '3')).tooltip, 'Go to page 3');
    assert.equal((await on('1931/p1.broadsheet', './tides.png')).tooltip, 'Open the image');
    await desk.close();
    await open(linjiang, { locale: 'zh-cn' });
    assert.equal((await on('报/一版.broadsheet', '三')).tooltip, '转到第 3 版');
    await desk.close();
    await open(halden, {
      capabilities: { ...everything, textDocument: { ...everything.textDocument, documentLink: {} } },
    });
    assert.equal((await on('1931/p1.broadsheet', '3')).tooltip, undefined);
  });
});
