import { strict as assert } from 'node:assert';
import { verifyNothingLost } from '../../../../core/structure/verify';
import { columns, languages, readLinesOf, transcriptOf } from './drawn-columns';

/** Columns of a raw page, with a blank line between. */
function page(...pieces: readonly (readonly string[])[]): string {
  return `${pieces.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

describe('columns that were printed in the wrong order', () => {
  const { ferry, school } = columns.en;

  it('are put where their sentences go on (English: a small letter stands behind no full stop)', () => {
    const [first, second, third] = [ferry.slice(0, 3), ferry.slice(3, 5), ferry.slice(5)];
    const raw = page(['FERRY TIED UP'], first, third, second, ['NEW SCHOOL OPENED'], school);
    assert.deepEqual(readLinesOf(raw, 'en'), [...ferry, ...school]);
    assert.equal(verifyNothingLost(raw, transcriptOf(raw, 'en')), null);
  });

  it('are put where their sentences go on (Chinese: the column breaks a word)', () => {
    const { ferry, school } = columns['zh-CN'];
    const raw = page(
      ['江面大风渡轮停航'],
      ferry.slice(0, 2),
      ferry.slice(4),
      ferry.slice(2, 4),
      ['石塘小学新校舍启用'],
      school,
    );
    assert.deepEqual(readLinesOf(raw, 'zh-CN'), [...ferry, ...school]);
  });

  it('are put where their sentences go on (German: a hyphen, and the rest of the word)', () => {
    const { ferry, school } = columns.de;
    const raw = page(ferry.slice(0, 4), school, ferry.slice(4));
    assert.deepEqual(readLinesOf(raw, 'de'), [...ferry, ...school]);
  });

  it('are put below a comment that says that the order was changed, in the language of the reader', () => {
    const raw = page(['FERRY TIED UP'], ferry.slice(0, 3), ferry.slice(5), ferry.slice(3, 5));
    assert.match(
      transcriptOf(raw, 'en'),
      /^% \? Does this follow here\? The order was changed: .*\n(?:\|\n)?umn that reached as far/mu,
    );
    assert.match(
      transcriptOf(raw, 'en', 'zh-CN'),
      /^% \? 这里接得上吗？顺序已调整：.*\n(?:\|\n)?umn that reached as far/mu,
    );
  });

  it('join a sentence again that goes on behind another article', () => {
    const raw = page(ferry.slice(0, 3), school, ferry.slice(3));
    assert.deepEqual(readLinesOf(raw, 'en'), [...ferry, ...school]);
  });

  for (const language of languages) {
    it(`stay where they stand where they read on (${language})`, () => {
      const { ferry, school } = columns[language];
      for (const at of [2, 3, 4]) {
        const raw = page(ferry.slice(0, at), ferry.slice(at), school.slice(0, at), school.slice(at));
        assert.deepEqual(readLinesOf(raw, language), [...ferry, ...school], String(at));
        assert.doesNotMatch(transcriptOf(raw, language), /order was changed/u);
      }
    });
  }
});
