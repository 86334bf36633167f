import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { structurePage, verifyNothingLost } from '../../../core/structure';
import { readDamagedJump } from '../../../core/structure/damaged-jump';

const zh = conventionsFor('zh-CN');
const en = conventionsFor('en-US');
const de = conventionsFor('de-AT');

describe('readDamagedJump', () => {
  it('takes misread words for the jump that would stand there', () => {
    assert.equal(readDamagedJump('(Continued frcm Page B1)', en, 'in'), 'jump-in');
    assert.equal(readDamagedJump('Please tumn to Page A6', en, 'out'), 'jump-out');
    assert.equal(readDamagedJump('(Continuod on Page B2, Col. l)', en, 'out'), 'jump-out');
    assert.equal(readDamagedJump('(Schluß auf Seitc 3.)', de, 'out'), 'jump-out');
    assert.equal(readDamagedJump('（卞转第三版）', zh, 'out'), 'jump-out');
  });

  it('takes no words for the jump of another place, nor for one that is sound', () => {
    assert.equal(readDamagedJump('（上接第二版内）', zh, 'out'), null);
    assert.equal(readDamagedJump('（下转第三版）', zh, 'out'), null);
    assert.equal(readDamagedJump('An article on Page B1', en, 'in'), null);
    assert.equal(readDamagedJump('Sunday, page', en, 'out'), null);
  });

  it('is asked where a text begins or ends', () => {
    const raw = [
      'FERRY LANDING TO BE REBUILT',
      '',
      'PORT AMBROSE — The old landing will be rebuilt in the',
      'spring, the council decided after a hearing of two',
      'hours, and the lamps will follow in the fall, when',
      '(Continucd on Page A4)',
      '',
    ].join('\n');
    const { transcript } = structurePage(raw, { conventions: en });
    assert.match(transcript, /^>> \(Continucd on Page A4\)$/mu);
    assert.equal(verifyNothingLost(raw, transcript), null);
  });

  it('leaves the label of a page alone', () => {
    const { transcript } = structurePage('第三版 综合\n\n渡轮今起停航，改走北门。\n恢复时间另行通知。\n\n第三版\n', {
      conventions: zh,
    });
    assert.doesNotMatch(transcript, /^>>/mu);
  });
});
