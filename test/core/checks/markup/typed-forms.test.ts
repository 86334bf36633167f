import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { formAsTyped, formCharacters } from '../../../../core/checks/markup/typed-forms';
import { applyEdits, parse } from '../../../../core/syntax';
import { undraw } from '../../../support/drawn';
import { transcript } from '../../../support/transcripts';

/** What becomes of a text once the character before the drawn cursor has been typed. */
function typed(drawing: string): string {
  const { text, cursors } = undraw(drawing);
  return applyEdits(text, formAsTyped(parse(text), cursors[0]!));
}

describe('an inline form as it is typed', () => {
  for (const [drawing, expected] of [
    ['市防【？‸', '市防[?'],
    ['市防【？‸】召开', '市防[?】召开'],
    ['［！‸', '[!'],
    ['【＋‸', '[+'],
    ['【+‸', '[+'],
    ['【％‸', '[%'],
    ['【＊‸', '[*'],
    ['【＾‸', '[^'],
    ['# 要【？‸', '# 要[?'],
    ['@ 周【？‸', '@ 周[?'],
    ['! 启【？‸{.a}', '! 启[?{.a}'],
    ['~~~ table\n甲【？‸', '~~~ table\n甲[?'],
    ['𠮷安【？‸', '𠮷安[?'],
    ['市[?【？‸汛]', '市[?[?汛]'],
  ] as const) {
    it(`begins: ${JSON.stringify(drawing)}`, () => assert.equal(typed(drawing), expected));
  }

  for (const [drawing, expected] of [
    ['市防[?汛】‸', '市防[?汛]'],
    ['市防[?汛］‸召开', '市防[?汛]召开'],
    ['市防[?汛」‸', '市防[?汛]'],
    ['[?】‸', '[?]'],
    ['他说：“[?汛」‸', '他说：“[?汛]'],
    ['「他说[?汛」‸」', '「他说[?汛]」', 'the corner bracket is open'],
    ['【要闻】市[?防】‸', '【要闻】市[?防]'],
    ['[!作好|[?做】‸', '[!作好|[?做]'],
    ['[%原文如此】‸', '[%原文如此]'],
    ['「？汛」‸', '[?汛]'],
    ['【？汛】‸', '[?汛]'],
    ['「！作好｜做好」‸', '[!作好|做好]'],
    ['「！作好|做好」‸', '[!作好|做好]'],
    ['「＾漢字｜かんじ」‸', '[^漢字|かんじ]'],
    ['「彼は「？汛」‸', '「彼は[?汛]'],
  ].filter((row) => row.length === 2)) {
    it(`ends: ${drawing}`, () => assert.equal(typed(drawing!), expected));
  }

  for (const [drawing, expected] of [
    ['[!作好｜‸', '[!作好|'],
    ['[!作好｜‸]', '[!作好|]'],
    ['[^漢字｜‸', '[^漢字|'],
    ['[^漢字｜‸]', '[^漢字|]'],
  ] as const) {
    it(`gets its bar: ${drawing}`, () => assert.equal(typed(drawing), expected));
  }

  for (const [drawing, why] of [
    ['【‸', 'a bracket alone'],
    ['【要闻】‸', 'a heading in brackets'],
    ['【要闻？‸】', 'a sign that does not follow the bracket'],
    ['他问：「？‸', 'speech'],
    ['「？」‸', 'nothing but a sign'],
    ['「！」‸', 'nothing but a sign'],
    ['「？是这样吗？我看不是」‸', 'speech'],
    ['「＋α」‸', 'printed in earnest'],
    ['他说：「市[?防」‸', 'the end of speech, in a form that was forgotten'],
    ['他说：「市\n委[?防」‸', 'the end of speech that began above'],
    ['见【市[?防】‸', 'the end of what was opened in print'],
    ['市[?防]】‸', 'a form that has its end'],
    ['市[防】‸', 'a printed bracket'],
    ['[+】‸', 'a form that would have nothing in it'],
    ['\\【？‸', 'an escaped bracket'],
    ['\\「？汛」‸', 'an escaped bracket'],
    ['[?汛\\】‸', 'an escaped bracket'],
    ['[%见【？‸]', 'a note, in which nothing is a form'],
    ['% 见【？‸', 'a comment'],
    ['---\npaper: 【？‸\n---\n', 'front matter'],
    ['~~~ 【？‸\n', 'the kind of preformatted text'],
    ['# 题 {src=【？‸}', 'attributes'],
    ['甲｜‸乙', 'a bar in print'],
    ['[?甲｜‸', 'a bar in a form that has none'],
    ['[!甲|乙｜‸', 'a second bar'],
    ['市防？‸', 'a sign in print'],
    ['？‸', 'a sign that begins the file'],
    ['市防汛‸', 'any other character'],
    ['‸', 'an empty file'],
    ['【？\n‸', 'a line break'],
  ] as const) {
    it(`is not seen in ${why}: ${JSON.stringify(drawing)}`, () => {
      assert.deepEqual(typed(drawing), drawing.replace('‸', ''));
    });
  }

  it('changes brackets, signs and bars of its line, each into its ASCII form, whatever the text', () => {
    const character = fc.constantFrom(...formCharacters, '汛', '[');
    const bracket = fc.constantFrom('', '【', '［', '「', '「？汛', '[?汛', '「！作好｜做好', '[!作好');
    fc.assert(
      fc.property(transcript, fc.nat(1000), bracket, character, (before, at, opening, last) => {
        const where = Math.floor((at * before.length) / 1000);
        const text = before.slice(0, where) + opening + last + before.slice(where);
        const offset = where + opening.length + last.length;
        const edits = formAsTyped(parse(text), offset);
        let reached = -1;
        for (const { start, end, text: put } of edits) {
          assert.ok(start > reached && end <= offset && end - start === put.length);
          assert.match(text.slice(start, end), /^[【［「][？！＋％＊＾?!+%*^]$|^[｜】］」]$/);
          assert.match(put, /^\[[?!+%*^]$|^[|\]]$/);
          assert.doesNotMatch(text.slice(start, offset), /[\r\n]/);
          reached = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time that grows with the line at most', () => {
    for (const unit of ['[?', '「', '【？', '[!a|b]', '\\'])
      for (const last of ['】', '｜', '？', '」']) {
        const text = `# 题\n${unit.repeat(200_000 / unit.length)}${last}`;
        formAsTyped(parse(text), text.length);
      }
  }).timeout(8000);
});
