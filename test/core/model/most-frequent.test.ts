import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { mostFrequent } from '../../../core/model/most-frequent';

describe('the most frequent words', () => {
  it('are those that sorting all of them puts first', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 2 }), fc.nat(5)), fc.nat(6), (counts, limit) => {
        const entries = Object.entries(counts);
        const sorted = [...entries].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
        assert.deepEqual(
          mostFrequent(entries, limit),
          sorted.slice(0, limit).map(([words]) => words),
        );
      }),
    ));
});
