import { strict as assert } from 'node:assert';
import { splitArticle } from '../../../core/refactorings/split-article';
import { lines } from '../../support/drawn';
import { Desk, masthead } from '../checks/desk';
import { refactored } from './support';

describe('splitting an article', () => {
  it('makes an unheaded article of what follows, with the cursor where its headline goes', () => {
    assert.equal(
      refactored(
        splitArticle,
        lines`
          # 早部署早检查
          @ 本报记者 周晓舟

          会议召开。

          渡口‸明日停航。
          >> （下转第三版）
        `,
      ),
      lines`
        # 早部署早检查
        @ 本报记者 周晓舟

        会议召开。

        # ‸{.news}

        渡口明日停航。
        >> （下转第三版）
      `,
    );
  });

  it('parts a paragraph before the line', () => {
    assert.equal(
      refactored(splitArticle, '# Prices\nWheat was firm.\nThe ferry ‸stops\non Monday.\n', 'en'),
      '# Prices\nWheat was firm.\n# ‸{.news}\nThe ferry stops\non Monday.\n',
    );
  });

  it('keeps genre and language, and takes comments along', () => {
    assert.equal(
      refactored(
        splitArticle,
        '# Markt {.notice lang=de}\nHeu war teuer.\n\n% ab hier blass\n‸Der Damm hielt.\n',
        'de',
      ),
      '# Markt {.notice lang=de}\nHeu war teuer.\n\n# ‸{.notice lang=de}\n\n% ab hier blass\nDer Damm hielt.\n',
    );
  });

  it('goes on to the next line with words from a blank one, and from a caption to its picture', () => {
    assert.equal(
      refactored(splitArticle, '# Markt\nHeu war teuer.\n‸\n|\n\nDer Damm hielt.\n', 'de'),
      '# Markt\nHeu war teuer.\n\n|\n\n# ‸{.news}\n\nDer Damm hielt.\n',
    );
    assert.equal(
      refactored(splitArticle, '# Markt\nHeu war teuer.\n! Der Damm\nam ‸Abend.\n', 'de'),
      '# Markt\nHeu war teuer.\n# ‸{.news}\n! Der Damm\nam Abend.\n',
    );
  });

  it('is not offered in a head, at the first line of a text, in preformatted text, or where nothing follows', () => {
    for (const drawing of [
      '# 渡口‸停航\n明日停航。\n',
      '# 渡口停航\n‸明日停航。\n后日复航。\n',
      '# 渡口停航\n明日停航。\n~~~ table\n一‸月\n~~~\n',
      '== 第一‸版 ==\n# 渡口停航\n明日停航。\n',
      '# 渡口停航\n明日停航。\n‸\n',
      '# 渡口停航\n明日停航。\n‸>> （下转第三版）\n',
      '# 渡口停航\n! 图为渡口。\n‸@ 何田 摄\n后日复航。\n',
      '<< （上接第一版）后日\n‸复航。\n',
      '---\npaper: 临江‸日报\n---\n# 渡口停航\n',
    ]) {
      assert.equal(refactored(splitArticle, drawing), null, drawing);
    }
  });

  it('adds no fault of structure', () => {
    const before = `${masthead()}\n== 第一版 ==\n\n# 早部署早检查\n@ 本报记者 周晓舟\n\n会议昨日召开。\n\n`;
    const after = refactored(splitArticle, `${before}‸渡口明日停航。\n`)!.replace('‸', '');
    const faults = new Desk().put('p1.broadsheet', after).faults();
    assert.deepEqual(faults, []);
  });
});
