import { strict as assert } from 'node:assert';
import { draw, filesOf, lines, undraw } from './drawn';

describe('drawn transcripts', () => {
  it('give their text, cursors and ranges', () => {
    assert.deepEqual(undraw('# ⟦early:早⟧部署‸'), {
      text: '# 早部署',
      cursors: [5],
      ranges: [{ start: 2, end: 3, name: 'early' }],
    });
  });

  it('are drawn again as they were', () => {
    for (const drawing of ['无', '⟦⟧', '# ⟦a:早⟦b:部⟧⟦⟧署⟧', '⟦a:⟦b:x⟧⟧y', '⟦x⟧⟦y⟧']) {
      const { text, ranges } = undraw(drawing);
      assert.equal(draw(text, ranges), drawing);
    }
  });

  it('hold several files', () => {
    const drawing = lines`
      //// p1.broadsheet
      # 早部署

      //// p2.broadsheet
      \# 井号
    `;
    assert.deepEqual(
      [...filesOf(drawing)],
      [
        ['p1.broadsheet', '# 早部署\n\n'],
        ['p2.broadsheet', '\\# 井号\n'],
      ],
    );
  });

  it('say what is drawn wrongly', () => {
    assert.throws(() => undraw('⟦早'), /no ⟧/);
    assert.throws(() => undraw('早⟧'), /no ⟦/);
  });
});
