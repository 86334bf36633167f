import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { countPrinted, isWhiteSpace, measure } from '../../../core/structure/measure';

describe('measure', () => {
  it('counts Han characters and their punctuation as two half ems', () => {
    assert.equal(measure('渡轮，停航。', true), 12);
    assert.equal(measure('3月5日', true), 6);
  });

  it('counts quotation marks as full among Han characters and as half among Latin ones', () => {
    assert.equal(measure('“渡”', true), 6);
    assert.equal(measure('“so”', false), 4);
  });

  it('ignores the blanks of a letter-spaced line, and keeps one between words', () => {
    assert.equal(measure('渡 轮 ， 停 航', true), measure('渡轮，停航', true));
    assert.equal(measure('the  ferry', false), 9);
  });

  it('counts Hangul as two half ems and the blanks between its words as one, its quotation marks as narrow', () => {
    assert.equal(measure('뱃길 다시', true), 9);
    assert.equal(measure('뱃길  다시', true), 9);
    assert.equal(measure('“뱃길”', true), 6);
  });

  it('counts a character beyond U+FFFF once', () => {
    assert.equal(measure('𠮷', true), 2);
    assert.equal(countPrinted('𠮷 野', 9), 2);
  });

  it('takes for blank exactly what JavaScript calls white space', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff }),
        (unit) => isWhiteSpace(unit) === /\s/.test(String.fromCharCode(unit)),
      ),
      {
        numRuns: 2000,
      },
    );
    for (const unit of [0x20, 0xa0, 0x3000, 0xfeff, 0x0c, 0x2028]) assert.ok(isWhiteSpace(unit));
  });
});
