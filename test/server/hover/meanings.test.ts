import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { assertHover, hoverAt } from '../support/hovers';

/** The headings of the hovers at a drawing's cursors, and whether each stands on the range that is drawn around its cursor. */
async function headings(drawing: string, locale: string): Promise<string[]> {
  const desk = await Desk.whenRead(drawing, { locale });
  const found = [];
  const ranges = desk.places('');
  for (const [index, range] of ranges.entries()) {
    const hover = await hoverAt(desk, index);
    assert.equal(hover?.drawn, desk.drawn([range]), `range ${index}`);
    found.push(hover.text.split('\n')[0]!);
  }
  await desk.close();
  return found;
}

describe('hovering over the markup', () => {
  it('says what a marker means, in any of its forms', async () => {
    const drawing = lines`
      ⟦‸---⟧
      date: 2021-03-06
      ⟦---‸⟧
      ⟦=‸=⟧ 第一版 ==
      ⟦@‸⟧ 责任编辑：梁文舟
      ⟦#‸*⟧ 新春走基层
      ⟦#-‸⟧ 最后一班船
      ⟦‸＃⟧ 渡口
      ⟦＃‸＋⟧ 摆渡人
      天还没亮。
      ⟦‸｜⟧
      船已靠岸。
      ⟦‸##⟧ 小标题
      ⟦%‸⟧ 墨渍
      ⟦‸!⟧ 渡口。
      ⟦～‸～～⟧ ⟦ver‸se⟧
      樟树
      ⟦‸~~~⟧
    `;
    assert.deepEqual(await headings(drawing, 'zh-CN'), [
      '**文件头** `---`',
      '**文件头** `---`',
      '**版** `==`',
      '**署名** `@`',
      '**栏目题** `#*`',
      '**引题** `#-`',
      '**主题** `#`',
      '**副题** `#+`',
      '**换栏** `|`',
      '**小标题** `##`',
      '**注释** `%`',
      '**图片** `!`',
      '**原样排** `~~~`',
      '**诗** `~~~ verse`',
      '**原样排** `~~~`',
    ]);
  });

  it('says what keys and values of the front matter mean', async () => {
    const drawing = lines`
      ---
      ⟦pap‸er⟧: ⟦The Halden ‸Courier⟧
      ⟦language‸⟧: ⟦en-G‸B⟧
      status: ⟦‸proofread⟧
      transcribers: [⟦Ada ‸Finch⟧, Tom Reed]
      ---
    `;
    assert.deepEqual(await headings(drawing, 'en'), [
      '**Newspaper** `paper`',
      '**Newspaper** `paper`',
      '**Language** `language`',
      '**English (United Kingdom)** `en-GB`',
      '**Proofread** `proofread`',
      '**Transcribers** `transcribers`',
    ]);
  });

  it('says nothing of keys that nobody knows', async () => {
    const desk = await Desk.whenRead('---\nedi‸tor: Ann Poole\npaper: The Halden Courier\n---\n# River\nIt rose.\n');
    assert.equal(await hoverAt(desk), null);
    await desk.close();
  });

  it('says what attributes and their values mean', async () => {
    const drawing = lines`
      == 第一版 == {⟦n‸=5⟧}
      #* 短评 {⟦.sec‸tion⟧}
      # 大桥通车 {⟦‸.photo⟧ ⟦status=‸raw⟧ ⟦la‸ng=de-AT⟧}
      ! 大桥。 {⟦src="图 ‸1.png"⟧}
    `;
    assert.deepEqual(await headings(drawing, 'zh-CN'), [
      '**版次** `{n=…}`',
      '**统管以下各篇的栏目题** `.section`',
      '**图片新闻** `.photo`',
      '**初稿** `raw`',
      '**语言** `{lang=…}`',
      '**图像文件** `{src=…}`',
    ]);
  });

  it('says what inline forms mean', async () => {
    const drawing = lines`
      # Ferry ⟦[*la‸te]⟧
      The ⟦[?ste‸a]⟧mer lay at ⟦[‸...]⟧ the qu⟦‸□⟧y.⟦[%dr‸awn]⟧ It was [?Lenn
      ⟦[**L‸enn]⟧ the [^Leo].
    `;
    assert.deepEqual(await headings(drawing, 'en'), [
      '**Emphasis** `[*…]`',
      '**Uncertain** `[?…]`',
      '**Illegible** `[?]`',
      '**Gap** `□`',
      '**Note** `[%…]`',
      '**Bold** `[**…]`',
    ]);
  });
});

describe('hovering over an inline form', () => {
  const drawing = lines`
    # 把功夫下在平时
    事要一件件⟦sic:[!作‸好|做好]⟧，船工罗⟦ruby:[^垚|y‸áo]⟧说。⟦nested:温[?淑⟦inner:[+秀‸]⟧]琴⟧把存折收好。\‸[
  `;

  it('shows what is printed and what it should read', async () => {
    const desk = await Desk.whenRead(drawing, { locale: 'zh-CN' });
    const [sic, ruby] = [await hoverAt(desk, 0), await hoverAt(desk, 1)];
    assert.match(sic?.text ?? '', /^- 报上作：作好\n- 应作：做好\n\n\*\*误字\*\* /);
    assert.equal(sic?.drawn, desk.drawn(desk.places('sic')));
    assert.match(ruby?.text ?? '', /^- 报上作：垚\n- 读音：yáo\n\n\*\*注音\*\* /);
    assert.equal(ruby?.drawn, desk.drawn(desk.places('ruby')));
    await desk.close();
  });

  it('is over the innermost of several, and over an escape', async () => {
    const desk = await Desk.whenRead(drawing, { locale: 'zh-CN' });
    const [inner, escaped] = [await hoverAt(desk, 2), await hoverAt(desk, 3)];
    assert.match(inner?.text ?? '', /^\*\*补字\*\* /);
    assert.equal(inner?.drawn, desk.drawn(desk.places('inner')));
    assert.match(escaped?.text ?? '', /^\*\*反斜杠\*\* /);
    await desk.close();
  });
});

describe('hovering over datelines, end marks and ignored codes', () => {
  it('says what was read', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      language: zh-CN
      ---
      # 春运
      ⟦新华‸社北京1月31日电⟧ 车站里人多。⟦mark:①‸3⟧
    `);
    await assertHover(desk, 0, '**Dateline**\n\n- Place: 北京\n- Date: 1月31日\n- Agency: 新华社');
    const text = 'The paper’s sign that the article ends here. It is no part of the text.';
    await assertHover(desk, 1, `**End mark: ①3**\n\n${text}`, 'mark');
    await desk.close();
  });

  it('says it of papers in English', async () => {
    const desk = await Desk.whenRead(
      lines`
      ---
      language: en
      ---
      # Rain
      ⟦WASHINGTON, March 4 (A‸P)⟧ — It rained.
      ⟦mark:-3‸0-⟧
    `,
      { locale: 'zh-CN' },
    );
    assert.match(
      (await hoverAt(desk, 0))?.text ?? '',
      /^\*\*电头\*\*\n\n- 地点：WASHINGTON\n- 日期：March 4\n- 通讯社：AP$/,
    );
    assert.match((await hoverAt(desk, 1))?.text ?? '', /^\*\*结束标记：\\-30-\*\*|^\*\*结束标记：-30-\*\*/);
    await desk.close();
  });

  it('says what a silenced code reports', async () => {
    const desk = await Desk.whenRead('# 渡口\n% broadsheet-ignore ⟦jump-‸ambiguous⟧\n江面有雾。\n', {
      locale: 'zh-CN',
    });
    const found = await hoverAt(desk);
    assert.match(
      found?.text ?? '',
      /^\[jump-ambiguous\]\(<.*\/docs\/diagnostics\/jump-ambiguous\.md>\)\n\n有 … 处可与此对应/,
    );
    assert.equal(found?.drawn, desk.drawn(desk.places()));
    await desk.close();
  });
});
