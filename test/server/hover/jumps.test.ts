import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { assertHover, hoverAt } from '../support/hovers';
import { inProcessAfter } from '../support/transports';

/** With the links that lead to places left out of account: they name folders. */
async function textAt(desk: Desk, index = 0): Promise<string | undefined> {
  return (await hoverAt(desk, index))?.text.replaceAll(desk.folder, 'folder:');
}

describe('hovering over a jump', () => {
  it('shows the other half: page, place, headline, first lines and join; in another file', async () => {
    const desk = await Desk.whenRead(lines`
      //// p1.broadsheet
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      ---

      == Page One ==
      # River rises at Halden bridge
      The ferry was tied up at noon, which
      the ferryman had not done in thirty years.
      >> ⟦(Cont‸inued on Page 3)⟧

      //// p3.broadsheet
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      ---

      == Page 3 ==
      # River rises
      << (Continued from Page 1)
      The mill race was closed at two o'clock.
      　The bakers of Mill Lane carried their ovens upstairs.
    `);
    const said = lines`
      **Continues on page 3** · [p3.broadsheet, line 9](<folder:/p3.broadsheet#L9>)

      **River rises**

      > The mill race was closed at two o'clock.
      >
      > The bakers of Mill Lane carried their ovens upstairs.

      The paragraph goes on across the jump.
    `;
    await assertHover(desk, 0, said.replaceAll('folder:', desk.folder));
    await desk.close();
  });

  it('shows where it comes from: the headline, the first words and the last before the jump', async () => {
    const desk = await Desk.whenRead(
      lines`
      ---
      paper: 临海晚报
      date: 2019-08-11
      language: zh-CN
      ---
      == 第一版 ==
      # 台风“丹鹭”今夜登陆
      # 全市停课停运
      台风“丹鹭”预计今夜在东矶一带登陆。市防指昨日下午启动一级响应，要求沿海七镇的渔船全部回港，
      海上作业人员全部上岸，学校停课，工地停工，公交停运。昨天夜里，潮水已经漫过了石塘的老码头。
      沿街的店家用沙袋堵住门口，消防员挨家挨户劝老人搬到高处的小学里去，
      >> （下转第二版①）

      == 第二版 ==
      << （上接‸第一版①）
      直到后半夜才歇下。
    `,
      { locale: 'zh-CN' },
    );
    assert.equal(
      await textAt(desk),
      lines`
        **接自第 1 版** · [第 12 行](<folder:/p1.broadsheet#L12>)

        **台风“丹鹭”今夜登陆 全市停课停运**

        > 台风“丹鹭”预计今夜在东矶一带登陆。市防指昨日下午启动一级响应，要求沿海七镇的渔船全部回港，海上作业人员全部上岸，学校停课…
        >
        > …停工，公交停运。昨天夜里，潮水已经漫过了石塘的老码头。沿街的店家用沙袋堵住门口，消防员挨家挨户劝老人搬到高处的小学里去，

        段落跨版相连。
      `.trimEnd(),
    );
    await desk.close();
  });

  it('says how the two are joined', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      language: de
      ---
      == Seite 1 ==
      # Hochwasser
      Der Deichgraf hat die Wachen ver-
      >> (Schluß ‸auf Seite 2.)

      # Brand in der Mühle
      Die Feuerwehr war um zwei Uhr zur Stelle.

      >> (Schluß auf ‸Seite 3.)

      == Seite 2 ==
      << (Schluß von Seite 1.)
      doppelt und läßt Sandsäcke füllen.

      == Seite 3 ==
      << (Schluß von Seite 1.)
      Der Müller kam mit dem Schrecken davon.
    `);
    assert.match((await textAt(desk, 0)) ?? '', /\n\nThe jump divides a word\.$/);
    assert.match((await textAt(desk, 1)) ?? '', /\n\nA new paragraph begins behind the jump\.$/);
    await desk.close();
  });

  it('shows each of several pages, and says of those without another half why', async () => {
    const desk = await Desk.whenRead(
      lines`
      ---
      paper: 临江日报
      date: 2021-03-06
      language: zh-CN
      pages: 4
      ---
      == 第一版 ==
      # 守住这条江
      堤防无险情，
      >> （下转‸第二、三版）

      == 第二版 ==
      << （上接第一版）
      群众安居。
    `,
      { locale: 'zh-CN' },
    );
    assert.equal(
      await textAt(desk),
      lines`
        **转至第 2 版** · [第 13 行](<folder:/p1.broadsheet#L13>)

        > 群众安居。

        段落跨版相连。

        **尚未配对**：第 3 版尚未录入。
      `.trimEnd(),
    );
    await desk.close();
  });

  it('says why there is no other half, with the candidates', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      pages: 8
      ---
      == Page One ==
      # River rises
      The ferry was tied up at noon
      >> (Cont‸inued on Page 2, ①)

      # Mayor walks
      He left at noon
      >> (Cont‸inued on Page 5)

      # Wheat firm
      Prices held
      >> (Cont‸inued on Page 9)

      # Choirs sing
      They sang
      >> (Cont‸inued on Page 3)

      # Tied
      It goes
      >> (Cont‸inued on Page 2) {to=#lock}

      == Page Two ==
      # Ferry
      << (Continued from Page 1, ②)
      and lay at the quay.

      == Page 3 ==
      # Choirs one
      << (Continued from Page 1)
      in three churches.

      # Choirs two
      << (Continued from Page 1)
      until midnight.
    `);
    const said = [];
    for (let index = 0; index < 5; index++) said.push((await textAt(desk, index))?.split('\n\n**Jump out**')[0]);
    assert.deepEqual(said, [
      '**Not paired**: The labels do not agree: “①” here, “②” at what seems to be the other half.\n\n' +
        '- page 2 “Ferry”: its label is ② · [line 30](<folder:/p1.broadsheet#L30>)',
      '**Not paired**: Page 5 is not transcribed yet.',
      '**Not paired**: Page 9 lies beyond the 8 pages of this issue.',
      '**Not paired**: Several places could answer this jump (2); tie it with an id: {to=#…}, {from=#…}.\n\n' +
        '- page 3 “Choirs one”: it fits as well · [line 35](<folder:/p1.broadsheet#L35>)\n' +
        '- page 3 “Choirs two”: it fits as well · [line 39](<folder:/p1.broadsheet#L39>)',
      '**Not paired**: Nothing in this issue carries the id “#lock”.',
    ]);
    await desk.close();
  });

  it('says what is wrong with a jump that nothing can answer', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      language: en
      ---
      == Page One ==
      # Nowhere
      It goes
      ⟦>‸>⟧

      # Illegible
      It goes
      >> ⟦words:(Cont‸inued on Page [?])⟧
    `);
    const [bare, illegible] = [await hoverAt(desk, 0), await hoverAt(desk, 1)];
    assert.match(
      bare?.text ?? '',
      /^\*\*Not paired\*\*: This jump names no page: where print has no words for it, write \{page=…\}\./,
    );
    assert.equal(bare?.drawn, desk.drawn(desk.places()));
    assert.equal(
      illegible?.text,
      '**Not paired**: No page can be read from “(Continued on Page \\[…\\])”; say which it is with {page=…}.',
    );
    assert.equal(illegible.drawn, desk.drawn(desk.places('words')));
    await desk.close();
  });

  it('says nothing false while the workspace is being read', async () => {
    let goOn = () => {};
    const opened = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const desk = await Desk.on(
      lines`
        //// p1.broadsheet
        ---
        paper: 临江日报
        date: 2021-03-06
        language: zh-CN
        ---
        == 第一版 ==
        # 守住这条江
        堤防无险情，
        >> （下转‸第二版）

        //// p2.broadsheet
        ---
        paper: 临江日报
        date: 2021-03-06
        language: zh-CN
        ---
        == 第二版 ==
        << （上接第一版）
        群众安居。
      `,
      { locale: 'zh-CN', open: ['p1.broadsheet'], transport: inProcessAfter(opened) },
    );
    assert.equal(await textAt(desk), '尚未配对：工作区还在读取，另一处可能稍后出现。');
    goOn();
    await desk.read();
    assert.match((await textAt(desk)) ?? '', /^\*\*转至第 2 版\*\*/);
    await desk.close();
  });

  it('stands on the words, on the page and label in attributes, and on the marker, which is explained besides', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      language: en
      ---
      == Page One ==
      # Mayor walks
      He left at noon
      ⟦marker:‸>>⟧ ⟦words:(Continued ‸on Page 2)⟧ {label=⟦label:‸b⟧}

      == Page Two ==
      ⟦bare:‸<<⟧ {label=b page=⟦page:1‸⟧}
      and came back at six.
    `);
    for (const [index, name] of ['marker', 'words', 'label', 'bare', 'page'].entries()) {
      const found = await hoverAt(desk, index);
      assert.equal(found?.drawn, desk.drawn(desk.places(name)));
      assert.match(found.text, index < 3 ? /^\*\*Continues on page 2\*\*/ : /^\*\*Continued from page 1\*\*/);
      assert.equal(/\*\*Jump (?:out|in)\*\* `/.test(found.text), name === 'marker' || name === 'bare');
    }
    await desk.close();
  });

  it('that is none says what it is', async () => {
    const desk = await Desk.whenRead(
      lines`
      ---
      language: zh-CN
      ---
      # 渡口今日停航
      江面有雾。
      ‸>> 详见第三版

      # 夜渡
      船上的灯灭了。
      ‸>> （未完待续）

      # 守住这条江
      堤防无险情，
      >> （下转第二版）
      ‸>> （下转第三版）
    `,
      { locale: 'zh-CN' },
    );
    const said = [];
    for (let index = 0; index < 3; index++) said.push((await textAt(desk, index))?.split('\n\n')[0]);
    assert.deepEqual(said, [
      '“详见第三版”指向另一篇稿件，不是转版，不用标记。',
      '“（未完待续）”指向另一期，不是转版，不用标记。',
      '这段正文已有一处转版，同一处不能转两次。',
    ]);
    await desk.close();
  });

  it('of text behind the words of a jump is none', async () => {
    const desk = await Desk.whenRead(lines`
      == 第一版 ==
      # 守住这条江
      堤防无险情，
      >> （下转第二版）

      == 第二版 ==
      << （上接第一版）群众‸安居。
    `);
    assert.equal(await hoverAt(desk), null);
    await desk.close();
  });
});
