import { strict as assert } from 'node:assert';
import { verifyNothingLost } from '../../../core/structure/verify';

const transcript = `---
paper: 临江日报
---

== 第三版 ==

# 渡轮停航 {.news}
@ 何田

% ? 标题？
\\# 江面有大风。
|
改走北门。
>> （下转第四版）
`;

describe('verifyNothingLost', () => {
  it('counts the printed characters and nothing else', () => {
    assert.equal(verifyNothingLost('第三版\n渡轮停航 何田\f# 江面有大风。 改走北门。（下转第四版）', transcript), null);
  });

  it('tells what is lost and what is invented', () => {
    assert.deepEqual(verifyNothingLost('第三版 渡轮停航吗 何田 # 江面有大风。改走北门。（下转第版）', transcript), {
      lost: '吗',
      invented: '四',
    });
  });

  it('counts a printed bracket that became markup as lost', () => {
    assert.notEqual(verifyNothingLost('江面[?]大风', '江面[?]大风'), null);
  });
});
