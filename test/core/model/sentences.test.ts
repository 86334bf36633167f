import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import { sentencesOf } from '../../../core/model/sentences';

function sentences(text: string, language: string): string[] {
  return sentencesOf(text, conventionsFor(language)).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  for (const [language, ...expected] of [
    ['zh-CN', '水退了。', '他问：“还会涨吗？”', '没有人答……也没有人走。'],
    ['zh-CN', '“快走！”，他喊。', '人散了!', '灯灭了'],
    ['ja', '会議を開いた。', '「雨だ。」', '終わり'],
    ['en', 'The river fell.', '“Go home,” said Mr. J. Poole, “it is over.”', 'It cost 3.5 dollars!', 'Nobody paid'],
    ['en', 'Wait... they said, wait.', 'Dr. Hale (the coroner) came.'],
    ['de', 'Am 3. März stieg der Pegel.', 'Bürgermeister Dr. Voss u. a. kamen.', '„Es reicht.“', 'Sagt er'],
  ] as const) {
    it(`are told apart in ${expected[0]}`, () => {
      const blank = ['zh-CN', 'ja'].includes(language) ? '' : ' ';
      assert.deepEqual(sentences(expected.join(blank), language), expected);
    });
  }

  it('cover all of any text but blanks, in order', () => {
    const piece = fc.oneof(fc.constantFrom('.', '。', '”', ' ', '\n', 'a', 'A', '…', '?', '，', ')', '3'), fc.string());
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        fc.constantFrom('zh', 'en', 'xx'),
        (text, language) => {
          let at = 0;
          for (const { start, end } of sentencesOf(text, conventionsFor(language))) {
            assert.ok(start >= at && end > start);
            assert.equal(text.slice(at, start).trim(), '');
            at = end;
          }
          assert.equal(text.slice(at).trim(), '');
        },
      ),
    );
  });
});
