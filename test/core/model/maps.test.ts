import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { changedBetween } from '../../../core/model/maps';
import { Sequence } from '../../../core/syntax';

describe('What changes between two lists', () => {
  it('is nothing but what lies between what is the same at their ends', () => {
    assert.deepEqual(changedBetween(Sequence.of([1, 2, 3]), Sequence.of([1, 4, 5, 3])), { gone: [2], come: [4, 5] });
    assert.deepEqual(changedBetween(Sequence.of([1, 1]), Sequence.of([1])), { gone: [1], come: [] });
    assert.deepEqual(changedBetween(Sequence.of([]), Sequence.of([1])), { gone: [], come: [1] });
  });

  it('makes the one of the other', () => {
    const list = fc.array(fc.nat(3), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { gone, come } = changedBetween(Sequence.of(before), Sequence.of(after));
        const count = (items: readonly number[], item: number) => items.filter((each) => each === item).length;
        for (const item of [0, 1, 2, 3])
          assert.equal(count(before, item) - count(gone, item) + count(come, item), count(after, item));
        if (before.join() === after.join()) assert.equal(gone.length + come.length, 0);
      }),
    );
  });
});
