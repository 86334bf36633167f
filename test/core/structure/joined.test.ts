import { strict as assert } from 'node:assert';
import { joinForReading, joinPrinted } from '../../../core/structure/joined';

describe('lines joined', () => {
  it('leave out what would part a word of Hangul, to be read, and keep a blank between them in print, where nobody knows', () => {
    const lines = ['수도관을 바꾸는 공', '사가 끝났다.'];
    assert.deepEqual(joinForReading(lines), { text: '수도관을 바꾸는 공사가 끝났다.', starts: [0, 10] });
    assert.equal(joinPrinted(lines), '수도관을 바꾸는 공 사가 끝났다.');
  });

  it('have nothing between Han or kana, and a blank between words', () => {
    assert.equal(joinPrinted(['渡し舟が三十', '年ぶりに']), '渡し舟が三十年ぶりに');
    assert.equal(joinPrinted(['the ferry', 'landing']), 'the ferry landing');
  });

  it('are read without the hyphen that divides a word', () => {
    assert.equal(joinForReading(['тридцати-', 'летнего']).text, 'тридцатилетнего');
    assert.equal(joinPrinted(['тридцати-', 'летнего']), 'тридцати- летнего');
  });
});
