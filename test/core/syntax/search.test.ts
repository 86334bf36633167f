import { strict as assert } from 'node:assert';
import { lastNotAfter } from '../../../core/syntax/search';

describe('searching', () => {
  it('finds the last value that is not above a limit, or the first', () => {
    assert.equal(lastNotAfter([1, 3, 5], 4), 1);
    assert.equal(lastNotAfter([1, 3, 5], 3), 1);
    assert.equal(lastNotAfter([1, 3, 5], 0), 0);
    assert.equal(lastNotAfter([1, 3, 5], 9, 2), 1);
    assert.equal(lastNotAfter([], 4), -1);
  });
});
