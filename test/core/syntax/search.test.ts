import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lastNotAfter, lastThat } from '../../../core/syntax/search';

describe('searching', () => {
  it('finds the last index up to which something holds', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (count, limit) => {
        assert.equal(
          lastThat(count, (index) => index < limit),
          Math.min(count, limit) - 1,
        );
      }),
    );
  });

  it('finds the last value that is not above a limit, or the first', () => {
    assert.equal(lastNotAfter([1, 3, 5], 4), 1);
    assert.equal(lastNotAfter([1, 3, 5], 0), 0);
    assert.equal(lastNotAfter([], 4), -1);
  });
});
