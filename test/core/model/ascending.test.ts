import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { Ascending } from '../../../core/model/ascending';

const numbers = fc
  .uniqueArray(fc.oneof(fc.nat(300), fc.nat(100_000), fc.nat(0x7fffffff)), { maxLength: 200 })
  .map((some) => some.sort((a, b) => a - b));

function listOf(some: readonly number[]): Ascending {
  const list = new Ascending();
  for (const number of some) list.add(number);
  return list;
}

describe('a list of ascending numbers', () => {
  it('holds what was appended, each once', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const list = listOf(some.flatMap((number) => [number, number]));
        assert.equal(list.count, some.length);
        assert.deepEqual(
          list.select(() => true),
          some,
        );
      }),
    );
  });

  it('keeps what is wanted where that is little, and goes on from there', () => {
    const list = listOf([3, 5, 8, 400, 90_000]);
    assert.deepEqual(
      list.select((number) => number > 5),
      [8, 400, 90_000],
    );
    assert.equal(list.count, 5);
    assert.deepEqual(
      list.select((number) => number === 8),
      [8],
    );
    assert.equal(list.count, 1);
    list.add(90_001);
    assert.deepEqual(
      list.select(() => true),
      [8, 90_001],
    );
  });
});
