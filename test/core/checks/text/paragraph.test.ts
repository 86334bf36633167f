import { strict as assert } from 'node:assert';
import { checkParagraph, signsIn } from '../../../../core/checks/text/paragraph';
import { blocksOf, parse } from '../../../../core/syntax';
import { chinese, latin } from '../facts';

function check(text: string, facts = chinese) {
  const [section] = parse(text).sections;
  return checkParagraph(section!, blocksOf(section!)[0]!, facts);
}

describe('a paragraph by itself', () => {
  it('is told with what is wrong in it, where it stands', () => {
    const { findings, text, hasGaps } = check('赵先生说,[?桥]上\n，车多。');
    assert.deepEqual(
      findings.map(({ code, start, end }) => [code, start, end]),
      [
        ['mixed-width-punctuation', 4, 5],
        ['forbidden-line-start', 11, 12],
      ],
    );
    assert.deepEqual([text, hasGaps], ['赵先生说,桥上\n，车多。', false]);
    assert.equal(check('赵先生说□。').hasGaps, true);
  });

  it('keeps apart the marks that may have their partners in other paragraphs', () => {
    const { findings, loose } = check('He said: “The bridge is open.', latin);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      loose.map(({ mark, finding }) => [mark.mark, mark.opens, finding.code, finding.start]),
      [['“', true, 'unbalanced-quotation-mark', 9]],
    );
  });

  it('has signs that are neither letters nor numbers nor blanks', () =>
    assert.deepEqual([...signsIn(check('他说：“3月，桥通。”'))], ['：', '“', '，', '。', '”']));
});
