import { strict as assert } from 'node:assert';
import { ISSUE, type IssueTree } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, linhai } from '../support/newspapers';

async function treeOf(desk: Desk, path: string): Promise<IssueTree> {
  return (await desk.request<IssueTree | null>(ISSUE, desk.document(path))) ?? assert.fail('an issue');
}

/** A tree as an outline: pages, what stands on them, and for each article after the first part the pages of the others. */
function outline({ pages, segments, articles }: IssueTree): string[] {
  return pages.flatMap(({ label, key, status }, page) => [
    `${label} (${key}) ${status}`,
    ...segments.flatMap((segment, index) => {
      if (segment.page !== page) return [];
      const { segments: parts, genre, status } = articles[segment.article]!;
      const jumps = [segment.jumpIn && `<< ${segment.jumpIn}`, segment.jumpOut && `>> ${segment.jumpOut}`];
      const facts = [segment.title, ...(parts[0] === index ? [genre, status] : []), ...jumps];
      return [`  ${facts.filter((fact) => fact !== null).join(', ')}`];
    }),
  ]);
}

describe('the tree of an issue', () => {
  it('has its pages, what stands on them, and how articles run over them (en, two files)', async () => {
    const desk = await Desk.on(halden, { open: [] });
    const tree = await treeOf(desk, 'p3.broadsheet');
    assert.deepEqual(outline(tree), [
      'Page One (1) null',
      '  River rises at Halden bridge, news, >> paired',
      'Page 3 (3) null',
      '  River rises, << paired',
    ]);
    assert.deepEqual(
      tree.uris.map((uri) => desk.path(uri)),
      ['p1.broadsheet', 'p3.broadsheet'],
    );
    assert.deepEqual(
      tree.articles.map(({ segments }) => segments),
      [[0, 1]],
    );
    assert.deepEqual([tree.paper, tree.date, tree.edition], ['The Halden Courier', '1931-06-02', null]);
    await desk.close();
  });

  it('is the same whichever file is asked for, as long as paper, date and edition are', async () => {
    const desk = await Desk.on(halden);
    const { key } = await treeOf(desk, 'p1.broadsheet');
    assert.equal((await treeOf(desk, 'p3.broadsheet')).key, key);
    await desk.replace('p3.broadsheet', 'mill race', 'mill-race');
    assert.equal((await treeOf(desk, 'p3.broadsheet')).key, key);
    await desk.replace('p3.broadsheet', '1931-06-02', '1931-06-03');
    assert.notEqual((await treeOf(desk, 'p3.broadsheet')).key, key);
    await desk.close();
  });

  it('calls an article by its headline, a continuation without one by its jump (zh, de)', async () => {
    for (const [drawing, path, titles] of [
      [linhai, '1.broadsheet', ['台风“丹鹭”今夜登陆 全市停课停运', '（上接第一版①）']],
      [elbe, 'abend.broadsheet', ['Hochwasser an der Elbe', '(Schluß von Seite 1.)']],
    ] as const) {
      const desk = await Desk.on(drawing);
      assert.deepEqual(
        (await treeOf(desk, path)).segments.map(({ title }) => title),
        titles,
      );
      await desk.close();
    }
  });

  it('tells jumps that lack their other half from those whose page is not transcribed yet', async () => {
    const desk = await Desk.on(lines`
      ---
      paper: 澄江晚报
      date: 2011-09-02
      language: zh-CN
      ---

      == 第一版 ==

      # 渡口复航
      江面风浪已平，
      >> （下转第二版）

      # 桥面封闭检修
      封闭自今夜零时起，
      >> （下转第四版）

      # 秋粮开秤
      >> （下转第二版①）

      == 第二版 ==

      << （上接第一版②）
      农户排起长队。
    `);
    assert.deepEqual(
      outline(await treeOf(desk, 'p1.broadsheet')).map((line) => line.trim().split(', ').slice(-1)[0]),
      ['第一版 (1) null', '>> paired', '>> awaited', '>> unmatched', '第二版 (2) null', '<< paired'],
    );
    await desk.close();
  });

  it('says where pages, segments and titles stand', async () => {
    const drawing = lines`
      ---
      paper: 澄江晚报
      date: 2011-09-02
      ---
      ⟦page:== 第一版 ==
      ⟦segment:# ⟦title:𠮷田号客轮⟧ {.news}
      ２日抵港。
      ⟧⟧⟦page:== 第二版 ==
      ⟦segment:#* 短评
      # ⟦title:慎终如始
      # 善作善成⟧
      潮水退了。
      ⟧⟧`;
    for (const encodings of [['utf-16'], ['utf-8']]) {
      const capabilities = { ...everything, general: { positionEncodings: encodings } };
      const desk = await Desk.on(drawing, { capabilities });
      const { pages, segments } = await treeOf(desk, 'p1.broadsheet');
      desk.assertPlaces(pages, 'page');
      desk.assertPlaces(segments, 'segment');
      desk.assertPlaces(
        segments.map(({ uri, titleRange }) => ({ uri, range: titleRange })),
        'title',
      );
      await desk.close();
    }
  });

  it('says how far pages and articles have come: by themselves, by their page, by the front matter, by their last part', async () => {
    const desk = await Desk.on(lines`
      //// p1.broadsheet
      ---
      paper: Der Uferbote
      date: 1912-02-01
      language: de
      status: structured
      ---
      == Seite 1 == {status=proofread}
      # Eis auf dem Strom {status=approved}
      Die Fähre ruht.
      # Aus dem Gemeinderat
      Man beriet lange
      >> (Fortsetzung auf Seite 2)
      == Seite 3 ==
      # Marktpreise {status=fertig}
      Hafer fest.
      //// p2.broadsheet
      ---
      paper: Der Uferbote
      date: 1912-02-01
      language: de
      ---
      == Seite 2 ==
      << (Fortsetzung von Seite 1)
      und beschloß wenig.
      == Seite 4 == {status=raw}
    `);
    const tree = await treeOf(desk, 'p1.broadsheet');
    assert.deepEqual(outline(tree), [
      'Seite 1 (1) proofread',
      '  Eis auf dem Strom, news, approved',
      '  Aus dem Gemeinderat, news, >> paired',
      'Seite 3 (3) structured',
      '  Marktpreise, news, structured',
      'Seite 2 (2) null',
      '  (Fortsetzung von Seite 1), << paired',
      'Seite 4 (4) raw',
    ]);
    await desk.close();
  });

  it('is none for a file that nobody knows', async () => {
    const desk = await Desk.on(halden);
    assert.equal(await desk.request(ISSUE, desk.document('p7.broadsheet')), null);
    await desk.close();
  });
});
