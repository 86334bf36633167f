import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { tableFor } from '../../../core/structure/label-lines';

describe('the weights that lines are weighed with', () => {
  const cases = [
    ['zh-CN', 'wide'],
    ['zh-TW', 'wide'],
    ['ja', 'wide'],
    ['ko', 'wide'],
    ['en-US', 'spaced'],
    ['de-AT', 'spaced'],
    ['fr', 'spaced'],
    ['es-MX', 'spaced'],
    ['ru', 'spaced'],
    ['fi', 'spaced'],
  ] as const;
  for (const [language, table] of cases) {
    it(`are those of ${table === 'wide' ? 'squares' : 'words between blanks'} in ${language}`, () => {
      assert.equal(tableFor(conventionsFor(language)), table);
    });
  }
});
