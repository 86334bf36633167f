import { strict as assert } from 'node:assert';
import { joinParagraphs, partParagraph } from '../../../core/refactorings/paragraph-break';
import { refactored } from './support';

describe('joining two paragraphs', () => {
  it('takes the blank lines between them away, and the indentation of the second', () => {
    assert.equal(refactored(joinParagraphs, '# 甲\n市里召\n\n开会‸议。\n'), '# 甲\n市里召\n开会议。\n');
    assert.equal(refactored(joinParagraphs, '# 甲\n市里召\n　　开会‸议。\n'), '# 甲\n市里召\n开会议。\n');
  });

  it('keeps comments and column breaks between them', () => {
    assert.equal(
      refactored(joinParagraphs, '# A\nDer Damm\n\n|\n\n% ? blass\n\nhielt ‸stand.\n', 'de'),
      '# A\nDer Damm\n|\n% ? blass\nhielt stand.\n',
    );
  });

  it('is asked for from any line of the second', () => {
    assert.equal(refactored(joinParagraphs, '# A\nNo\n\nboats\nto‸day.\n', 'en'), '# A\nNo\nboats\ntoday.\n');
  });

  it('is not offered where no text stands above', () => {
    for (const drawing of ['# 甲\n市里‸召\n', '# 甲\n! 图。\n\n市里‸召\n', '# 甲\n市里召\n开会‸议。\n', '市里‸召\n'])
      assert.equal(refactored(joinParagraphs, drawing), null, drawing);
  });
});

describe('beginning a paragraph', () => {
  it('parts the one at the cursor before its line, comments above the line included', () => {
    assert.equal(
      refactored(partParagraph, '# 甲\n市里召开会议。\n% ? 另起\n会上‸说\n'),
      '# 甲\n市里召开会议。\n\n% ? 另起\n会上说\n',
    );
  });

  it('is not offered on a paragraph’s first line, and in what is no text', () => {
    for (const drawing of ['# 甲\n市里‸召\n开会。\n', '# 甲\n! 图为\n市‸里\n', '# 甲\n市里。\n% ‸a\n会上\n'])
      assert.equal(refactored(partParagraph, drawing), null, drawing);
  });
});
