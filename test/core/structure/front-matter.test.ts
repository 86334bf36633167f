import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parse } from 'yaml';
import { writeFrontMatter } from '../../../core/structure/front-matter';

describe('writeFrontMatter', () => {
  it('writes plain values plainly and leaves out what is not known', () => {
    assert.deepEqual(writeFrontMatter({ paper: '临江日报', date: '2021-03-06', page: 'A3', status: 'structured' }), [
      '---',
      'paper: 临江日报',
      'date: 2021-03-06',
      'page: A3',
      'status: structured',
      '---',
    ]);
  });

  it('reads back as what was given, whatever it is', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('null', '03', '1e3', '1.0', 'a: b', '- x', '#', '"', "'", 'yes\nno', '---'),
    );
    fc.assert(
      fc.property(value, value, (paper, page) => {
        const lines = writeFrontMatter({ paper, page, status: 'structured' });
        assert.equal(lines.slice(1, -1).join('\n').includes('\n---'), false);
        const read = parse(lines.slice(1, -1).join('\n'));
        if (paper.trim() !== '') assert.equal(String(read.paper), paper.trim());
        if (page.trim() !== '') assert.equal(String(read.page), page.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
