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

  ## ⟦灯下⟧

  灯亮着。
  ! ⟦渡口的灯。⟧
  @ 何田 摄

  //// p2.broadsheet
  ---
  paper: 临海晚报
  date: 2019-08-11
  language: zh-CN
  ---

  == 第二版 综合 ==

  << （上接第一版①）
  已全部回港避风。
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
        File 临海晚报 2019-08-11
          Module 第一版 要闻 [2 篇]
            Class 台风“丹鹭”今夜登陆 全市停课停运 [→ 第2版 ①]
              Event （下转第二版①） [→ 第2版 ①]
            Namespace 海边夜话
              Class 𠮷家渡的灯 [commentary]
                String 灯下
                Object 渡口的灯。 [何田 摄]
      `,
    );
    assert.equal(
      shown(await outline('p2.broadsheet')),
      lines`
        File 临海晚报 2019-08-11
          Module 第二版 综合
            Interface （上接第一版①） [← 第1版 ①]
              Event （上接第一版①） [← 第1版 ①]
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

  it('names what has no name, and needs neither front matter nor pages', async () => {
    desk = await Desk.on('# {.photo}\n\n#\n\n## \n\n>>\n');
    await indexed(desk);
    assert.equal(
      shown(await outline('p1.broadsheet')),
      lines`
        Class Untitled [photo]
        Class Untitled [→ (no counterpart)]
          String Untitled
          Event >> [→ (no counterpart)]
      `,
    );
  });

  it('is a list for a client that takes no tree', async () => {
    const { documentSymbol: _, ...textDocument } = everything.textDocument ?? {};
    desk = await Desk.on(linhai, { capabilities: { ...everything, textDocument } });
    const list = await desk.request<SymbolInformation[]>(METHOD, desk.document('p2.broadsheet'));
    assert.deepEqual(
      list.map(({ name, containerName }) => [name, containerName]),
      [
        ['临海晚报 2019-08-11', undefined],
        ['第二版 综合', '临海晚报 2019-08-11'],
        ['（上接第一版①）', '第二版 综合'],
        ['（上接第一版①）', '（上接第一版①）'],
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
      for (const child of symbol.children ?? []) {
        assert.ok(contains(symbol.range, child.range), `${child.name} in ${symbol.name}`);
        check(child);
      }
    };
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        await desk.rewrite('any.broadsheet', text);
        for (const symbol of await outline('any.broadsheet')) check(symbol);
      }),
      { numRuns: 200 },
    );
  });
});
