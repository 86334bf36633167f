import { strict as assert } from 'node:assert';
import type { Reason } from '../../../core/model/halves';
import { explain } from '../../../core/model/reasons';

describe('Why a half of a jump was not taken', () => {
  it('is said in English and in Chinese', () => {
    const reasons: Reason[] = [
      { kind: 'page', page: 'A3' },
      { kind: 'page', page: null },
      { kind: 'label', label: '①' },
      { kind: 'label', label: null },
      { kind: 'slug', slug: 'MAYOR' },
      { kind: 'slug', slug: null },
      { kind: 'rival' },
      { kind: 'taken' },
      { kind: 'cycle' },
      { kind: 'id', id: 'flood' },
      { kind: 'noHalf' },
    ];
    const english = reasons.map((reason) => explain(reason, 'en'));
    const chinese = reasons.map((reason) => explain(reason, 'zh-CN'));
    assert.equal(new Set(english).size, reasons.length);
    assert.equal(new Set(chinese).size, reasons.length);
    assert.ok(english.every((words) => !/\p{Script=Han}/u.test(words)));
    assert.ok(chinese.every((words) => /\p{Script=Han}/u.test(words)));
    assert.equal(explain({ kind: 'page', page: 'A3' }, 'en'), 'it is about page A3');
    assert.equal(explain({ kind: 'page', page: 'A3' }, 'zh-CN'), '涉及的是第 A3 版');
  });
});
