import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, composeEdits, type TextEdit } from '../../../core/syntax';

/** Edits of a text of a length, in order and without overlap; two may touch, but not begin in one place. */
function editsOf(length: number): fc.Arbitrary<TextEdit[]> {
  const cut = fc.record({ gap: fc.nat(3), removed: fc.nat(3), text: fc.constantFrom('', '', '甲', '乙丙', '丁戊己') });
  return fc.array(cut, { maxLength: 5 }).map((cuts) => {
    const edits: TextEdit[] = [];
    let at = 0;
    for (const { gap, removed, text } of cuts) {
      const start = at + gap;
      const end = start + removed;
      if (end > length || (removed === 0 && text === '') || edits.at(-1)?.start === start) continue;
      edits.push({ start, end, text });
      at = end;
    }
    return edits;
  });
}

const original = '市防汛指挥部会议强调早部署早检查确保安全度汛';

const both = editsOf(original.length).chain((first) => {
  const between = applyEdits(original, first);
  return editsOf(between.length).map((second) => ({ first, between, second }));
});

describe('composing edits', () => {
  it('gives what both do, one after the other', () => {
    fc.assert(
      fc.property(both, ({ first, between, second }) => {
        const composed = composeEdits(first, second);
        assert.equal(applyEdits(original, composed), applyEdits(between, second));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives edits in order that do not touch, and none without effect', () => {
    fc.assert(
      fc.property(both, ({ first, second }) => {
        let reached = -1;
        for (const { start, end, text } of composeEdits(first, second)) {
          assert.ok(start > reached && end >= start && end <= original.length);
          assert.ok(end > start || text !== '');
          reached = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves alone what neither touches', () => {
    const first = [
      { start: 2, end: 3, text: '旱' },
      { start: 8, end: 8, text: '紧急' },
    ];
    const second = [
      { start: 8, end: 10, text: '' },
      { start: 14, end: 15, text: '细' },
    ];
    assert.deepEqual(composeEdits(first, second), [
      { start: 2, end: 3, text: '旱' },
      { start: 12, end: 13, text: '细' },
    ]);
  });
});
