import { strict as assert } from 'node:assert';
import { languageByWords, languageTag } from '../../../core/import/languages';

describe('languageTag', () => {
  it('knows the names that formats give languages', () => {
    const names = ['ger', 'deu', 'German', 'chi_sim', 'eng', 'de-AT', 'zh_CN', 'jpn_vert', 'xx', '', 'Klingon', null];
    assert.deepEqual(names.map(languageTag), [
      'de',
      'de',
      'de',
      'zh-Hans',
      'en',
      'de-AT',
      'zh-CN',
      'ja',
      'xx',
      null,
      null,
      null,
    ]);
  });
});

describe('languageByWords', () => {
  it('tells languages in Latin letters by their commonest words', () => {
    assert.equal(
      languageByWords('The council of the town has decided that the ferry is to run and that it was time for it.'),
      'en',
    );
    assert.equal(
      languageByWords('Der Rat hat beschlossen, daß die Fähre und der Steg nicht mehr von der Stadt zu zahlen ist.'),
      'de',
    );
    assert.equal(
      languageByWords(
        'Le conseil a décidé que les bacs et les ponts du fleuve, dans la ville, par le maire et pour tous.',
      ),
      'fr',
    );
  });

  it('says nothing of what is too short or in none of them', () => {
    assert.equal(languageByWords('The'), null);
    assert.equal(languageByWords('Kunngjøring om fergen, broen og havnen fra kommunen denne uken'), null);
    assert.equal(languageByWords(''), null);
  });
});
