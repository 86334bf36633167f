import { strict as assert } from 'node:assert';
import { PLACE, type Place } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { halden, linhai } from '../support/newspapers';

async function placeAt(desk: Desk, cursor = 0): Promise<Place> {
  return (await desk.request<Place | null>(PLACE, desk.cursor(cursor))) ?? assert.fail('a place');
}

describe('the place of the cursor', () => {
  it('is a page and an article, whose parts are counted together (zh)', async () => {
    const desk = await Desk.on(linhai);
    const { page, article } = await placeAt(desk);
    assert.deepEqual([page?.label, page?.key], ['第一版 要闻', '1']);
    assert.deepEqual(article, {
      title: '台风“丹鹭”今夜登陆 全市停课停运',
      genre: 'news',
      status: null,
      length: { characters: 54, words: 3, paragraphs: 1 },
      hasWords: false,
      part: 0,
      parts: 2,
      partLength: { characters: 46, words: 2, paragraphs: 1 },
    });
    await desk.close();
  });

  it('in a continuation has the article’s headline (en)', async () => {
    const desk = await Desk.on(`${halden}The wheel ‸stands.`);
    const { page, article } = await placeAt(desk, 1);
    assert.equal(page?.key, '3');
    assert.deepEqual([article?.title, article?.part, article?.parts], ['River rises at Halden bridge', 1, 2]);
    await desk.close();
  });

  it('in the front matter is none, and what comes next is the first article', async () => {
    const desk = await Desk.on('---\npaper: Elb‸blatt\n---\n== Seite 1 ==\n# ⟦next:Eisgang⟧\nDie Fähre ruht.\n');
    const { page, article, previous, next } = await placeAt(desk);
    assert.deepEqual([page, article, previous], [null, null, null]);
    desk.assertPlaces(next ? [next] : [], 'next');
    await desk.close();
  });

  const spread = lines`
    //// p1.broadsheet
    ---
    paper: 滨海日报
    date: 2008-05-01
    ---
    == 第一版 ==
    #- 市委‸部署
    # ⟦a:汛前检查今日开始⟧
    各县‸逐库排查。
    # ⟦b:𠮷镇大桥通车⟧‸
    今晨六时放行。

    # {.photo}
    ! ⟦c:大桥夜景。⟧
    //// p2.broadsheet
    ---
    paper: 滨海日报
    date: 2008-05-01
    ---
    == 第二版 ==
    //// p3.broadsheet
    ---
    paper: 滨海日报
    date: 2008-05-01
    ---
    == 第三版 ==
    ‸
    # ⟦d:夏粮长势良好⟧
    麦穗已黄。
  `;
  for (const [cursor, before, after] of [
    [0, null, 'b'],
    [1, 'a', 'b'],
    [2, 'a', 'c'],
    [3, 'c', 'd'],
  ] as const)
    it(`has the titles above and below, in other files of the issue too (cursor ${cursor})`, async () => {
      for (const encodings of [['utf-16'], ['utf-8']]) {
        const capabilities = { ...everything, general: { positionEncodings: encodings } };
        const desk = await Desk.on(spread, { capabilities, open: ['p1.broadsheet'] });
        const { previous, next } = await placeAt(desk, cursor);
        desk.assertPlaces(previous ? [previous] : [], before ?? 'none');
        desk.assertPlaces(next ? [next] : [], after);
        await desk.close();
      }
    });

  it('at the first and the last article has none beyond', async () => {
    const desk = await Desk.on('# ‸Fog\nNo boats.\n# Prices‸\nWheat, 4s.\n');
    assert.equal((await placeAt(desk, 0)).previous, null);
    assert.equal((await placeAt(desk, 1)).next, null);
    await desk.close();
  });

  it('is none in a file that nobody knows', async () => {
    const desk = await Desk.on(halden);
    assert.equal(await desk.request(PLACE, { ...desk.cursor(), ...desk.document('p7.broadsheet') }), null);
    await desk.close();
  });
});
