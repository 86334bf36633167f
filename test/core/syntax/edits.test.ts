import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../core/syntax';

describe('edits of a text', () => {
  it('apply in order, insertions before what they stand at', () => {
    assert.equal(
      applyEdits('甲乙丙', [
        { start: 2, end: 3, text: '丁' },
        { start: 0, end: 0, text: '首' },
        { start: 1, end: 2, text: '' },
      ]),
      '首甲丁',
    );
  });
});
