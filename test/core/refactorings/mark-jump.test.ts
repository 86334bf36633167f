import { strict as assert } from 'node:assert';
import { markJumpIn, markJumpOut } from '../../../core/refactorings/mark-jump';
import { refactored } from './support';

describe('marking a printed jump', () => {
  it('puts the one at the cursor on a line of its own', () => {
    assert.equal(
      refactored(markJumpOut, '# 早部署\n逐库排查，（下转‸第三版①）\n'),
      '# 早部署\n逐库排查，\n>> （下转第三版①）\n',
    );
    assert.equal(
      refactored(markJumpOut, '# Mayor walks\r\nHe left at noon\r\n(Continued on ‸Page A4)\r\n', 'en'),
      '# Mayor walks\r\nHe left at noon\r\n>> (Continued on Page A4)\r\n',
    );
    assert.equal(
      refactored(markJumpIn, '# Brand\n(Schluß ‸von Seite 1) denn der Damm hielt.\n', 'de'),
      '# Brand\n<< (Schluß von Seite 1) denn der Damm hielt.\n',
    );
  });

  it('tears a line apart where it has to, and joins a jump in to its head', () => {
    assert.equal(
      refactored(markJumpOut, '# 甲\n会议（下转‸第三版）# 召开。\n'),
      '# 甲\n会议\n>> （下转第三版）\n\\# 召开。\n',
    );
    assert.equal(
      refactored(markJumpIn, '# 早部署\n@ 何田\n\n（上接‸第一版）把隐患消除。\n'),
      '# 早部署\n@ 何田\n<< （上接第一版）把隐患消除。\n',
    );
    assert.equal(
      refactored(markJumpIn, '# 甲\n天晴。（上接‸第一版）有风。{.b}\n'),
      '# 甲\n天晴。\n<< （上接第一版）有风。\\{.b}\n',
    );
  });

  it('takes selected words that nothing reads as a jump', () => {
    assert.equal(
      refactored(markJumpOut, '# Mayor walks\nHe left ⟦Fa?e 8 {page=8}⟧\n', 'en'),
      '# Mayor walks\nHe left\n>> Fa?e 8 \\{page=8}\n',
    );
    assert.equal(refactored(markJumpIn, '# 甲\n⟦接一⟧\n有风。\n'), '# 甲\n<< 接一\n有风。\n');
  });

  it('takes no jump of the other direction, no reference, and no half of a form', () => {
    assert.equal(refactored(markJumpIn, '# 甲\n会议，（下转‸第三版）\n'), null);
    assert.equal(refactored(markJumpOut, '# 甲\n会议，⟦（详见第三版）⟧\n'), null);
    assert.equal(refactored(markJumpOut, '# 甲\n会议，[?下⟦转三]⟧\n'), null);
    assert.equal(refactored(markJumpOut, '# 甲\n会‸议，\n'), null);
    assert.equal(refactored(markJumpOut, '# 甲\n! ⟦下转三⟧\n'), null);
    assert.equal(refactored(markJumpOut, '# 甲\n会议，⟦下转\n三版⟧\n'), null);
  });
});
