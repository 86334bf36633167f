import { strict as assert } from 'node:assert';
import { comparePages, pageKeyParts, resolvePage } from '../../../core/model/page-keys';

describe('page keys', () => {
  it('come apart into section and number', () => {
    assert.deepEqual(pageKeyParts('A3'), { section: 'A', number: 3 });
    assert.deepEqual(pageKeyParts('12'), { section: '', number: 12 });
    assert.equal(pageKeyParts('Beilage'), null);
  });

  it('sort by section, then by number, unread pages last', () => {
    const pages = [null, 'B2', '10', 'A10', 'Beilage', 'A2', '9', 'B1'];
    assert.deepEqual(pages.sort(comparePages), ['9', '10', 'A2', 'A10', 'B1', 'B2', 'Beilage', null]);
  });

  describe('resolvePage', () => {
    it('takes a key with its section as it stands', () => {
      assert.equal(resolvePage('B3', 'A1', ['A1', 'A3']), 'B3');
    });

    it('takes `same` for the own page', () => {
      assert.equal(resolvePage('same', 'A1', ['A1']), 'A1');
      assert.equal(resolvePage('same', null, ['A1']), null);
    });

    it("takes a bare number inside a section for that section's page", () => {
      assert.equal(resolvePage('3', 'A1', ['A1', 'A3', 'B3', '3']), 'A3');
    });

    it('else for the only page with the number', () => {
      assert.equal(resolvePage('3', 'A1', ['A1', 'B3']), 'B3');
      assert.equal(resolvePage('7', null, ['A1', 'C7']), 'C7');
      assert.equal(resolvePage('7', '1', ['1', 'C7']), 'C7');
    });

    it("else for the section's page, though the issue does not have it", () => {
      assert.equal(resolvePage('3', 'A1', ['A1']), 'A3');
      assert.equal(resolvePage('3', 'A1', ['A1', 'B3', 'C3']), 'A3');
      assert.equal(resolvePage('3', '1', ['1']), '3');
    });
  });
});
