import { strict as assert } from 'node:assert';
import { wordAt } from '../../../core/model/words';
import { undraw } from '../../support/drawn';

describe('the word at a place', () => {
  for (const [language, drawing, expected] of [
    ['en', 'The riv‸er fell', 'river'],
    ['en', 'The river‸, it', 'river'],
    ['en', 'The river ‸ fell', null],
    ['en', 'The river fell‸', 'fell'],
    ['en', '‸', null],
    ['zh-Hans', '东门水‸闸完成', '水闸'],
    ['ja', '東京で会‸議を', '会議'],
    ['zh-Hans', '一，‸𠮷', '𠮷'],
    ['und', 'Cafe‸\u0301 zu', 'Cafe\u0301'],
  ] as const) {
    it(`${drawing} is ${expected}`, () => {
      const { text, cursors } = undraw(drawing);
      const word = wordAt(text, cursors[0] ?? 0, language);
      assert.equal(word && text.slice(word.start, word.end), expected);
    });
  }

  it('is found in a text of any length, whatever stands around it', () => {
    const around = '𠮷'.repeat(1000);
    const text = `${around} river ${around}`;
    assert.deepEqual(wordAt(text, 2003, 'en'), { start: 2001, end: 2006 });
  });
});
