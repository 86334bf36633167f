import { strict as assert } from 'node:assert';
import { draw, undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';

describe('the number of a page', () => {
  for (const drawing of [
    '== 第⟦三⟧版 综合 ==\n',
    '＝＝ 第[?⟦三⟧]版 ＝＝\n',
    '== 𠮷家渡 ⟦A3⟧ {section=A}\n',
    '\n== 2021年3月6日 ⟦Ａ０３⟧ ==\n@ 责任编辑：何田\n',
    '== 第三版 {n=5}\n',
    '== 副刊 ==\n',
    '== ==\n',
  ]) {
    it(`stands where it is printed: ${JSON.stringify(drawing)}`, () => {
      const { text } = undraw(drawing);
      const { pages } = fileOf(text, 'zh-CN');
      const ranges = pages.flatMap(({ offset, page }) =>
        page?.numberPlace
          ? [{ start: offset + page.numberPlace.start, end: offset + page.numberPlace.end, name: '' }]
          : [],
      );
      assert.equal(draw(text, ranges), drawing);
    });
  }
});
