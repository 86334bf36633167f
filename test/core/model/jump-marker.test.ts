import { strict as assert } from 'node:assert';
import { markJump } from '../../../core/model/jump-marker';
import { applyEdits } from '../../../core/syntax';
import { undraw } from '../../support/drawn';
import { segmentIn } from '../../support/read';

/** What marking the drawn words makes of a segment, and how much it is worth. */
function marked(direction: 'in' | 'out', drawing: string): [text: string, worth: string] | null {
  const { text, ranges } = undraw(drawing);
  const { start, end } = ranges[0]!;
  const marking = markJump(segmentIn(text, 'zh-CN'), direction, start, end);
  return marking && [applyEdits(text, marking.edits), marking.worth];
}

describe('marking a jump', () => {
  it('is safe at the end of a text, and likely above more', () => {
    assert.deepEqual(marked('out', '# 甲\n天晴，⟦（下转第三版）⟧\n'), ['# 甲\n天晴，\n>> （下转第三版）\n', 'safe']);
    assert.deepEqual(marked('out', '# 甲\n⟦（下转第三版）⟧\n\n有风。\n'), [
      '# 甲\n>> （下转第三版）\n\n有风。\n',
      'likely',
    ]);
  });

  it('is forced where it tears a line or a segment apart', () => {
    assert.deepEqual(marked('out', '# 甲\n天⟦（下转第三版）⟧晴\n'), ['# 甲\n天\n>> （下转第三版）\n晴\n', 'forced']);
    assert.deepEqual(marked('in', '# 甲\n天晴。\n\n⟦（上接第一版）⟧\n'), [
      '# 甲\n天晴。\n\n<< （上接第一版）\n',
      'forced',
    ]);
  });

  it('keeps print that would become markup', () => {
    assert.deepEqual(marked('out', '# 甲\n#⟦（下转第三版）⟧\n'), ['# 甲\n\\#\n>> （下转第三版）\n', 'safe']);
    assert.deepEqual(marked('in', '⟦（上接第一版）⟧有风。{.b}\n'), ['<< （上接第一版）有风。\\{.b}\n', 'safe']);
  });

  it('takes no half of a form, and nothing but text', () => {
    assert.equal(marked('out', '# 甲\n[?天⟦（下转第三版）⟧]\n'), null);
    assert.equal(marked('out', '# 甲⟦（下转第三版）⟧\n'), null);
  });
});
