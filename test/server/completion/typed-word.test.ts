import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { TypedWord } from '../../../server/completion/typed-word';

function begun(text: string, words: readonly string[], isClose: boolean): string {
  const typed = new TypedWord(text, isClose);
  for (const word of words) typed.meet(word);
  return typed.begun;
}

describe('a word that is being typed', () => {
  it('is the longest ending that one of the words begins with', () => {
    assert.equal(begun('By Ann P', ['Ann Poole', 'Peter Reed'], false), 'Ann P');
    assert.equal(begun('By Ann P', ['Peter Reed'], false), 'P');
    assert.equal(begun('By ann p', ['Ann Poole'], false), 'ann p');
    assert.equal(begun('本报记者周晓', ['周晓舟', '晓风'], true), '周晓');
    assert.equal(begun('本报记者赵', ['周晓舟'], true), '');
  });

  it('begins no word within another where words are set apart', () => {
    assert.equal(begun('By Joann', ['Ann Poole'], false), '');
    assert.equal(begun('By (Ann', ['Ann Poole'], false), 'Ann');
  });

  it('is what trying every ending finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '字'), maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.array(letters.filter((word) => word !== '')), (text, words) => {
        const endings = [...text].map((_, at) => text.slice(at));
        const found = endings.find((ending) => words.some((word) => word.startsWith(ending)));
        assert.equal(begun(text, words, true), found ?? '');
      }),
    );
  });
});
