import { strict as assert } from 'node:assert';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';

const { textDocument } = everything;
const plain: ClientCapabilities = {
  ...everything,
  textDocument: { ...textDocument, completion: { completionItem: { snippetSupport: false } } },
};

const forms = ['[?…]', '[?]', '[!…|…]', '[+…]', '[%…]', '[^…|…]', '[*…]', '[**…]'];

describe('completing an inline form', () => {
  it('offers all behind a bracket, in the middle of a paragraph too', async () => {
    const desk = await Desk.whenRead('# Ferry late\nFog held [‸] it.\nThe [‸\n~~~ table\n[‸');
    const offered = [];
    for (let index = 0; index < 3; index++) offered.push(await Offered.at(desk, index, '['));
    for (const { labels } of offered) assert.deepEqual(labels, forms);
    assert.equal(offered[0]?.taking('[?…]'), 'Fog held [?«»]‸ it.');
    assert.equal(offered[0]?.taking('[!…|…]', 'replace'), 'Fog held [!«»|«»]‸ it.');
    assert.equal(offered[0]?.taking('[?]'), 'Fog held [?] it.');
    assert.equal(offered[1]?.taking('[**…]'), 'The [**«»]‸');
    await desk.close();
  });

  it('goes by the sign that is typed', async () => {
    const desk = await Desk.whenRead('# 题\n事[!‸]作好\n事[*‸\n');
    const [sic, emphasis] = [await Offered.at(desk, 0, '!'), await Offered.at(desk, 1, '*')];
    assert.deepEqual([sic.labels, emphasis.labels], [['[!…|…]'], ['[*…]', '[**…]']]);
    assert.equal(sic.taking('[!…|…]'), '事[!«»|«»]‸作好');
    await desk.close();
  });

  it('puts only the opening before words that a bracket holds', async () => {
    const desk = await Desk.whenRead('# 题\n温[‸淑]琴\n');
    const offered = await Offered.at(desk);
    assert.ok(!offered.labels.includes('[?]'));
    assert.equal(offered.taking('[?…]'), '温[?淑]琴');
    await desk.close();
  });

  it('makes a form of what an input method types in its place', async () => {
    const desk = await Desk.whenRead('# 题\n温【？‸】琴\n𠮷【？‸\n温「？‸」琴\n温【＋‸秀】琴\n温「？‸淑」琴\n', {
      locale: 'zh-CN',
    });
    const offered = [];
    for (let index = 0; index < 5; index++) offered.push(await Offered.at(desk, index, '？'));
    assert.deepEqual(offered[0]?.labels, ['[?…]', '[?]']);
    assert.equal(offered[0]?.item('[?…]').labelDetails?.description, '存疑');
    assert.equal(offered[0]?.taking('[?…]'), '温[?«»]‸琴');
    assert.equal(offered[0]?.taking('[?]'), '温[?]琴');
    assert.equal(offered[1]?.taking('[?…]'), '𠮷[?«»]‸');
    assert.equal(offered[2]?.taking('[?…]'), '温[?«»]‸琴');
    assert.equal(offered[3]?.taking('[+…]'), '温[+秀]琴');
    assert.equal(offered[4]?.taking('[?…]'), '温[?淑]琴');
    await desk.close();
  });

  it('keeps the bracket that the editor closed where it knows no snippets', async () => {
    const desk = await Desk.whenRead('# 题\n温[‸]琴\n温【？‸】琴\n温[‸\n', { capabilities: plain });
    assert.equal((await Offered.at(desk, 0)).taking('[?…]'), '温[?]琴');
    assert.equal((await Offered.at(desk, 0)).taking('[?]'), '温[?]琴');
    assert.equal((await Offered.at(desk, 0)).taking('[!…|…]'), '温[!]琴');
    assert.equal((await Offered.at(desk, 1)).taking('[?…]'), '温[?]琴');
    assert.equal((await Offered.at(desk, 2)).taking('[?]'), '温[?]');
    await desk.close();
  });

  it('is quiet behind an escaped bracket, a printed one, and where no form counts', async () => {
    const desk = await Desk.whenRead('---\npaper: [‸\n---\n# 题\n% note [‸\n字\\[‸\n字【‸\n字？‸\n字「‸\n');
    for (let index = 0; index < 6; index++) {
      assert.deepEqual((await Offered.at(desk, index, index === 4 ? '？' : '[')).labels, [], `cursor ${index}`);
    }
    await desk.close();
  });
});

describe('completing a standing head', () => {
  const archive = (typed: string) => lines`
    //// a.broadsheet
    ---
    paper: 临江日报
    date: 2021-03-06
    language: zh-CN
    ---
    #* 新春走基层
    # 渡口
    江面有雾。

    #* [?短]评 {.section}
    # 把功夫下在平时
    堤防无小事。

    #* 新春走基层
    # 站牌
    站牌换新。

    //// b.broadsheet
    ---
    paper: 湖滨晚报
    date: 2021-03-06
    language: zh-CN
    ---
    #* 湖边夜话
    # 秋深了
    夜里起雾。

    //// c.broadsheet
    ---
    paper: 临江日报
    date: 2021-03-07
    language: zh-CN
    ---
    ${typed}
    # 题
    正文。
  `;

  it('offers those that the archive’s papers print, the paper’s own first', async () => {
    const desk = await Desk.whenRead(archive('#* ‸'));
    const offered = await Offered.at(desk, 0, ' ');
    assert.deepEqual(offered.labels, ['新春走基层', '[?短]评', '湖边夜话']);
    assert.equal(offered.taking('新春走基层'), '#* 新春走基层');
    const { documentation } = await offered.resolved('新春走基层');
    assert.deepEqual(documentation, { kind: 'markdown', value: '2 times in the archive' });
    await desk.close();
  });

  it('takes the place of what is typed, attributes aside, and is not what is being typed', async () => {
    const desk = await Desk.whenRead(archive('＃＊ 新春‸ {.section}'));
    const offered = await Offered.at(desk);
    assert.ok(!offered.labels.includes('新春'));
    assert.equal(offered.taking('新春走基层'), '＃＊ 新春走基层 {.section}');
    await desk.close();
  });
});

describe('completing a comment', () => {
  it('offers the directive that silences diagnostics', async () => {
    const desk = await Desk.whenRead('# 题\n% broad‸\n正文\n% note‸\n% ‸\n');
    const offered = await Offered.at(desk, 0);
    assert.deepEqual(offered.labels, ['broadsheet-ignore']);
    assert.equal(offered.taking('broadsheet-ignore'), '% broadsheet-ignore ');
    assert.deepEqual((await Offered.at(desk, 1)).labels, []);
    assert.deepEqual((await Offered.at(desk, 2)).labels, ['broadsheet-ignore']);
    assert.deepEqual((await Offered.at(desk, 2, ' ')).labels, []);
    await desk.close();
  });

  it('offers codes with their messages, those first that are reported of the line below', async () => {
    const desk = await Desk.whenRead(
      lines`
      == 第一版 ==
      # 守住这条江
      堤防无险情，
      % broadsheet-ignore jump-empty, ‸
      % 墨渍
      >> （下转第九版）
    `,
      { locale: 'zh-CN' },
    );
    const offered = await Offered.at(desk, 0, ' ');
    assert.equal(offered.labels[0], 'jump-page-not-transcribed');
    assert.ok(!offered.labels.includes('jump-empty') && offered.labels.includes('jump-ambiguous'));
    assert.equal(offered.item('jump-page-not-transcribed').labelDetails?.description, '第 … 版尚未录入。');
    assert.match(
      offered.taking('jump-page-not-transcribed'),
      /^% broadsheet-ignore jump-empty, jump-page-not-transcribed$/,
    );
    await desk.close();
  });
});
