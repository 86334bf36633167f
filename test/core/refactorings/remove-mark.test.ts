import { strict as assert } from 'node:assert';
import { removeMark } from '../../../core/refactorings/remove-mark';
import { refactored } from './support';

describe('removing a mark', () => {
  it('keeps the printed words of the innermost form at the cursor, or of the one that is selected', () => {
    assert.equal(refactored(removeMark, '# 甲\n[+一[?二‸]]三\n'), '# 甲\n[+一二]三\n');
    assert.equal(refactored(removeMark, '# 甲\n⟦[+一[?二]]⟧三\n'), '# 甲\n一[?二]三\n');
    assert.equal(refactored(removeMark, '# Fog\n[**⟦The Belle⟧] lay.\n', 'en'), '# Fog\nThe Belle lay.\n');
    assert.equal(refactored(removeMark, '# 甲\n[!作‸好|做好]防汛\n'), '# 甲\n作好防汛\n');
  });

  it('escapes words that would be markup without it', () => {
    assert.equal(refactored(removeMark, '甲\n[?#‸] 1\n'), '甲\n\\# 1\n');
    assert.equal(refactored(removeMark, '甲 [[?‸+x]]\n'), '甲 [\\+x]\n');
    assert.equal(refactored(removeMark, '# 甲 [?{.‸b}]\n'), null);
    assert.equal(refactored(removeMark, '~~~ ad\n[?~~‸~]\n~~~\n'), '~~~ ad\n\\~~~\n~~~\n');
  });

  it('is not offered for notes, ruby and gaps, nor where part of the words is selected', () => {
    for (const drawing of ['甲[%注‸]\n', '[^漢‸字|かんじ]\n', '甲[‸?]\n', '甲[?一⟦二⟧]\n', '甲‸\n']) {
      assert.equal(refactored(removeMark, drawing), null, drawing);
    }
  });
});
