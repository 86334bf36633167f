import { strict as assert } from 'node:assert';
import { fold, headlineTermsOf, termsOf, wordsOf } from '../../../core/model/terms';

describe('terms', () => {
  it('fold case, width, accents, ß and apostrophes', () => {
    assert.equal(fold('SCHLUSS'), fold('Schluß'));
    assert.equal(fold('ÉCONOMIE'), fold('Economie'));
    assert.equal(fold('ＭＡＹＯＲ'), 'mayor');
    assert.equal(fold('mayor’s'), fold("MAYOR'S"));
    assert.equal(fold('한글'), '한글');
  });

  it('are words, and in scripts without spaces pairs of characters', () => {
    assert.deepEqual([...wordsOf('Ferry fares: a rise')], ['ferry', 'fares', 'a', 'rise']);
    assert.deepEqual([...wordsOf('A股三连涨 桥')], ['a', '股三', '三连', '连涨', '桥']);
  });

  it('weigh names more than other words, and leave short ones out', () => {
    const terms = termsOf('Then we saw that Oakes had left the harbour in 1912.');
    assert.ok(terms.get('oakes')! > terms.get('harbour')!);
    assert.ok(terms.get('harbour')! > terms.get('that')!);
    assert.equal(terms.get('then'), terms.get('that'));
    assert.deepEqual([terms.has('we'), terms.has('1912')], [false, true]);
  });

  it('know a title before a name from the end of a sentence', () => {
    assert.equal(termsOf('So said Mr. Oakes.').get('oakes'), termsOf('So said Oakes.').get('oakes'));
    assert.ok(termsOf('He sailed on. Oakes.').get('oakes')! < termsOf('So said Oakes.').get('oakes')!);
  });

  it('weigh three characters more than two, and none with a particle', () => {
    const terms = termsOf('东湾的周晓舟');
    assert.ok(terms.get('周晓舟')! > terms.get('周晓')!);
    assert.deepEqual([terms.has('东湾'), terms.has('湾的'), terms.has('的周')], [true, false, false]);
  });

  it('weigh more in a headline', () => {
    assert.ok(headlineTermsOf('三座水库').get('水库')! > termsOf('三座水库').get('水库')!);
    assert.ok(headlineTermsOf('Ferry strike').get('ferry')! > termsOf('Ferry strike').get('ferry')!);
  });
});
