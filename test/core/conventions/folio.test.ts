import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';

describe('the label of a new page', () => {
  it('is worded as the language’s papers print it', () => {
    const cases: [language: string, key: string, label: string][] = [
      ['zh-CN', '1', '第一版'],
      ['zh-CN', '12', '第十二版'],
      ['zh-CN', '103', '第一百零三版'],
      ['zh-CN', 'A3', 'A3版'],
      ['zh-TW', '20', '第二十版'],
      ['ja', '12', '１２面'],
      ['ko', '3', '3면'],
      ['en-GB', '4', 'Page 4'],
      ['de-AT', '2', 'Seite 2'],
      ['fr', '3', 'Page 3'],
      ['es', '3', 'Página 3'],
      ['ru', '3', 'Страница 3'],
      ['la', '3', '3'],
    ];
    for (const [language, key, label] of cases) assert.equal(conventionsFor(language).writePageLabel(key), label);
  });

  it('names its page when it is read again', () => {
    const languages = fc.constantFrom('zh-CN', 'zh-TW', 'ja', 'ko', 'en', 'de', 'fr', 'es', 'ru', 'la');
    const section = fc.constantFrom('', '', 'A', 'B', 'D', 'H');
    fc.assert(
      fc.property(languages, section, fc.integer({ min: 1, max: 199 }), (language, section, number) => {
        const conventions = conventionsFor(language);
        const key = `${section}${number}`;
        assert.equal(conventions.readPageLabel(conventions.writePageLabel(key))?.key, key, `${language} ${key}`);
      }),
    );
  });

  it('is the key itself where that is no number', () => {
    assert.equal(conventionsFor('zh-CN').writePageLabel('Beilage'), 'Beilage');
  });
});
