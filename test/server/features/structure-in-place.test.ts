import { strict as assert } from 'node:assert';
import { STRUCTURE_IN_PLACE, type StructuredInPlace } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';

async function structured(desk: Desk, selected: boolean): Promise<string | null> {
  const given = selected ? desk.selection() : { ...desk.document('p1.broadsheet'), range: null };
  const found = await desk.request<StructuredInPlace | null>(STRUCTURE_IN_PLACE, given);
  if (!found) return null;
  assert.equal(found.difference, null);
  return desk.after(found.edit).replace(/^.*\n/, '');
}

describe('raw text in a transcript', () => {
  it('is structured below the page line that stands there, and nothing else is touched', async () => {
    const desk = await Desk.on(lines`
      ---
      paper: 临江日报
      date: 2021-03-06
      language: zh-CN
      ---

      == 第一版 ==

      水库除险加固本月完工

      本报讯（记者 周晓舟）三座水库的除险加固工程
      本月底完工。
      下转第三版

      == 第三版 ==

      # 渡口复航
      昨日复航。
    `);
    const after = await structured(desk, false);
    assert.match(
      after ?? '',
      /\n== 第一版 ==\n\n# 水库除险加固本月完工\n[\s\S]*\n>> 下转第三版\n\n== 第三版 ==\n\n# 渡口复航\n昨日复航。\n$/,
    );
    assert.equal(after?.match(/^---$/gm)?.length, 2);
    await desk.close();
  });

  it('brings its folio line along, which takes the place of the page line that was written for it', async () => {
    const desk = await Desk.on(
      '== 第一版 ==\n\n第一版 要闻\n\n水库除险加固本月完工\n\n本报讯（记者 周晓舟）三座水库的除险加固工程\n本月底完工。\n',
    );
    assert.match((await structured(desk, false)) ?? '', /^== 第一版 要闻 ==\n\n# 水库/);
    await desk.close();
  });

  it('is whatever is selected, by whole lines; line breaks are the file’s', async () => {
    const desk = await Desk.on(
      '---\r\nlanguage: en\r\n---\r\n# Fog {.news}\r\nNo boats.\r\n\r\nRIVER RI⟦SES AT THE BRIDGE\r\n\r\nBy Ann Poole\r\n\r\nThe river stood eleven feet above its summer mark⟧ last night.\r\n\r\n# Wheat\r\n4s.\r\n',
    );
    const after = await structured(desk, true);
    assert.match(
      after ?? '',
      /^---\r\nlanguage: en\r\n---\r\n# Fog \{\.news\}\r\nNo boats\.\r\n\r\n# RIVER RISES AT THE BRIDGE\r\n[\s\S]*last night\.\r\n\r\n# Wheat\r\n4s\.\r\n$/,
    );
    assert.doesNotMatch(after ?? '', /[^\r]\n/);
    await desk.close();
  });

  it('is none where every text has its head', async () => {
    const desk = await Desk.on('== Seite 1 ==\n\n# Eis\nDie Fähre ruht.\n');
    assert.equal(await structured(desk, false), null);
    await desk.close();
  });
});
