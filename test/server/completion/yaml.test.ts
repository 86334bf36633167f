import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { scalar } from '../../../server/completion/yaml';

describe('a YAML scalar', () => {
  it('stands as it is where it can', () => {
    for (const text of ['The Halden Courier', '临江日报', '2021-03-06', 'scans/p1.png', '（江）', "reader's"])
      assert.equal(scalar(text), text);
  });

  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.array(fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \n字a'), { minLength: 1 }).map((signs) => signs.join('')),
  );

  it('is read as what was meant, by itself and in a list', () =>
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(parse(`key: ${scalar(text)}\n`, { schema: 'failsafe' }).key, text);
        assert.deepEqual(parse(`key: [x, ${scalar(text, true)}, y]\n`, { schema: 'failsafe' }).key, ['x', text, 'y']);
      }),
    ));
});
