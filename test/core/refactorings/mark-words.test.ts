import { strict as assert } from 'node:assert';
import type { TranscriptFile } from '../../../core/model/file';
import { insertIllegible, type Mark, markWords } from '../../../core/refactorings/mark-words';
import type { Range } from '../../../core/syntax';
import { refactored } from './support';

const as = (mark: Mark) => (file: TranscriptFile, selection: Range) => markWords(file, selection, mark);

describe('marking words', () => {
  it('puts them into their form', () => {
    assert.equal(refactored(as('uncertain'), '# 周⟦晓⟧舟\n'), '# 周[?晓]舟\n');
    assert.equal(
      refactored(as('supplied'), '# Fog\nThe ⟦boats ⟧lay still.\n', 'en'),
      '# Fog\nThe [+boats] lay still.\n',
    );
    assert.equal(refactored(as('emphasis'), '# Fog\nThe ⟦Belle⟧.\n', 'en'), '# Fog\nThe [*Belle].\n');
    assert.equal(refactored(as('strong'), '# Fog\nThe ⟦Belle⟧.\n', 'en'), '# Fog\nThe [**Belle].\n');
    assert.equal(refactored(as('sic'), '# 甲\n⟦作好⟧防汛\n'), '# 甲\n[!作好|‸]防汛\n');
  });

  it('puts each line’s into a form of its own, without markers, attributes and blanks', () => {
    assert.equal(
      refactored(as('uncertain'), '⟦# Markt {.news}\n\n% blass\n  Heu war\nteuer⟧.\n', 'de'),
      '# [?Markt] {.news}\n\n% blass\n  [?Heu war]\n[?teuer].\n',
    );
  });

  it('escapes what would break the form', () => {
    assert.equal(refactored(as('sic'), '# 甲\n⟦a|b] [c⟧\n'), '# 甲\n[!a\\|b\\] \\[c|‸]\n');
    assert.equal(refactored(as('uncertain'), '# 甲\n⟦(a) [b] c\\⟧d\n'), '# 甲\n[?(a) [b] c\\\\]d\n');
    assert.equal(refactored(as('uncertain'), '# 甲\n一\\⟦二⟧\n'), '# 甲\n一\\\\[?二]\n');
    assert.equal(refactored(as('emphasis'), '# 甲\n⟦*二⟧\n'), '# 甲\n[*\\*二]\n');
    assert.equal(refactored(as('uncertain'), '# 甲\n\\⟦# 二⟧\n'), '# 甲\n[?\\# 二]\n');
    assert.equal(refactored(as('uncertain'), '# 甲\n⟦□何田⟧\n'), '# 甲\n[?\\□何田]\n');
  });

  it('nests whole forms, and takes no half of one', () => {
    assert.equal(refactored(as('uncertain'), '# 甲\n⟦一[+二]⟧三\n'), '# 甲\n[?一[+二]]三\n');
    assert.equal(refactored(as('uncertain'), '# 甲\n[+一⟦二⟧]三\n'), '# 甲\n[+一[?二]]三\n');
    for (const drawing of [
      '# 甲\n⟦一[+二⟧]三\n',
      '# 甲\n[!一|⟦二⟧]三\n',
      '# 甲\n[%⟦二⟧]三\n',
      '⟦---\npaper⟧: 临江日报\n---\n# 甲\n',
    ]) {
      assert.equal(refactored(as('uncertain'), drawing), null, drawing);
    }
  });

  it('takes nothing that is not printed, and one line for a misprint', () => {
    assert.equal(refactored(as('uncertain'), '# 甲\n% ⟦墨渍⟧\n'), null);
    assert.equal(refactored(as('uncertain'), '# 甲\n天‸晴\n'), null);
    assert.equal(refactored(as('sic'), '# 甲\n⟦天晴，\n有风⟧。\n'), null);
  });
});

describe('inserting a gap', () => {
  it('puts it where the cursor is among printed words', () => {
    assert.equal(refactored(insertIllegible, '# 甲\n天‸晴\n'), '# 甲\n天[?]‸晴\n');
    assert.equal(refactored(insertIllegible, '# 甲\n天\\‸晴\n'), '# 甲\n天\\\\[?]‸晴\n');
    assert.equal(refactored(insertIllegible, '# 甲\n天[‸?晴]\n'), null);
    assert.equal(refactored(insertIllegible, '# 甲 {.ne‸ws}\n天晴\n'), null);
    assert.equal(refactored(insertIllegible, '# 甲\n天⟦晴⟧\n'), null);
  });
});
