import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';
import { inProcessAfter } from '../support/transports';

const linjiang = (typed: string, third = '<< （上接第一版②）\n群众安居。\n') => lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  pages: 4
  ---
  == 第一版 要闻 ==
  # 早部署早检查
  堤防无险情，
  >> （下转第二版①）

  # 守住这条江
  各县区要逐库排查，
  ${typed}

  == 第二版 综合 ==
  << （上接第一版①）
  江水渐退。

  //// p3.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  pages: 4
  ---
  == 第三版 副刊 ==
  # 检查
${third.replace(/^/gm, '  ')}
`;

describe('completing a jump', () => {
  it('offers whole jumps as the paper prints them: what waits for one first, then the pages of the issue', async () => {
    const desk = await Desk.whenRead(linjiang('>> ‸'), { locale: 'zh-CN' });
    const offered = await Offered.at(desk, 0, ' ');
    assert.deepEqual(offered.labels, ['（下转第三版②）', '（下转第二版③）', '（下转第三版③）', '（下转第四版③）']);
    assert.equal(offered.item('（下转第三版②）').labelDetails?.description, '第 3 版 《检查》');
    assert.equal(offered.item('（下转第二版③）').labelDetails?.description, '综合');
    assert.equal(offered.taking('（下转第三版②）'), '>> （下转第三版②）');
    await desk.close();
  });

  it('takes the place of what is typed of it, brackets that the editor closed included', async () => {
    const desk = await Desk.whenRead(linjiang('>> （下转第‸）'));
    const offered = await Offered.at(desk);
    for (const way of ['insert', 'replace'] as const)
      assert.equal(offered.taking('（下转第三版②）', way), '>> （下转第三版②）');
    await desk.close();
  });

  it('is found by its page and its label, too', async () => {
    const desk = await Desk.whenRead(linjiang('》》 3‸'));
    assert.equal((await Offered.at(desk)).taking('（下转第三版②）'), '》》 （下转第三版②）');
    await desk.close();
  });

  it('in offers the jumps out that lead to its page', async () => {
    const third = '<< ‸\n群众安居。\n';
    const desk = await Desk.whenRead(linjiang('>> （下转第三版②）', third), { locale: 'zh-CN' });
    const offered = await Offered.at(desk);
    assert.equal(offered.labels[0], '（上接第一版②）');
    assert.equal(offered.item('（上接第一版②）').labelDetails?.description, '第 1 版 《守住这条江》');
    const { documentation } = await offered.resolved('（上接第一版②）');
    const said = typeof documentation === 'object' ? documentation.value.replaceAll(desk.folder, '') : '';
    assert.equal(
      said,
      '**接自第 1 版** · [p1.broadsheet，第 14 行](</p1.broadsheet#L14>)\n\n**守住这条江**\n\n> 各县区要逐库排查，',
    );
    await desk.close();
  });

  it('leaves the text behind the words of a jump in, and is quiet in it', async () => {
    const third = '<< （上接‸第一版）群众‸安居。\n';
    const desk = await Desk.whenRead(linjiang('>> （下转第三版②）', third));
    const [inside, behind] = [await Offered.at(desk, 0), await Offered.at(desk, 1)];
    assert.equal(inside.taking('（上接第一版②）'), '<< （上接第一版②）群众安居。');
    assert.deepEqual(behind.labels, []);
    await desk.close();
  });

  it('is worded like the paper’s other issues where the issue has none, and else as papers commonly print it', async () => {
    const other = lines`
      ---
      paper: The Halden Courier
      date: 1931-06-01
      language: en
      ---
      == Page One ==
      # Wheat firm
      Prices held
      >> Turn to page Three
    `;
    const typed = (paper: string) => lines`
      ---
      paper: ${paper}
      date: 1931-06-02
      language: en
      pages: 2
      ---
      == Page One ==
      # River rises
      The ferry was tied up
      >> ‸
    `;
    for (const [paper, words] of [
      ['The Halden Courier', 'Turn to page Two'],
      ['The Lennport Packet', '(Continued on Page 2)'],
    ] as const) {
      const desk = await Desk.whenRead(`//// a.broadsheet\n${other}//// b.broadsheet\n${typed(paper)}`);
      assert.deepEqual((await Offered.at(desk)).labels, [words]);
      await desk.close();
    }
  });

  it('offers no label where the issue has none, and the slug of the half that waits', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      language: en
      ---
      == Page One ==
      # Wheat firm
      Prices held
      >> See WHEAT, Page 2

      # Mayor walks
      He left
      >> ‸

      == Page Two ==
      << WHEAT, From Page 1
      and fell.

      << MAYOR, From Page 1
      at noon.
    `);
    const offered = await Offered.at(desk);
    assert.equal(offered.labels[0], 'See MAYOR, Page 2');
    await desk.close();
  });

  it('is incomplete while the workspace is being read', async () => {
    let goOn = () => {};
    const opened = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const desk = await Desk.on(linjiang('>> ‸'), { open: ['p1.broadsheet'], transport: inProcessAfter(opened) });
    const before = await Offered.at(desk);
    assert.equal(before.list.isIncomplete, true);
    assert.equal(before.item('（下转第三版②）').labelDetails, undefined);
    goOn();
    await desk.read();
    const after = await Offered.at(desk);
    assert.equal(after.list.isIncomplete, false);
    assert.equal(after.item('（下转第三版②）').labelDetails?.description, 'page 3 “检查”');
    await desk.close();
  });
});
