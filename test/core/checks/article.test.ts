import { strict as assert } from 'node:assert';
import { Desk, masthead } from './desk';

function faults(body: string, settings: object = {}): string[] {
  return new Desk(settings).put('p1.broadsheet', `${masthead()}\n== 第一版 ==\n\n${body}`).faults();
}

const long = '据市交通局负责人介绍，大桥建成以后，湖东居民进城的时间将由四十分钟缩短到二十分钟';

describe('checks of articles', () => {
  it('take heads as print sets them', () => {
    assert.deepEqual(
      faults('#* 民生关注 {.section}\n\n#- 引题\n# 主题\n# 第二行\n#+ 副题\n@ 本报记者 周晓舟\n\n好。\n'),
      [],
    );
    assert.deepEqual(faults('# {.notice}\n\n好。\n'), []);
    assert.deepEqual(faults('# 商品房广告 {.advertisement}\n'), []);
    assert.deepEqual(faults('# 主题\n\n~~~ table\n甲　乙\n~~~\n'), []);
  });

  it('report a head that is parted once', () => {
    assert.deepEqual(faults('# 主题\n#- 引题\n\n好。\n'), ['kicker-out-of-place: #- 引题']);
    assert.deepEqual(faults('#+ 副题\n# 主题\n\n好。\n'), ['deck-out-of-place: #+ 副题']);
    assert.deepEqual(faults('#* 栏目\n\n好。\n'), ['headline-missing: #* 栏目']);
    assert.deepEqual(faults('#\n\n好。\n'), ['headline-empty: #']);
  });

  it('know genres, those of the configuration too', () => {
    assert.deepEqual(faults('# 春夜 {.poem}\n\n好。\n'), ['unknown-genre: .poem']);
    assert.deepEqual(faults('# 春夜 {.poem}\n\n好。\n', { genres: ['poem'] }), []);
    assert.deepEqual(faults('# 春夜 {.news}\n#+ 副题 {.photo}\n\n好。\n'), ['conflicting-genres: .photo']);
  });

  it('ask for the end of a sentence only where text breaks off', () => {
    assert.deepEqual(faults(`# 主题\n\n${long}\n`), ['end-punctuation-missing: 钟']);
    assert.deepEqual(faults(`# 主题\n\n${long}。\n`), []);
    assert.deepEqual(faults(`# 主题\n\n${long}。（完）\n`), []);
    assert.deepEqual(faults(`# 主题\n\n好。\n\n临江市人民政府\n\n二〇二一年三月六日\n`), []);
    assert.deepEqual(faults(`# 主题\n\n${long} (02)2072-2011\n`), []);
    assert.deepEqual(faults(`# 主题\n\n${long}，电话87651234\n`), []);
    assert.deepEqual(faults(`# 主题\n\n${long}共计1234\n`), ['end-punctuation-missing: 4']);
    assert.deepEqual(faults(`# 主题\n\n${long}，见www.linjiang.example\n`), []);
    assert.deepEqual(faults(`# 主题 {.advertisement}\n\n${long}\n`), []);
    assert.deepEqual(faults(`# 主题\n\n${long}\n\n~~~ table\n甲\n~~~\n`), []);
  });

  it('ask for end marks where the configuration names one', () => {
    const settings = { endMark: '■' };
    assert.deepEqual(faults('# 主题\n\n好。■\n\n# 二题\n\n好。\n', settings), ['end-mark-missing: 。']);
    assert.deepEqual(faults('# 主题\n\n好。■\n\n又好。\n', settings), [
      'text-after-end-mark: 又好。',
      'end-mark-missing: 。',
    ]);
    assert.deepEqual(faults('# 主题\n\n好，\n>> （下转第三版）\n', settings), [
      'jump-page-not-transcribed: （下转第三版）',
    ]);
  });

  it('ask for crossheads with text and pictures with words', () => {
    assert.deepEqual(faults('# 主题\n\n## 一\n\n好。\n\n## 二\n>> （下转第三版）\n'), [
      'jump-page-not-transcribed: （下转第三版）',
    ]);
    assert.deepEqual(faults('# 主题\n\n好。\n\n## 一\n\n## 二\n\n好。\n'), ['crosshead-without-text: ## 一']);
    assert.deepEqual(faults('# 主题\n\n!\n! {src=a.png}\n好。\n'), ['picture-empty: !']);
  });
});
