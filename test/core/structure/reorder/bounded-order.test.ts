import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bestOrder } from '../../../../core/structure/reorder/bounded-order';

/** Points for what truly follows, and a little for what is printed one behind the other. */
function follows(truth: readonly number[]): (above: number, below: number) => number {
  const next = new Map(truth.map((item, i) => [item, truth[i + 1]]));
  return (above, below) => (above >= 0 && next.get(above) === below ? 3 : 0) + (below === above + 1 ? 1 : 0);
}

describe('bestOrder', () => {
  it('keeps the order of the print where nothing speaks against it', () => {
    assert.deepEqual(bestOrder(5, follows([])), [0, 1, 2, 3, 4]);
    assert.deepEqual(bestOrder(0, follows([])), []);
  });

  it('puts two right that were swapped, and two rows that were read in turns', () => {
    for (const truth of [
      [0, 2, 1, 3, 4],
      [1, 0, 2],
      [0, 2, 4, 6, 1, 3, 5, 7],
    ])
      assert.deepEqual(bestOrder(truth.length, follows(truth)), truth);
  });

  it('gives each item once, whatever the points', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 }),
        (count, points) => {
          const order = bestOrder(count, (above, below) => points[(31 * (above + 1) + below) % points.length]!);
          assert.deepEqual(
            [...order].sort((a, b) => a - b),
            Array.from({ length: count }, (_, i) => i),
          );
        },
      ),
    );
  });
});
