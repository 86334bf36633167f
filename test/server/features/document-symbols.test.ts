import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';
import { indexed } from '../support/actions';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';

const METHOD = 'textDocument/documentSymbol';

const linhai = lines`
  //// p1.broadsheet
  ---
  paper: ⟦临海晚报⟧
  date: 2019-08-11
  edition: 早版
  language: zh-CN
  pages: 2
  ---

  == ⟦第一版 要闻⟧ ==

  # ⟦台风“丹鹭”今夜登陆
  # 全市停课停运⟧

  本报讯（记者 沈望秋）沿海渔船
  >> ⟦（下转第二版①）⟧

  #* ⟦海边夜话⟧ {.section}
  # ⟦𠮷家渡的灯⟧ {.commentary}

  ! ⟦渡口旧照。⟧

  ## ⟦灯下⟧

  灯亮着。
  ! ⟦渡口的灯。⟧
  @ 何田 摄

  ## ⟦潮来⟧

  潮来时灯不灭。

  # ⟦晚潮⟧

  潮退了。
  ⟦>>⟧ {page=2}

  //// p2.broadsheet
  ---
  paper: 临海晚报
  date: 2019-08-11
  edition: 早版
  language: zh-CN
  ---

  == 第二版 综合 ==

  << （上接第一版①）
  已全部回港避风。

  # 晚潮
  << {page=1}
  滩上都是贝壳。
`;

/** A tree of symbols, a line each: what it is, its name, its detail. */
function shown(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ kind, name, detail, children = [] }) => {
      const what = Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0];
      return `${indent}${what} ${name}${detail ? ` [${detail}]` : ''}\n${shown(children, `${indent}  `)}`;
    })
    .join('');
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

describe('the outline', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const outline = (path: string) => desk.request<DocumentSymbol[]>(METHOD, desk.document(path));

  it('holds the issue, its pages, their articles by rubric, and crossheads, pictures and jumps in these', async () => {
    desk = await Desk.on(linhai, { locale: 'zh-CN' });
    await indexed(desk);
    assert.equal(
      shown(await outline('p1.broadsheet')),
      lines`
        File 临海晚报 2019-08-11 [早版]
          Module 第一版 要闻 [3 篇]
            Class 台风“丹鹭”今夜登陆 全市停课停运 [→ 第2版 ①]
              Event （下转第二版①） [→ 第2版 ①]
            Namespace 海边夜话
              Class 𠮷家渡的灯 [评论]
                Object 渡口旧照。
                String 灯下
                  Object 渡口的灯。 [何田 摄]
                String 潮来
              Class 晚潮 [→ 第2版]
                Event >> [→ 第2版]
      `,
    );
    assert.equal(
      shown(await outline('p2.broadsheet')),
      lines`
        File 临海晚报 2019-08-11 [早版]
          Module 第二版 综合
            Interface 台风“丹鹭”今夜登陆 全市停课停运 [← 第1版 ①]
              Event （上接第一版①） [← 第1版 ①]
            Interface 晚潮 [← 第1版]
              Event << [← 第1版]
      `,
    );
  });

  for (const encoding of ['utf-16', 'utf-8']) {
    it(`selects the words that name each (${encoding})`, async () => {
      const capabilities = { ...everything, general: { positionEncodings: [encoding] } };
      desk = await Desk.on(linhai, { capabilities });
      desk.assertRanges(
        'p1.broadsheet',
        flat(await outline('p1.broadsheet')).map(({ selectionRange }) => selectionRange),
      );
    });
  }

  it('says where a jump leads that nothing answers, once all pages are known', async () => {
    desk = await Desk.on(
      lines`
        ---
        paper: Elbufer Abendblatt
        date: 1908-03-14
        language: de
        ---

        == Seite 1 ==

        # Hochwasser an der Elbe

        Der Strom ist gestiegen.
        >> (Schluß auf Seite 2.)

        == Seite 2 ==

        # Markt

        Heu 4 Mark.
      `,
    );
    await indexed(desk);
    const [issue] = await outline('p1.broadsheet');
    assert.equal(issue?.children?.[0]?.children?.[0]?.detail, '→ p. 2 (no counterpart)');
  });

  it('says where a jump leads that does not, and which page it is that has no label', async () => {
    desk = await Desk.on(
      lines`
        == Page 1 ==

        # Ferry late

        Fog held it at the
        >>

        == {n=7}

        <<
        quay.

        #* {.section}
        # Notes

        ## Tides

        Low water at noon.
      `,
    );
    await indexed(desk);
    assert.equal(
      shown(await outline('p1.broadsheet')),
      lines`
        Module Page 1 [1 article]
          Class Ferry late [→ p. 7]
            Event >> [→ p. 7]
        Module p. 7 [1 article]
          Interface Ferry late [← p. 1]
            Event << [← p. 1]
          Namespace Untitled
            Class Notes
              String Tides
      `,
    );
  });

  it('has a crosshead reach to the next one, or to where the text ends', async () => {
    desk = await Desk.on(
      lines`
        # Ferry late

        Fog.

        ⟦## The quay

        Empty.

        ⟧⟦## The ferry

        Late.

        ⟧>> Continued on Page 3
      `,
    );
    const crossheads = flat(await outline('p1.broadsheet')).filter(({ kind }) => kind === SymbolKind.String);
    desk.assertRanges(
      'p1.broadsheet',
      crossheads.map(({ range }) => range),
    );
  });

  it('names what has no name, and needs neither front matter nor pages', async () => {
    desk = await Desk.on('# {.photo}\n\n#\n\n## \n\n>>\n');
    await indexed(desk);
    assert.equal(
      shown(await outline('p1.broadsheet')),
      lines`
        Class Untitled [Photograph]
        Class Untitled [→ (no counterpart)]
          String Untitled
          Event >> [→ (no counterpart)]
      `,
    );
  });

  it('is a list for a client that takes no tree', async () => {
    const { documentSymbol: _, ...textDocument } = everything.textDocument ?? {};
    desk = await Desk.on(linhai, { capabilities: { ...everything, textDocument } });
    await indexed(desk);
    const list = await desk.request<SymbolInformation[]>(METHOD, desk.document('p2.broadsheet'));
    assert.deepEqual(
      list.map(({ name, kind, containerName }) => [name, kind, containerName]),
      [
        ['临海晚报 2019-08-11', SymbolKind.File, undefined],
        ['第二版 综合', SymbolKind.Module, '临海晚报 2019-08-11'],
        ['台风“丹鹭”今夜登陆 全市停课停运', SymbolKind.Interface, '第二版 综合'],
        // The client says nothing of kinds that came later than this one.
        ['（上接第一版①）', SymbolKind.Method, '台风“丹鹭”今夜登陆 全市停课停运'],
        ['晚潮', SymbolKind.Interface, '第二版 综合'],
        ['<<', SymbolKind.Method, '晚潮'],
      ],
    );
  });

  it('nests, whatever the text', async () => {
    desk = await Desk.on('');
    await desk.open('any.broadsheet', '');
    const compare = (a: { line: number; character: number }, b: typeof a) =>
      a.line - b.line || a.character - b.character;
    const contains = (outer: DocumentSymbol['range'], inner: DocumentSymbol['range']) =>
      compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
    const check = (symbol: DocumentSymbol) => {
      assert.notEqual(symbol.name.trim(), '');
      assert.ok(contains(symbol.range, symbol.selectionRange), symbol.name);
      checkAll(symbol.children ?? []);
      for (const child of symbol.children ?? []) {
        assert.ok(contains(symbol.range, child.range), `${child.name} in ${symbol.name}`);
      }
    };
    const checkAll = (symbols: readonly DocumentSymbol[]) => {
      for (const [index, symbol] of symbols.entries()) {
        const before = symbols[index - 1];
        if (before) assert.ok(compare(before.range.end, symbol.range.start) <= 0, `${before.name}, ${symbol.name}`);
        check(symbol);
      }
    };
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        await desk.rewrite('any.broadsheet', text);
        checkAll(await outline('any.broadsheet'));
      }),
      { numRuns: 200 },
    );
  });
});
