import { strict as assert } from 'node:assert';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, linhai, portEllis } from '../support/newspapers';

async function prepare(desk: Desk, cursor = 0): Promise<CallHierarchyItem> {
  const items = await desk.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', desk.cursor(cursor));
  assert.equal(items.length, 1);
  return items[0]!;
}

function outgoing(desk: Desk, item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]> {
  return desk.request('callHierarchy/outgoingCalls', { item });
}

function incoming(desk: Desk, item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> {
  return desk.request('callHierarchy/incomingCalls', { item });
}

describe('call hierarchy', () => {
  for (const [paper, drawing] of Object.entries({ halden, linhai, elbe })) {
    it(`leads from a part to the next by its jump, and back (${paper})`, async () => {
      const desk = await Desk.on(drawing);
      const item = await prepare(desk);
      const [out = assert.fail()] = desk.places('out');
      const [{ to, fromRanges } = assert.fail(), ...more] = await outgoing(desk, item);
      assert.deepEqual(more, []);
      assert.deepEqual(fromRanges, [out.range]);
      assert.deepEqual(await outgoing(desk, to), []);
      assert.deepEqual(await incoming(desk, to), [{ from: item, fromRanges: [out.range] }]);
      assert.deepEqual(await incoming(desk, item), []);
      await desk.close();
    });
  }

  it('goes along a chain over the files of an issue, from each of its parts', async () => {
    const desk = await Desk.on(portEllis, { open: ['a4.broadsheet'] });
    const four = await prepare(desk, 1);
    const [one] = (await incoming(desk, four)).map(({ from }) => from);
    const [five] = (await outgoing(desk, four)).map(({ to }) => to);
    const around = async (item: CallHierarchyItem = assert.fail()) => [
      ...(await incoming(desk, item)).map(({ from }) => from),
      ...(await outgoing(desk, item)).map(({ to }) => to),
    ];
    assert.deepEqual([one?.uri, five?.uri], [desk.uri('a1.broadsheet'), desk.uri('a5.broadsheet')]);
    assert.deepEqual(await around(one), [four]);
    assert.deepEqual(await around(four), [one, five]);
    assert.deepEqual(await around(five), [four]);
    const [jump] = await incoming(desk, four);
    assert.deepEqual({ uri: jump!.from.uri, range: jump!.fromRanges[0] }, desk.places('jump')[0]);
    await desk.close();
  });

  it('says what a part is called, on which page it stands and what it is', async () => {
    const drawing = lines`
      ---
      language: zh-CN
      ---
      == 第一版 要闻 ==
      ⟦all:# ⟦name:台风今夜登陆
      # 全市停课⟧

      沿海渔船𠮷‸
      >> （下转第二版）⟧

      == 第二版 ==
      << （上接第一版）
      已回港。‸
      >> （下转第三版）
      == == {n=4}

      无标题的稿件‸从这里开始，一直写到很远很远的地方去。
    `;
    const desk = await Desk.on(drawing, {
      locale: 'zh-CN',
      capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } },
    });
    // Until all is read it is not known whether a jump is paired.
    await outgoing(desk, await prepare(desk));
    const [first, second, third] = await Promise.all([0, 1, 2].map((cursor) => prepare(desk, cursor)));
    assert.deepEqual(
      [first, second, third].map((item) => [item?.name, item?.detail, item?.kind]),
      [
        ['台风今夜登陆 全市停课', '第一版 要闻 · → 第2版', SymbolKind.Class],
        ['（上接第一版）', '第二版 · ← 第1版 · → 第3版（无对应）', SymbolKind.Interface],
        ['无标题的稿件从这里开始，一直写到很远很远的地方去…', '第4版', SymbolKind.Class],
      ],
    );
    assert.deepEqual(first?.range, desk.selection('all').range);
    assert.deepEqual(first?.selectionRange, desk.selection('name').range);
    await desk.close();
  });

  it('leads to every page that a jump names, each by its own number', async () => {
    const desk = await Desk.on(
      lines`
        == 第一版 ==
        # 候选人名单

        东门区：王长顺。‸
        >> （下转第⟦二⟧、⟦三⟧版）
        == 第二版 ==
        << （上接第一版）
        柳湾区：罗水根。
        == 第三版 ==
        << （上接第一版）
        石塘县：丁守田。
      `,
      { locale: 'zh-CN' },
    );
    const calls = await outgoing(desk, await prepare(desk));
    assert.deepEqual(
      calls.map(({ to }) => to.detail),
      ['第二版 · ← 第1版', '第三版 · ← 第1版'],
    );
    desk.assertRanges(
      'p1.broadsheet',
      calls.flatMap(({ fromRanges }) => fromRanges),
    );
    await desk.close();
  });

  it('knows an item again after its file has changed, or knows that it is gone', async () => {
    const desk = await Desk.on(portEllis);
    const item = await prepare(desk, 1);
    const before = await outgoing(desk, item);
    assert.equal(before.length, 1);
    await desk.replace('a4.broadsheet', '== A4 ==\n', '== A4 ==\n\n# Weather\nRain.\n\n# Ferry\nNo relation.\n');
    assert.deepEqual(
      (await outgoing(desk, item)).map(({ to }) => to),
      before.map(({ to }) => to),
    );
    await desk.replace('a4.broadsheet', '# Ferry\n<<', '# The ferry\n<<');
    assert.equal((await incoming(desk, (await prepare(desk, 2)) ?? assert.fail())).length, 1);
    await desk.shut('a4.broadsheet');
    await desk.write('a4.broadsheet', null);
    assert.deepEqual(await outgoing(desk, item), []);
    const { data: _, ...bare } = item;
    assert.deepEqual(await incoming(desk, bare), []);
    await desk.close();
  });

  it('begins at nothing outside of articles', async () => {
    const desk = await Desk.on('== ‸第一版 ==\n\n# 渡口\n');
    assert.equal(await desk.request('textDocument/prepareCallHierarchy', desk.cursor()), null);
    await desk.close();
  });
});
