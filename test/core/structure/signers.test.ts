import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { readFeatures } from '../../../core/structure/features';
import { readLines } from '../../../core/structure/printed-line';
import { noNames } from '../../../core/structure/structure';

function attributions(language: string, lines: readonly string[]): (string | null)[] {
  const conventions = conventionsFor(language);
  const printed = readLines(lines.join('\n'), conventions.script.cjk);
  return readFeatures(printed, conventions, noNames).map(({ attribution }) => attribution);
}

const ditch = [
  'The ditch at the end of our lane has been stopped up',
  'since the fall, and nobody will say whose it is.',
];

describe('who signs', () => {
  it('is whoever stands below the words that close a letter, with where they live', () => {
    const lines = [
      'Der Graben ist seit dem Herbst verstopft, und bei',
      'Regen steht das Wasser über den Schuhen.',
      'Achtungsvoll',
      'Josef Kirchmayr, Hausbesitzer, Fischerzeile 11.',
    ];
    assert.deepEqual(attributions('de-AT', lines).slice(2), ['known', 'known']);
  });

  it('is a name in capitals, and below it an office or an address', () => {
    assert.deepEqual(attributions('en-US', [...ditch, 'FRANK DUNMORE', 'Mayor']).slice(2), ['known', 'known']);
    assert.deepEqual(attributions('en-US', [...ditch, '(Mrs.) HELEN B. STARKEY', 'Port Ambrose']).slice(2), [
      'known',
      'known',
    ]);
  });

  it('is not a headline in capitals of several lines', () => {
    const lines = [...ditch, '', 'MARKET PUTS OUT', 'A PUBLIC SCALE'];
    assert.ok(!attributions('en-US', lines).slice(2).includes('known'));
  });

  it('is not the end of a caption with a credit behind it', () => {
    assert.equal(
      attributions('en-US', ['A crew lowers the last length of pipe at', 'Pine Hollow. Photo by Ruth'])[1],
      null,
    );
  });
});
