import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { cover, type Layer, layerOf, type Token } from '../../../server/semantic-tokens/layers';

const LENGTH = 30;

const token = fc.record({
  start: fc.nat(LENGTH),
  length: fc.nat(8),
  kind: fc.constantFrom('person', 'role', 'page', null),
});
const tokens = fc
  .array(token, { maxLength: 12 })
  .map((all) => all.map(({ start, length, kind }): Token => ({ start, end: start + length, kind })));

/** What stands at each place: a token's kind, or `undefined` where none does. */
function painted(layer: Layer): (Token['kind'] | undefined)[] {
  return Array.from({ length: LENGTH + 8 }, (_, at) => layer.find(({ start, end }) => start <= at && at < end)?.kind);
}

function assertApart(layer: Layer): void {
  let last = 0;
  for (const { start, end } of layer) {
    assert.ok(start >= last && end > start);
    last = end;
  }
}

describe('a layer of tokens', () => {
  it('has them in order and apart, and one wherever one was given', () => {
    fc.assert(
      fc.property(tokens, (given) => {
        const layer = layerOf(given);
        assertApart(layer);
        const isTaken = (all: Layer) => painted(all).map((kind) => kind !== undefined);
        assert.deepEqual(isTaken(layer), isTaken(given));
      }),
    );
  });

  it('on top of another leaves of this what it does not cover', () => {
    fc.assert(
      fc.property(tokens, tokens, (below, above) => {
        const [lower, upper] = [layerOf(below), layerOf(above)];
        const both = cover(lower, upper);
        assertApart(both);
        const free = painted(lower);
        assert.deepEqual(
          painted(both),
          painted(upper).map((kind, at) => (kind === undefined ? free[at] : kind)),
        );
      }),
    );
  });
});
