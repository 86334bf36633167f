import { strict as assert } from 'node:assert';
import { openBrackets } from '../../../core/model/open-brackets';

function kinds(text: string): string {
  const { left, unopened } = openBrackets(text);
  return `${left.join(' ')} | ${unopened.join(' ')}`.trim();
}

describe('openBrackets', () => {
  it('finds nothing where all are closed', () => {
    assert.equal(kinds('站长说：“闸门（三号）已检修《规程》。”'), '|');
    assert.equal(kinds('He said “no” (twice), and "no" again.'), '|');
    assert.equal(kinds('Er rief: „Nein!“ und »Niemals!«, dann ging er.'), '|');
    assert.equal(kinds('Il dit : « Non ! » et sortit.'), '|');
  });

  it('finds what is left open', () => {
    assert.equal(kinds('站长林水生说：“闸门检修以后，我们每天'), 'quote |');
    assert.equal(kinds('修订后的《水库安全'), 'title |');
    assert.equal(kinds('Er rief: „Nein, und (zum'), 'quote round |');
    assert.equal(kinds('She wrote, "If the boat'), 'quote |');
    assert.equal(kinds('Er sagte: »Wenn das Boot'), 'guillemet |');
  });

  it('finds what was not opened', () => {
    assert.equal(kinds('都要试运行一次。”他翻开记录本。'), '| quote');
    assert.equal(kinds('管理规程》今起施行'), '| title');
    assert.equal(kinds('letzten Male) und niemals wieder!“ Damit ging er.'), '| round quote');
    assert.equal(kinds('does not sail," she said, we walk.'), '| quote');
    assert.equal(kinds('nicht fährt, gehen wir.« Sie lachte.'), '| guillemet');
  });
});
