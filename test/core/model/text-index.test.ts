import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { TextIndex } from '../../../core/model/text-index';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ferry水闸渡𠮷'), minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((some) => !some.includes('\n')),
);

/** Enters the texts of files; those of `gone` are taken out again. */
function indexOf(files: readonly (readonly string[])[], gone: ReadonlySet<number> = new Set()): TextIndex {
  const index = new TextIndex((file) => !gone.has(file));
  for (const [file, texts] of files.entries()) for (const each of new Set(texts)) index.add(each, file);
  for (const file of gone) for (const each of new Set(files[file])) index.remove(each);
  return index;
}

const textsOf = (index: TextIndex, ids: readonly number[]) => ids.map((id) => index.text(id)).sort();

describe('an index of texts', () => {
  it('finds what holds, begins with, or is a text, and where, as if all were looked at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 6 }),
        fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
        (files, out, words) => {
          const gone = new Set(out.filter((file) => file < files.length));
          const index = indexOf(files, gone);
          const left = files.map((texts, file) => (gone.has(file) ? [] : texts));
          const all = [...new Set(left.flat())].sort();
          const [word = ''] = words;
          const holding = all.filter((each) => words.every((wanted) => each.includes(wanted)));
          assert.deepEqual(textsOf(index, index.holding(words)), holding);
          const beginning = all.filter((each) => each.startsWith(word));
          assert.deepEqual(textsOf(index, index.beginning(word)), beginning);
          const having = all.filter((each) => [...word].every((character) => each.includes(character)));
          const isWanted = (each: string) => [...word].every((character) => each.includes(character));
          assert.deepEqual(textsOf(index, index.having(word, isWanted)), having);
          for (const each of all) {
            const id = index.idOf(each) ?? assert.fail(each);
            const files = left.flatMap((texts, file) => (texts.includes(each) ? [file] : []));
            assert.deepEqual(index.filesOf(id), files);
            assert.equal(index.countOf(id), files.length);
          }
          for (const each of new Set(files.flat())) if (!all.includes(each)) assert.equal(index.idOf(each), undefined);
        },
      ),
    );
  });

  it('looks at the texts that have the rarest pair, however many there are', () => {
    const looks = (count: number) => {
      const many = Array.from({ length: count }, (_, i) => [`渡口第${i}号通告`, `harbornotice${i}`]);
      const index = indexOf([...many, ['渡口水闸开放', 'ferrywins']]);
      assert.deepEqual(textsOf(index, index.holding(['水闸'])), ['渡口水闸开放']);
      assert.deepEqual(textsOf(index, index.holding(['ferry', 'wins'])), ['ferrywins']);
      assert.deepEqual(textsOf(index, index.beginning('ferr')), ['ferrywins']);
      assert.deepEqual(
        textsOf(
          index,
          index.having('渡闸', () => true),
        ),
        ['渡口水闸开放'],
      );
      return index.looks;
    };
    assert.equal(looks(4000), looks(40));
    assert.ok(looks(40) <= 8);
  });

  it('does not grow by files that come and go', () => {
    let last = 0;
    const index = new TextIndex((file) => file >= last - 1);
    index.add('晚潮', 0);
    for (last = 1; last < 10_000; last++) {
      index.add('晚潮', last);
      index.remove('晚潮');
    }
    const id = index.idOf('晚潮') ?? assert.fail();
    assert.deepEqual(index.filesOf(id), [last - 1]);
    assert.equal(index.countOf(id), 1);
  });
});
