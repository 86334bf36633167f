import { strict as assert } from 'node:assert';
import type { CodeAction, CodeLens } from 'vscode-languageserver-protocol';
import { DOUBTS, type Doubts } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';

const drawing = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  ‸== 第一版 ==
  # 防汛
  市里召
  ⟦comment:% ? 另起一段？‸⟧
  ⟦first:开会𠮷议。⟧

  % ? 是标题吗？
  ⟦second:## 水‸库⟧
  本报讯。‸
  //// p2.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == 第二版 ==
  % ？ 另一篇？
  ⟦third:# 夜航⟧
  渡口停航。
`;

describe('doubts', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  it('are walked through in the issue, round its ends, and counted in the file', async () => {
    for (const encodings of [['utf-16'], ['utf-8']]) {
      const capabilities = { ...everything, general: { positionEncodings: encodings } };
      desk = await Desk.whenRead(drawing, { open: ['p1.broadsheet'], capabilities });
      const beside = async (cursor: number, previous: string, next: string) => {
        const found = await desk.request<Doubts>(DOUBTS, desk.cursor(cursor));
        assert.equal(found.count, 2);
        desk.assertPlaces(found.previous ? [found.previous] : [], previous);
        desk.assertPlaces(found.next ? [found.next] : [], next);
      };
      await beside(0, 'third', 'first');
      await beside(1, 'third', 'second');
      await beside(2, 'first', 'third');
      await beside(3, 'second', 'third');
      if (encodings[0] === 'utf-16') await desk.close();
    }
  });

  it('are none where there is none; the only one is its own next', async () => {
    desk = await Desk.whenRead('# Fog\nNo boats‸.\n');
    assert.deepEqual(await desk.request(DOUBTS, desk.cursor()), { count: 0, previous: null, next: null });
    await desk.close();
    desk = await Desk.whenRead('# Eis\n% ? Text?\n⟦Der ‸Strom.⟧\n');
    const { count, previous, next } = await desk.request<Doubts>(DOUBTS, desk.cursor());
    assert.equal(count, 1);
    desk.assertPlaces(previous ? [previous] : []);
    desk.assertPlaces(next ? [next] : []);
  });

  it('can be accepted or changed', async () => {
    desk = await Desk.whenRead(drawing);
    const actions = (only: string[]) => {
      const { textDocument, position } = desk.cursor(2);
      const params = { textDocument, range: { start: position, end: position }, context: { diagnostics: [], only } };
      return desk.request<CodeAction[]>('textDocument/codeAction', params);
    };
    const [accept, ...changes] = await actions(['quickfix.doubt']);
    assert.equal(accept?.kind, 'quickfix.doubt.accept');
    assert.equal(
      desk.after(accept?.edit),
      `//// p1.broadsheet\n${desk.text('p1.broadsheet').replace('% ? 是标题吗？\n', '')}`,
    );
    assert.ok(changes.length > 2 && changes.every(({ kind }) => kind === 'quickfix.doubt.change'));
    const text = changes.find(({ title }) => title === 'Make it text');
    assert.match(desk.after(text?.edit), /开会𠮷议。\n\n水库\n\n本报讯。\n$/);
    assert.equal((await actions(['quickfix.doubt.accept'])).length, 1);
    assert.ok((await actions(['quickfix'])).some(({ kind }) => kind === 'quickfix.doubt.accept'));
    assert.ok(!(await actions(['refactor'])).some(({ kind }) => kind?.startsWith('quickfix')));
  });

  it('have lenses for a client that has the commands', async () => {
    for (const [doubts, titles] of [
      [true, ['认可', '更改…', '认可', '更改…']],
      [false, []],
    ] as const) {
      desk = await Desk.whenRead(drawing, { initializationOptions: { doubts }, locale: 'zh-CN' });
      const found = await desk.request<CodeLens[]>('textDocument/codeLens', desk.document('p1.broadsheet'));
      assert.deepEqual(
        found.map(({ command }) => command?.title),
        titles,
      );
      if (doubts) {
        desk.assertRanges(
          'p1.broadsheet',
          found.slice(0, 1).map(({ range }) => range),
          'comment',
        );
        assert.deepEqual(found[0]?.command?.arguments, [desk.uri('p1.broadsheet'), found[0]?.range.start]);
        await desk.close();
      }
    }
  });
});
