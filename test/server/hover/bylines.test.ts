import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { assertHover, hoverAt } from '../support/hovers';
import { inProcessAfter } from '../support/transports';

const archive = lines`
  //// 2021/0306.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == 第一版 ==
  @ 责任编辑：梁文舟

  # 早部署早检查
  @ ⟦byline:本报‸记者 ⟦name:周晓‸舟⟧ 实习生 何田⟧

  本报讯⟦lead:‸（记者⟦周‸[?晓]舟⟧）⟧各县区要逐库排查。

  //// 2021/0307.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-07
  language: zh-CN
  ---
  # 渡口今日停航
  @ 本报记者 周晓舟
  江面有雾。

  //// 1931.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  # River rises
  @ By ⟦poole:Ann Poole‸⟧, Staff Writer

  The ferry was tied up at noon.

  ! The old bridge at noon.
  @ Photo by ⟦reed:Tom‸ Reed⟧
`;

describe('hovering over a byline', () => {
  it('says of a name who that is, and how often, where and since when they sign', async () => {
    const desk = await Desk.whenRead(archive, { locale: 'zh-CN' });
    const said = '**周晓舟** · 本报 记者\n\n署名 3 次，见于 2 期，2021-03-06至2021-03-07';
    await assertHover(desk, 1, said, 'name');
    await assertHover(desk, 3, said);
    await desk.close();
  });

  it('says it in English, of papers in English', async () => {
    const desk = await Desk.whenRead(archive);
    await assertHover(desk, 4, '**Ann Poole** · Staff Writer\n\n1 byline in 1 issue, 1931-06-02', 'poole');
    await assertHover(desk, 5, '**Tom Reed** · photographs\n\n1 byline in 1 issue, 1931-06-02', 'reed');
    await desk.close();
  });

  it('says of the rest how it is read', async () => {
    const desk = await Desk.whenRead(archive, { locale: 'zh-CN' });
    await assertHover(desk, 0, '**署名** · 本报\n\n- 记者：周晓舟\n- 实习生：何田', 'byline');
    await assertHover(desk, 2, '**署名** · 本报\n\n- 记者：周晓舟', 'lead');
    await desk.close();
  });

  it('says that a run of names is split by guess, and into what; the archive’s names split it for sure', async () => {
    const run = lines`
      //// a.broadsheet
      ---
      paper: 临江日报
      date: 2021-03-06
      language: zh-CN
      ---
      # 早部署早检查
      @ 本报记者 ⟦颜佳‸任⟧姚雷

      各县区要逐库排查。
    `;
    const desk = await Desk.whenRead(run);
    const guess = 'A guess: “颜佳任姚雷” may be read as 颜佳任, 姚雷.';
    await assertHover(desk, 0, `**颜佳任** · 记者, 本报\n\n1 byline in 1 issue, 2021-03-06\n\n${guess}`);
    await desk.write('b.broadsheet', '# 渡口\n@ 本报记者 颜佳任 姚雷\n\n江面有雾。\n');
    await desk.read();
    assert.equal((await hoverAt(desk))?.text, '**颜佳任** · 记者, 本报\n\n2 bylines in 2 issues, 2021-03-06');
    await desk.close();
  });

  it('that names nobody says so', async () => {
    const desk = await Desk.whenRead('# Ferry late\n@ ⟦By our own ‸correspondent⟧\n\nFog held it.\n');
    await assertHover(desk, 0, 'This byline names nobody.');
    await desk.close();
  });

  it('counts so far while the workspace is being read', async () => {
    let goOn = () => {};
    const opened = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const desk = await Desk.on(archive, { open: ['1931.broadsheet'], transport: inProcessAfter(opened) });
    const said = (await hoverAt(desk, 4))?.text;
    assert.equal(
      said,
      '**Ann Poole** · Staff Writer\n\n1 byline in 1 issue, 1931-06-02 (the workspace is still being read)',
    );
    goOn();
    await desk.close();
  });
});
