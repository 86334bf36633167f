import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../core/syntax';
import { Desk, masthead } from './desk';

const page = `${masthead()}\n== 第一版 ==\n\n# 早部署早检查\n\n`;

function faults(body: string): string[] {
  return new Desk().put('p1.broadsheet', page + body).faults();
}

/** What the first fix of the first finding with a fix makes of the body, and whether it is safe. */
function fixed(body: string): [text: string, safe: boolean] | null {
  const source = page + body;
  const fix = new Desk()
    .put('p1.broadsheet', source)
    .check()
    .flatMap(({ fixes }) => fixes)[0];
  return fix ? [applyEdits(source, fix.edits).slice(page.length), fix.safe] : null;
}

describe('checks of jumps', () => {
  it('put a printed jump behind its marker where nothing else changes by it', () => {
    assert.deepEqual(fixed('会议召开，\n（下转第三版）\n'), ['会议召开，\n>> （下转第三版）\n', true]);
    assert.deepEqual(fixed('会议召开，（下转第三版）\n'), ['会议召开，\n>> （下转第三版）\n', true]);
    assert.deepEqual(fixed('会议召开，（下转第三版）\r\n'), ['会议召开，\r\n>> （下转第三版）\r\n', true]);
    // Another paragraph follows: whose it is, only a person can tell.
    assert.deepEqual(fixed('会议召开，（下转第三版）\n\n各县区逐库排查。\n'), [
      '会议召开，\n>> （下转第三版）\n\n各县区逐库排查。\n',
      false,
    ]);
    // In the middle of a line the fix would tear the sentence.
    assert.equal(fixed('会议（下转第三版）召开。\n'), null);
  });

  it('put a printed jump-in behind its marker, but not below the blank line that parts it from its head', () => {
    const below = new Desk().put('p3.broadsheet', `${masthead()}\n== 第三版 ==\n\n（上接第一版）把隐患消除。\n`);
    const found = below.check('p3.broadsheet').find(({ code }) => code === 'jump-without-marker');
    assert.equal(found?.fixes[0]?.safe, true);
    assert.equal(fixed('（上接第二版）把隐患消除。\n'), null);
  });

  it('take the marker off what is no jump', () => {
    assert.deepEqual(fixed('会议召开。\n>> （详见第三版）\n'), ['会议召开。\n（详见第三版）\n', true]);
    assert.deepEqual(faults('会议召开。\n（详见第三版）\n'), []);
  });

  it('report words once, whatever is wrong with them', () => {
    assert.deepEqual(faults('会议召开，\n>> （下转第 版）\n'), ['jump-unreadable: （下转第 版）']);
    assert.deepEqual(faults('会议召开，\n>> （下转第 版） {page=3}\n'), ['jump-page-not-transcribed: （下转第 版）']);
    assert.deepEqual(faults('会议召开，\n>>\n'), ['jump-empty: >>']);
    assert.deepEqual(faults('会议召开，\n>>（下转第三版）\n'), ['marker-without-space: >>']);
  });

  it('let pictures, credits and comments follow a jump, but no text', () => {
    const jump = '会议召开，\n>> （下转第三版）\n';
    assert.deepEqual(faults(`${jump}! 检修启闭机。\n@ 本报记者 林水生 摄\n% 好\n`), [
      'jump-page-not-transcribed: （下转第三版）',
    ]);
    assert.deepEqual(faults(`${jump}\n各县区逐库排查。\n`), [
      'jump-page-not-transcribed: （下转第三版）',
      'text-after-jump: 各县区逐库排查。',
    ]);
  });
});
