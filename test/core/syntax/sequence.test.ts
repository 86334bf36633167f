import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Sequence, type Summary } from '../../../core/syntax/sequence';

const itself = (item: number): number => item;
const round = (item: number): string[] => (item % 10 === 0 ? [`${item}`, 'round'] : []);
const list: Summary<number, string> = {
  none: '',
  of: (item) => `${item},`,
  join: (before, after) => before + after,
};

const items = fc.array(fc.nat(30), { maxLength: 400 });
const splices = fc.array(fc.record({ from: fc.nat(1000), remove: fc.nat(300), items }), { maxLength: 6 });

/** A list and the sequence that came of the same splices. */
const spliced = fc.tuple(items, splices).map(([start, edits]) => {
  let plain = start;
  let sequence = Sequence.of(start);
  for (const { from, remove, items } of edits) {
    const first = Math.min(from, plain.length);
    const end = Math.min(plain.length, first + remove);
    plain = plain.toSpliced(first, end - first, ...items);
    // What is asked before an edit is kept over it.
    sequence.summary(list);
    sequence.find(round);
    sequence.total(itself);
    sequence = sequence.splice(first, end, items);
  }
  return { plain, sequence };
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

describe('Sequence', () => {
  it('holds what a list holds after the same splices', () => {
    fc.assert(
      fc.property(spliced, fc.nat(500), fc.nat(500), ({ plain, sequence }, a, b) => {
        assert.deepEqual(sequence.items, plain);
        assert.deepEqual([...sequence], plain);
        assert.equal(sequence.length, plain.length);
        assert.equal(sequence.at(a), plain[a]);
        assert.equal(sequence.at(-1), undefined);
        assert.deepEqual(sequence.slice(Math.min(a, b), Math.max(a, b)), plain.slice(Math.min(a, b), Math.max(a, b)));
      }),
    );
  });

  it('sums, finds and summarises as over the list', () => {
    fc.assert(
      fc.property(spliced, fc.nat(500), ({ plain, sequence }, index) => {
        assert.equal(sequence.total(itself), sum(plain));
        assert.equal(sequence.before(itself, index), sum(plain.slice(0, index)));
        assert.equal(sequence.summary(list), plain.map((item) => `${item},`).join(''));
        const found = plain.flatMap((item, index) => round(item).map((what) => ({ index, what })));
        assert.deepEqual(sequence.find(round), found);
        assert.equal(sequence.has(round), found.length > 0);
      }),
    );
  });

  it('finds the last item that begins at an amount or before it', () => {
    fc.assert(
      fc.property(spliced, fc.nat(6000), ({ plain, sequence }, amount) => {
        const last = plain.findLastIndex((_, index) => sum(plain.slice(0, index)) <= amount);
        assert.equal(sequence.indexAt(itself, amount), last);
      }),
    );
  });

  it('says what makes one version of the other, and looks no farther than the edit', () => {
    fc.assert(
      fc.property(spliced, fc.nat(500), fc.nat(50), items, ({ plain, sequence }, at, remove, come) => {
        const from = Math.min(at, plain.length);
        const after = sequence.splice(from, Math.min(plain.length, from + remove), come);
        const change = after.since(sequence);
        assert.deepEqual(
          plain.toSpliced(change.from, change.to - change.from, ...after.slice(change.from, change.by)),
          [...after],
        );
        assert.ok(change.to - change.from <= remove && change.by - change.from <= come.length);
      }),
    );
  });

  it('asks an item again only where something beside it changed', () => {
    const asked: number[] = [];
    const ask = (item: number): number[] => {
      asked.push(item);
      return [];
    };
    let sequence = Sequence.of(Array.from({ length: 20_000 }, (_, i) => i));
    sequence.find(ask);
    assert.equal(asked.length, 20_000);
    asked.length = 0;
    sequence = sequence.splice(10_000, 10_001, [-1]);
    sequence.find(ask);
    assert.ok(asked.includes(-1) && asked.length < 200, `${asked.length} were asked`);
  });

  it('does not fall into ever smaller runs by many small edits', () => {
    let sequence = Sequence.of(Array.from({ length: 3000 }, (_, i) => i));
    for (let i = 2990; i > 0; i--) sequence = sequence.splice(i, i + 1, []);
    let joins = 0;
    sequence.summary({ none: 0, of: (item) => item, join: (before, after) => before + after * ++joins });
    // One for each item, and one for each run.
    assert.equal(sequence.length, 10);
    assert.ok(joins <= 12, `${joins} were joined`);
  });
});
