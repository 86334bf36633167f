import { strict as assert } from 'node:assert';
import { codePointOf, remembered, specialCharacters, withLatest } from '../../client/special-characters';

describe('special characters', () => {
  it('are offered once each, kind by kind, and are one character', () => {
    const characters = specialCharacters.map(({ character }) => character);
    assert.equal(new Set(characters).size, characters.length);
    for (const character of characters) assert.equal([...character].length, 1, character);
    const kinds = specialCharacters.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]);
    assert.deepEqual(kinds, ['circled', 'numeral', 'dash', 'bracket', 'sign', 'unit', 'letter', 'space']);
  });

  it('are those that newspapers print', () => {
    const characters = new Set(specialCharacters.map(({ character }) => character));
    for (const wanted of '①⑩⑳〇—…·ſ㍍㌔℃■☞《》„“½\u3000') assert.ok(characters.has(wanted), wanted);
  });

  it('are found by what they stand for', () => {
    const hintOf = (wanted: string) => specialCharacters.find(({ character }) => character === wanted)?.hint;
    assert.deepEqual(['①', '⑳', 'ſ', '㍍', '—', '■'].map(hintOf), ['1', '20', 's', 'm', '--', '']);
    assert.deepEqual(['①', 'ſ', '\u3000'].map(codePointOf), ['U+2460', 'U+017F', 'U+3000']);
  });

  it('used last come first, once each, a dozen of them', () => {
    assert.deepEqual(withLatest(['①', 'ſ'], '㍍'), ['㍍', '①', 'ſ']);
    assert.deepEqual(withLatest(['①', 'ſ'], 'ſ'), ['ſ', '①']);
    assert.equal(withLatest([...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'], '⑬').length, 12);
  });

  it('are remembered whatever was kept', () => {
    const characters = (kept: unknown) => remembered(kept).map(({ character }) => character);
    assert.deepEqual(characters(['ſ', 'x', 3, 'ſ', '①']), ['ſ', '①']);
    for (const kept of [undefined, null, 'ſ', {}]) assert.deepEqual(characters(kept), []);
  });
});
