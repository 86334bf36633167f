import { strict as assert } from 'node:assert';
import { Overlap } from '../../../core/structure/overlap';

describe('Overlap', () => {
  it('finds the text whose words a Chinese headline shares', () => {
    const overlap = new Overlap([
      '柳湾大桥桥面大修，工期九十天。',
      '白鹭洲的芦苇又绿了，鹬鸟到了滩上。',
      '石臼乡来了流动书房。',
    ]);
    assert.ok(overlap.share('柳湾大桥封闭施工', 0) > 0.4);
    assert.equal(overlap.share('柳湾大桥封闭施工', 1), 0);
  });

  it('compares English words by their beginnings, whatever their case', () => {
    const overlap = new Overlap(['The engineers asked for soundings.', 'The tanners accepted an increase.']);
    assert.ok(overlap.share('ENGINEER ASKS DELAY', 0) > overlap.share('ENGINEER ASKS DELAY', 1));
  });

  it('weighs the topic that every text shares less than a name that one holds', () => {
    const overlap = new Overlap(['防汛会议，陈柏年出席。', '防汛检查，林水生出席。', '防汛演练，何田出席。']);
    assert.ok(overlap.share('陈柏年谈防汛', 0) > 2 * overlap.share('陈柏年谈防汛', 1));
  });

  it('finds nothing shared where nothing is said', () => {
    assert.equal(new Overlap(['渡轮']).share('——', 0), 0);
  });
});
