import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { noNames } from './support';

describe('conventionsFor', () => {
  const tags: readonly (readonly [tag: string | null, language: string])[] = [
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['de-AT', 'de'],
    ['EN-gb', 'en'],
    ['ja', 'ja'],
    ['tlh', 'und'],
    ['', 'und'],
    [null, 'und'],
  ];
  for (const [tag, language] of tags) {
    it(`gives ${language} for ${tag === null ? 'no tag' : `“${tag}”`}`, () =>
      assert.equal(conventionsFor(tag).language, language));
  }

  it('gives the same conventions again', () => assert.equal(conventionsFor('de-AT'), conventionsFor('de')));

  it('knows the roles of its language, in combination and with their modifiers, and no others', () => {
    const chinese = conventionsFor('zh-CN');
    for (const role of ['记者', '实习记者', '摄', '文/图', '责任编辑', '评论员'])
      assert.ok(chinese.knowsRole(role), role);
    for (const role of ['船长', '记者站', '']) assert.ok(!chinese.knowsRole(role), role);
    const english = conventionsFor('en');
    for (const role of ['author', 'Staff Writer', 'photo', 'Foreign Correspondent'])
      assert.ok(english.knowsRole(role), role);
    assert.ok(!english.knowsRole('Captain'));
  });

  it('takes in what a workspace adds, without touching the language itself', () => {
    const ours = conventionsFor('zh-CN', {
      roles: ['校园通讯社员'],
      endMark: '〔\\d〕',
      jumpOut: ['请翻{page}'],
      jumpIn: ['自{page}翻来'],
      reference: ['旁见{page}'],
      serial: ['且听下回'],
    });
    const kinds = ['（请翻第三版）', '（自第一版翻来）', '（旁见第三版）', '（且听下回）'].map(
      (print) => ours.findNotices(print)[0]?.kind,
    );
    assert.deepEqual(kinds, ['jump-out', 'jump-in', 'reference', 'serial']);
    assert.equal(ours.findEndMark('要把隐患消除在汛期之前。〔7〕')?.text, '〔7〕');
    assert.ok(ours.knowsRole('校园通讯社员'));
    assert.equal(ours.readByline('校园通讯社员 何田', noNames)?.credits[0]?.role, '校园通讯社员');
    const theirs = conventionsFor('zh-CN');
    assert.deepEqual(theirs.findNotices('（请翻第三版）'), []);
    assert.equal(theirs.findEndMark('要把隐患消除在汛期之前。〔7〕'), null);
  });

  it('goes on without an end mark whose pattern cannot be read', () => {
    const conventions = conventionsFor('en', { endMark: '(((' });
    assert.equal(conventions.findEndMark('They went home. -30-')?.text, '-30-');
  });
});
