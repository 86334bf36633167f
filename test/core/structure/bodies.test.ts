import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { structurePage, verifyNothingLost } from '../../../core/structure';

const en = conventionsFor('en-US');

function structured(raw: string, conventions: typeof en): string {
  const { transcript } = structurePage(raw, { conventions });
  assert.equal(verifyNothingLost(raw, transcript), null);
  return transcript.replace(/^% .*\n/gmu, '');
}

const report = [
  'PORT AMBROSE — The old ferry landing will be rebuilt in',
  'the spring, the harbor board decided after a hearing of',
  'two hours. The stone steps will stay where they are.',
].join('\n');

describe('what is set line by line', () => {
  it('has a headline where one stands above it', () => {
    const ads = ['CARPENTERS, 15, boatbuilding', 'Own planes. Phone 555-0133.'].join('\n');
    const transcript = structured(`${['Ferry landing to be rebuilt', report, 'Help wanted', ads].join('\n\n')}\n`, en);
    assert.match(transcript, /^# Help wanted\n\n~~~ ad\nCARPENTERS/mu);
  });
});
