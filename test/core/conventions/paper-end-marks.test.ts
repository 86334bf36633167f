import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { withEndMarks } from '../../../core/conventions/paper-end-marks';

const chinese = conventionsFor('zh-CN');

describe('end marks that a paper prints', () => {
  it('are found beside those of the language', () => {
    const own = withEndMarks(chinese, ['［临江］', 'a.b']);
    assert.deepEqual(own.findEndMark('船停了。［临江］ '), { start: 4, end: 8, text: '［临江］' });
    assert.deepEqual(own.findEndMark('船停了。①3')?.text, '①3');
    assert.equal(own.findEndMark('船停了。axb'), null, 'a mark is no pattern');
    assert.equal(own.findEndMark('船停了。［临江］又开了。'), null);
    assert.equal(chinese.findEndMark('船停了。［临江］'), null);
  });

  it('leave the sentence before them ended', () => {
    assert.ok(withEndMarks(chinese, ['［临江］']).endsSentence('船停了。［临江］'));
    assert.ok(!withEndMarks(chinese, ['［临江］']).endsSentence('船停了［临江］'));
  });

  it('are part of no word', () => {
    const own = withEndMarks(conventionsFor('de'), ['Ende']);
    assert.equal(own.findEndMark('Er kam. Ende')?.text, 'Ende');
    assert.equal(own.findEndMark('Am Wochenende'), null);
    assert.equal(own.findEndMark('Am DonauEnde'), null);
  });

  it('make the same conventions for the same marks', () => {
    assert.equal(withEndMarks(chinese, ['◎', '※']), withEndMarks(chinese, ['◎ ', '※']));
    assert.notEqual(withEndMarks(chinese, ['◎']), withEndMarks(chinese, ['※']));
    assert.equal(withEndMarks(chinese, ['', ' ']), chinese);
    assert.equal(withEndMarks(chinese, ['◎']).readPageLabel('第三版')?.key, '3');
  });
});
