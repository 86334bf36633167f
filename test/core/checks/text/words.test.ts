import { strict as assert } from 'node:assert';
import { checkWords } from '../../../../core/checks/text/words';
import { chinese, german } from '../facts';

describe('words', () => {
  it('are checked by all rules that hold for running text and for heads', () => {
    const { findings, loose } = checkWords('二O二一年,（东湖)大桥，，通车“\u200b', chinese);
    assert.deepEqual(findings.map(({ code }) => code).sort(), [
      'confusable-character',
      'doubled-punctuation',
      'invisible-character',
      'mixed-width-brackets',
      'mixed-width-punctuation',
    ]);
    assert.deepEqual(
      loose.map(({ mark }) => mark),
      ['“'],
    );
  });

  it('whose letters are set apart are told by themselves as well', () => {
    const { findings, spaced } = checkWords('Die E l b e f ä h r e ruht.', german);
    assert.deepEqual(spaced, findings);
    assert.equal(spaced.length, 1);
  });
});
