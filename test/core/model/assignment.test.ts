import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { assign } from '../../../core/model/assignment';

type Weights = readonly (readonly (number | null)[])[];

/** The best total by trying everything. */
function best(weights: Weights, row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === weights.length) return 0;
  let total = best(weights, row + 1, taken);
  weights[row]!.forEach((weight, column) => {
    if (weight === null || taken.has(column)) return;
    total = Math.max(total, weight + best(weights, row + 1, new Set([...taken, column])));
  });
  return total;
}

function without(weights: Weights, row: number, column: number): Weights {
  return weights.map((line, r) => line.map((weight, c) => (r === row && c === column ? null : weight)));
}

const anyWeights = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: -5, max: 9 }), { freq: 4 }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  );

describe('assign', () => {
  it('gives up a pair where another arrangement weighs more', () => {
    const pairs = assign([
      [50, 40],
      [50, 0],
    ]);
    assert.deepEqual(
      pairs.map(({ row, column }) => [row, column]),
      [
        [1, 0],
        [0, 1],
      ],
    );
  });

  it('leaves unpaired what would take away from the total', () => {
    assert.deepEqual(assign([[-1, null]]), []);
    assert.deepEqual(assign([[null], [3]]), [{ row: 1, column: 0, margin: 3 }]);
  });

  it('reaches the best total, and its margins are what forbidding the pair costs', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const pairs = assign(weights);
        assert.equal(new Set(pairs.map(({ row }) => row)).size, pairs.length);
        assert.equal(new Set(pairs.map(({ column }) => column)).size, pairs.length);
        const total = pairs.reduce((sum, { row, column }) => sum + weights[row]![column]!, 0);
        assert.equal(total, best(weights));
        for (const { row, column, margin } of pairs) {
          assert.equal(margin, total - best(without(weights, row, column)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
