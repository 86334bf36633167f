import { strict as assert } from 'node:assert';
import { mergeArticles } from '../../../core/refactorings/merge-articles';
import { lines } from '../../support/drawn';
import { refactored } from './support';

describe('merging two articles', () => {
  it('keeps what the second prints in its head: display type as crossheads, bylines as they are', () => {
    assert.equal(
      refactored(
        mergeArticles,
        lines`
          # 早部署早检查
          会议‸召开。

          #- 入汛第一天
          # 守住这条江 {.commentary}
          #+ 一线见闻
          @ 本报记者 何田

          堤防无险情。
        `,
      ),
      lines`
        # 早部署早检查
        会议召开。

        ## 入汛第一天
        ## 守住这条江
        ## 一线见闻
        @ 本报记者 何田

        堤防无险情。
      `,
    );
  });

  it('takes an unheaded line away, and leaves one blank line of two', () => {
    assert.equal(
      refactored(mergeArticles, '# Prices\nWheat ‸was firm.\n\n# {.news}\n\nThe ferry stops.\n', 'en'),
      '# Prices\nWheat was firm.\n\nThe ferry stops.\n',
    );
    assert.equal(
      refactored(mergeArticles, '# Prices\nWheat ‸was\n# {.news}\nfirm.\n', 'en'),
      '# Prices\nWheat was\nfirm.\n',
    );
  });

  it('lets no text become a caption, and no byline a credit or the second line of another', () => {
    assert.equal(
      refactored(mergeArticles, '# ‸{.photo}\n! Der Damm.\n# {.news}\nEr hielt.\n', 'de'),
      '# {.photo}\n! Der Damm.\n\nEr hielt.\n',
    );
    assert.equal(
      refactored(mergeArticles, '# ‸{.photo}\n! Der Damm.\n# {.news}\n@ Von Karl Busch\nEr hielt.\n', 'de'),
      '# {.photo}\n! Der Damm.\n\n@ Von Karl Busch\nEr hielt.\n',
    );
    assert.equal(
      refactored(mergeArticles, '# M‸arkt\nHeu.\n@ K. B.\n# {.news}\n@ Von Karl Busch\nEr hielt.\n', 'de'),
      '# Markt\nHeu.\n@ K. B.\n\n@ Von Karl Busch\nEr hielt.\n',
    );
  });

  it('hands an id on, and keeps braces printed', () => {
    assert.equal(
      refactored(mergeArticles, '# ‸甲 {.news}\n天晴。\n# 乙 {b} {#yi .news}\n有风。\n'),
      '# 甲 {.news #yi}\n天晴。\n## 乙 {b}\n有风。\n',
    );
    assert.equal(
      refactored(mergeArticles, '# ‸甲\n天晴。\n# 乙 {.b} {.news}\n有风。\n'),
      '# 甲\n天晴。\n## 乙 \\{.b}\n有风。\n',
    );
  });

  it('is not offered across jumps, pages, rubrics and ids', () => {
    for (const drawing of [
      '# ‸甲\n天晴，\n>> （下转第三版）\n# 乙\n有风。\n',
      '# ‸甲\n天晴。\n\n<< （上接第一版）\n有风。\n',
      '# ‸甲\n天晴。\n== 第二版 ==\n# 乙\n有风。\n',
      '# ‸甲\n天晴。\n#* 短评 {.section}\n# 乙\n有风。\n',
      '# ‸甲 {#jia}\n天晴。\n# 乙 {#yi}\n有风。\n',
      '# ‸甲\n天晴。\n# Fog {lang=en}\nIt lifted.\n',
      '# ‸甲\n天晴。\n',
    ]) {
      assert.equal(refactored(mergeArticles, drawing), null, drawing);
    }
  });
});
