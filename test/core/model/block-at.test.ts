import { strict as assert } from 'node:assert';
import { blockAt } from '../../../core/model/block-at';
import { lines, undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';

/** What stands around the only cursor of a drawing. */
function around(drawing: string): string | null {
  const { text, cursors } = undraw(drawing);
  const block = blockAt(fileOf(text, 'en'), cursors[0]!);
  return block && text.slice(block.start, block.end);
}

const page = (mark: (name: string) => string) => lines`
  == Page 3 ==${mark('page')}

  # River${mark('head')} rises 𠮷
  #+ Ferry tied up

  It had not been so high
  since the old mill${mark('paragraph')} stood.
  ${mark('blank')}
  ! The ferry ${mark('picture')}tied up.
`;

describe('the block at an offset', () => {
  const at = (wanted: string) => around(page((name) => (name === wanted ? '‸' : '')));

  it('is the head, the paragraph or the picture there', () => {
    assert.equal(at('head'), '# River rises 𠮷\n#+ Ferry tied up');
    assert.equal(at('paragraph'), 'It had not been so high\nsince the old mill stood.');
    assert.equal(at('picture'), '! The ferry tied up.');
  });

  it('is none between them, and none on the page line', () => {
    assert.equal(at('blank'), null);
    assert.equal(at('page'), null);
  });
});
