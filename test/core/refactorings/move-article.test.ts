import { strict as assert } from 'node:assert';
import { moveArticleDown, moveArticleUp } from '../../../core/refactorings/move-article';
import { refactored } from './support';

describe('moving an article', () => {
  it('lets it change places with its neighbour; comments above its head go along', () => {
    const before = '== 第一版 ==\n\n# 甲\n天晴。\n% 有墨渍\n\n\n% 右上\n# 乙\n有风‸。\n\n# 丙\n有雨。\n';
    const after = '== 第一版 ==\n\n% 右上\n# 乙\n有风‸。\n\n\n# 甲\n天晴。\n% 有墨渍\n\n# 丙\n有雨。\n';
    assert.equal(refactored(moveArticleUp, before), after);
    assert.equal(refactored(moveArticleDown, after), before);
  });

  it('keeps a last line without a line break last', () => {
    assert.equal(
      refactored(moveArticleDown, '# Fog‸\nNo boats.\n\n# Prices\nWheat.', 'en'),
      '# Prices\nWheat.\n\n# Fog‸\nNo boats.',
    );
  });

  it('leaves the comment above the next page where it is', () => {
    assert.equal(
      refactored(moveArticleUp, '# Brand\nEs brannte.\n# Markt‸\nHeu.\n% folgt\n== Seite 2 ==\n', 'de'),
      '# Markt‸\nHeu.\n# Brand\nEs brannte.\n% folgt\n== Seite 2 ==\n',
    );
  });

  it('keeps its last comment from becoming that of the page below', () => {
    assert.equal(
      refactored(moveArticleUp, '# 甲\n天晴。\n% 有墨渍\n\n# 乙\n有风‸。\n== 第二版 ==\n'),
      '# 乙\n有风‸。\n\n# 甲\n天晴。\n% 有墨渍\n\n== 第二版 ==\n',
    );
  });

  it('is not offered across pages and rubrics, or where texts and heads would run together', () => {
    for (const drawing of [
      '# 甲\n天晴。\n== 第二版 ==\n# 乙‸\n有风。\n',
      '#* 短评 {.section}\n# 甲\n天晴。\n# 乙‸\n有风。\n',
      '天晴。\n# 乙‸\n有风。\n',
      '# 甲\n\n# 乙‸\n有风。\n',
      '# 甲\n天晴。\n# 乙‸\n~~~ ad\n出租\n',
      '# 甲‸\n天晴。\n',
    ]) {
      assert.equal(refactored(moveArticleUp, drawing), null, drawing);
    }
  });
});
