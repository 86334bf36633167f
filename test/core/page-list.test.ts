import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readPageList } from '../../core/page-list';

describe('a list of pages', () => {
  it('is how many there are, or which', () => {
    const cases: [typed: string, pages: string][] = [
      ['4', '1 2 3 4'],
      ['１', '1'],
      ['A1-A3, B1-B2', 'A1 A2 A3 B1 B2'],
      ['a1–3', 'A1 A2 A3'],
      ['A1 - A2、B1', 'A1 A2 B1'],
      ['1-4, 7', '1 2 3 4 7'],
      ['A01-A03', 'A1 A2 A3'],
      ['3 3', '3'],
    ];
    for (const [typed, pages] of cases) assert.equal(readPageList(typed)?.join(' '), pages, typed);
  });

  it('is nothing else', () => {
    for (const typed of ['', '0', 'four', 'A', '4-1', 'A1-B2', '1-', '1--3', '999', '1-500', 'A1B', '-'])
      assert.equal(readPageList(typed), null, typed);
  });

  it('never throws, and never grows beyond what an issue can have', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789AB-–,、 ') }), (typed) => {
        const pages = readPageList(typed);
        assert.ok(pages === null || (pages.length > 0 && pages.length <= 400));
      }),
    );
  });
});
