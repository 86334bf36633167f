import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { firstWords, lastWords } from '../../server/excerpt';

describe('excerpts', () => {
  it('are the whole text where there is room for it', () => {
    for (const text of ['', 'The ferry was tied up at noon.', '各县区要逐库逐堤排查，不留死角。'])
      assert.deepEqual([firstWords(text), lastWords(text)], [text, text]);
  });

  it('end between words', () => {
    const text = 'The ferry was tied up at noon, which the ferryman had not done in thirty years.';
    assert.equal(firstWords(text), 'The ferry was tied up at noon, which…');
    assert.equal(lastWords(text), '…had not done in thirty years.');
    assert.equal(firstWords('Donaudampfschifffahrtsgesellschaftskapitän'), 'Donaudampfschifffahrtsgesellschaftsk…');
  });

  it('take characters of full width for two', () => {
    const text = '各县区要逐库逐堤排查，𠮷庆街口的三座水库已经完工，昨日通过验收。';
    assert.equal(firstWords(text), '各县区要逐库逐堤排查，𠮷庆街口的三座…');
    assert.equal(lastWords(text), '…口的三座水库已经完工，昨日通过验收。');
  });

  it('are the text’s own start and end, no character cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '版', '𠮷', '。', 'é', '\u0301') }), (text) => {
        const [first, last] = [firstWords(text), lastWords(text)];
        assert.ok(first === text || (first.endsWith('…') && text.startsWith(first.slice(0, -1))));
        assert.ok(last === text || (last.startsWith('…') && text.endsWith(last.slice(1))));
        for (const excerpt of [first, last]) {
          assert.ok(excerpt.length <= 73);
          assert.doesNotThrow(() => encodeURIComponent(excerpt), 'no surrogate alone');
        }
      }),
    );
  });
});
