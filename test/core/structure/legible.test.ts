import { strict as assert } from 'node:assert';
import { legible, offsetInPrint } from '../../../core/structure/legible';

describe('legible', () => {
  it('reads letter-spaced words without the blanks between their letters', () => {
    assert.equal(legible('柳 湾 渡 口 今 日 停 航'), '柳湾渡口今日停航');
    assert.equal(legible('T h e   f e r r y   i s   l a t e'), 'The ferry is late');
    assert.equal(legible('D i e   F ä h r e'), 'Die Fähre');
  });

  it('leaves words apart that blanks part', () => {
    for (const text of ['小事 不小', '本报记者 何田 摄', 'A B', 'The ferry is late', 'I am, he said', '何 田']) {
      assert.equal(legible(text), text);
    }
  });

  it('reads ideographs for the radicals that stand in for them', () => {
    assert.equal(legible('⼤⽔退了'), '大水退了');
  });

  it('finds the place in print of what is read', () => {
    const print = 'T h e   f e r r y';
    assert.equal(print.slice(0, offsetInPrint(print, legible(print), 3)), 'T h e');
    assert.equal(print.slice(offsetInPrint(print, legible(print), 4)).trim(), 'f e r r y');
    assert.equal(offsetInPrint('ferry', 'ferry', 2), 2);
  });
});
