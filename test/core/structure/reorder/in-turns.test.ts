import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readLines } from '../../../../core/structure/printed-line';
import { untangle } from '../../../../core/structure/reorder/in-order';
import { verifyNothingLost } from '../../../../core/structure/verify';
import { columns, conventionsOf, inTurns, languages, readLinesOf, transcriptOf } from './drawn-columns';

describe('lines of two columns that were read in turns', () => {
  for (const language of languages) {
    const { ferry, school } = columns[language];

    it(`are told apart (${language})`, () => {
      const raw = `${inTurns(ferry, school).join('\n')}\n`;
      assert.deepEqual(readLinesOf(raw, language), [...ferry, ...school]);
      assert.equal(verifyNothingLost(raw, transcriptOf(raw, language)), null);
    });

    it(`stay where they stand in the order in which they are read (${language})`, () => {
      const raw = `${[...ferry, ...school].join('\n')}\n`;
      assert.deepEqual(readLinesOf(raw, language), [...ferry, ...school]);
      assert.doesNotMatch(transcriptOf(raw, language), /order was changed/u);
    });
  }

  it('are told apart where one column goes on below the other', () => {
    const { ferry, school } = columns.en;
    const raw = `${inTurns(ferry.slice(1), school).join('\n')}\n`;
    assert.deepEqual(readLinesOf(raw, 'en'), [...ferry.slice(1), ...school]);
  });

  it('are no lines of an advertisement, which are all of their own length', () => {
    const notice = ['RUGGLES', 'Fine Shoes since 1919', 'Main', 'rubber overshoes in all sizes', '$8', 'no dogs'];
    const raw = `${[...columns.en.ferry, ...notice].join('\n')}\n`;
    assert.doesNotMatch(transcriptOf(raw, 'en'), /order was changed/u);
  });

  it('part where a comment says that the order was changed, in the language of the reader', () => {
    const { ferry, school } = columns.en;
    const raw = `${inTurns(ferry.slice(0, 4), school.slice(0, 4)).join('\n')}\n`;
    assert.match(
      transcriptOf(raw, 'en'),
      /^% \? A column of its own\? The order was changed: .*\nThree hundred pupils/mu,
    );
    assert.match(transcriptOf(raw, 'en', 'zh-CN'), /^% \? 这是单独的一栏吗？顺序已调整：.*\nThree hundred pupils/mu);
  });

  it('are the same lines, each once; told apart a second time nothing changes', () => {
    for (const language of languages) {
      const conventions = conventionsOf(language);
      const line = fc.constantFrom('', ...columns[language].ferry, ...columns[language].school);
      fc.assert(
        fc.property(fc.array(line, { maxLength: 40 }), (texts) => {
          const lines = readLines(texts.join('\n'), conventions.script.cjk);
          const once = untangle(lines, conventions);
          const rows = (of: typeof lines): number[] => of.map(({ row }) => row);
          assert.deepEqual(
            [...rows(once)].sort((a, b) => a - b),
            rows(lines),
          );
          assert.deepEqual(rows(untangle(once, conventions)), rows(once));
        }),
        { numRuns: 60 },
      );
    }
  });
});
