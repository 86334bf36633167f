import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { editsBetween } from '../../../server/semantic-tokens/delta';

const tokens = fc
  .array(fc.tuple(fc.nat(1), fc.nat(2), fc.constantFrom(1, 2), fc.nat(1), fc.constant(0)), { maxLength: 8 })
  .map((all) => all.flat());

describe('the change between tokens', () => {
  it('makes the later of the earlier, token by token', () => {
    fc.assert(
      fc.property(tokens, tokens, tokens, tokens, (start, before, after, end) => {
        const [old, now] = [
          [...start, ...before, ...end],
          [...start, ...after, ...end],
        ];
        const made = [...old];
        for (const { start, deleteCount, data = [] } of editsBetween(old, now)) {
          assert.equal(start % 5, 0);
          assert.equal(deleteCount % 5, 0);
          assert.ok(start + deleteCount <= old.length);
          assert.ok(deleteCount <= before.length && data.length <= after.length);
          made.splice(start, deleteCount, ...data);
        }
        assert.deepEqual(made, now);
      }),
    );
  });

  it('between the same is none', () => {
    assert.deepEqual(editsBetween([0, 1, 2, 3, 0], [0, 1, 2, 3, 0]), []);
  });
});
