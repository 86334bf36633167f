import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { languageByScript } from '../../../core/model/script-guess';
import { parse, print, update } from '../../../core/syntax';
import { editedTranscript } from '../../support/transcripts';

function guess(text: string): string | null {
  return languageByScript(parse(text));
}

describe('The language that letters tell', () => {
  it('is that of the script that prevails', () => {
    assert.equal(guess('各县区要逐库逐堤排查，App同步上线。'), 'zh-Hans');
    assert.equal(guess('船家說，還沒開船。'), 'zh-Hant');
    assert.equal(guess('渡し船、きょう最終便'), 'ja');
    assert.equal(guess('南北 정상 會談'), 'ko');
    assert.equal(guess('Туман стоял над рекой Lenn'), 'ru');
    assert.equal(guess('The ferry 渡船 is late'), null);
    assert.equal(guess('1911'), null);
  });

  it('is told by print and by nothing else', () => {
    assert.equal(guess('---\npaper: 临江日报\nplace: 临江\n---\n% 校对：何田。这一页还没有校完。\n\nFog.\n'), null);
    assert.equal(guess('# Fog {src=扫描件第一版第二幅照片.png}\n'), null);
    assert.equal(guess('小店の看板には「閉店」と記者は書いた。\n'.repeat(3)), 'ja');
    assert.equal(
      guess('会议讨论了“の”字招牌泛滥的问题，要求各县区限期整改。\n'),
      'zh-Hans',
      'one kana makes no Japanese',
    );
  });

  it('is after any edits that of the text as it then is', () => {
    fc.assert(
      fc.property(editedTranscript, ([text, edits]) => {
        let tree = parse(text);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor((at / 1000) * tree.length);
          tree = update(tree, [{ from, to: Math.min(tree.length, from + remove), insert }]);
          languageByScript(tree);
        }
        assert.equal(languageByScript(tree), guess(print(tree)));
      }),
      { numRuns: 100 },
    );
  });
});
