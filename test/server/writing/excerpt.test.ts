import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { beginningOf, endOf } from '../../../server/writing/excerpt';

describe('an excerpt', () => {
  const text = 'The river stood eleven feet above its summer mark at the old bridge last night.';

  it('cuts no word of a language that writes with spaces', () => {
    assert.equal(beginningOf(text, 22), 'The river stood eleven…');
    assert.equal(beginningOf(text, 24), 'The river stood eleven…');
    assert.equal(beginningOf(text, 27), 'The river stood eleven feet…');
    assert.equal(endOf(text, 11), '…last night.');
    assert.equal(endOf(text, 14), '…last night.');
  });

  it('cuts anywhere in a language that does not', () => {
    assert.equal(beginningOf('把隐患消除在汛期之前。', 5), '把隐患消除…');
    assert.equal(endOf('把隐患消除在汛期之前。', 5), '…汛期之前。');
  });

  it('counts what readers count, and cuts no character', () => {
    assert.equal(beginningOf('𠮷野家𠮷野家', 4), '𠮷野家𠮷…');
    assert.equal(endOf('𠮷野家𠮷野家', 4), '…家𠮷野家');
    assert.equal(beginningOf('Gru\u0308n is', 3), 'Gru\u0308…');
  });

  it('is the text itself where that is short', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (words) => {
        assert.equal(beginningOf(words, 20), words);
        assert.equal(endOf(words, 20), words);
      }),
    ));

  it('is the text’s beginning or end', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (words, limit) => {
        assert.ok(words.startsWith(beginningOf(words, limit).replace(/…$/, '')) || words.endsWith('…'));
        assert.ok(words.endsWith(endOf(words, limit).replace(/^…/, '')) || words.startsWith('…'));
      }),
    ));
});
