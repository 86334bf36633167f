import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { binOf, bounds, choosePlaces, type Place, type Risk } from '../../../../core/structure/doubts/risk';
import { shares } from '../../../../core/structure/doubts/shares';

const at = (line: number, ...risks: Risk[]): Place => ({ line, risks });

describe('choosePlaces', () => {
  it('says nothing where all is sure', () => {
    assert.deepEqual(choosePlaces([at(1, ['text-kind', 0]), at(2, ['paragraph-break', 0.001])], 20), []);
  });

  it('says once of a line what is likeliest wrong about it', () => {
    const [chosen, ...rest] = choosePlaces([at(4, ['paragraph-break', 0.02], ['text-kind', 0.99])], 20);
    assert.deepEqual(chosen, { line: 4, kind: 'text-kind' });
    assert.deepEqual(rest, []);
  });

  it('keeps to as many comments as the decisions allow, the worst of them, in the order of the page', () => {
    const places = Array.from({ length: 30 }, (_, i) => at(i, ['paragraph-break', i % 3 === 0 ? 0.95 : 0.6]));
    const chosen = choosePlaces(places, 60);
    assert.equal(chosen.length, 10);
    assert.deepEqual(
      chosen.map(({ line }) => line),
      [0, 3, 6, 9, 12, 15, 18, 21, 24, 27],
    );
  });

  it('always says what may be no print', () => {
    const places = Array.from({ length: 9 }, (_, i) => at(i, ['paragraph-break', 0.95]));
    assert.equal(choosePlaces([...places, at(9, ['specks', 1])], 6).at(-1)?.kind, 'specks');
  });

  it('takes what is said to be likelier wrong for at least as bad', () => {
    for (const [kind, row] of Object.entries(shares)) {
      assert.equal(row.length, bounds.length + 1, kind);
      for (let i = 1; i < row.length; i++) assert.ok(row[i]! >= row[i - 1]!, `${kind} ${i}`);
    }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        assert.ok(a > b || binOf(a) <= binOf(b));
      }),
    );
  });
});
