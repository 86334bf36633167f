import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { alignToBeginning, alignToEnding, Characters, countCharacters } from '../../../core/conventions/print/distance';

const words = fc.string({ unit: fc.constantFrom(...'continuedpageSiete转第三版下上接𠮷'), maxLength: 24 });

describe('the characters of a pattern', () => {
  it('that a text lacks are never more than it costs to lay the one over the other', () => {
    fc.assert(
      fc.property(words, words, (pattern, text) => {
        const costs = [alignToBeginning(pattern, text).distance, alignToEnding(pattern, text).distance];
        assert.ok(!new Characters(pattern).isLackingIn(countCharacters(text), Math.min(...costs)));
      }),
    );
  });

  it('are all lacking in a text that has none of them, and none in the pattern itself', () => {
    const characters = new Characters('continuedon');
    assert.ok(characters.isLackingIn(countCharacters(''), 10) && !characters.isLackingIn(countCharacters(''), 11));
    assert.ok(characters.isLackingIn(countCharacters('XYZ'), 10));
    assert.ok(!characters.isLackingIn(countCharacters('noitcontinued'), 0));
  });
});
