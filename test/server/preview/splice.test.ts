import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { spliced } from '../../../client/preview/splice';
import { type KnownPart, spliceBetween } from '../../../server/preview/splice';

const part: fc.Arbitrary<KnownPart> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c'),
    isInside: fc.boolean(),
    origins: fc.array(fc.tuple(fc.nat(1), fc.nat(3)), { minLength: 1, maxLength: 2 }),
  },
  { noNullPrototype: true },
);

function at(id: string, line: number): KnownPart {
  return { id, isInside: false, origins: [[0, line]] };
}

describe('a splice of parts', () => {
  it('makes of one list the other', () => {
    fc.assert(
      fc.property(fc.array(part), fc.array(part), fc.array(part), fc.array(part), (head, gone, come, tail) => {
        const [before, after] = [
          [...head, ...gone, ...tail],
          [
            ...head,
            ...come,
            ...tail.map((each) => ({ ...each, origins: each.origins.map(([f, l]) => [f, l + 2] as const) })),
          ],
        ];
        const splice = spliceBetween(before, after);
        const end = splice.start + after.length - (before.length - splice.removed);
        assert.deepEqual(spliced(before, splice, after.slice(splice.start, end)), after);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds what has changed alone, whatever has moved by lines below', () => {
    const before = [at('a', 0), at('b', 2), at('c', 4), at('d', 6)];
    assert.deepEqual(spliceBetween(before, [at('a', 0), at('x', 2), at('c', 5), at('d', 7)]), {
      start: 1,
      removed: 1,
      shifts: [[0, 1]],
    });
    assert.deepEqual(spliceBetween(before, before), { start: 4, removed: 0, shifts: [] });
  });
});
