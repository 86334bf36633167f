import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { structurePage, verifyNothingLost } from '../../../core/structure';
import { withoutDoubts } from './page-fixture';

/** The lines of heads and signatures, and those that open a text. */
function structured(raw: string, language: string, page?: string): string[] {
  const { transcript } = structurePage(raw, { conventions: conventionsFor(language), page });
  assert.equal(verifyNothingLost(raw, transcript), null);
  return withoutDoubts(transcript)
    .split('\n')
    .filter((line, i, lines) => /^[#@]/u.test(line) || (line !== '' && /^[#@]/u.test(lines[i - 2] ?? '')));
}

describe('letters and documents', () => {
  it('open with a salutation that is no headline, and end with who signs and where from', () => {
    const raw = `Count the Gulls

To the Editor:
Your reporter writes that there are hundreds
of gulls on the pier. I have counted them
every morning since the ice house burned, and
never found more than sixty-one of them there.

ADELAIDE FROST
Wharf Lane

Let the Drivers Eat

Dear Sir:
I have driven a bus and I have been married,
and I can tell the Transit Authority that a
man who sits four hours in a parked bus comes
home fit for neither. Give them their shift.

FRANK OLDHAM
Easterly
`;
    assert.deepEqual(structured(raw, 'en'), [
      '# Count the Gulls',
      'To the Editor:',
      '@ ADELAIDE FROST',
      '@ Wharf Lane',
      '# Let the Drivers Eat',
      'Dear Sir:',
      '@ FRANK OLDHAM',
      '@ Easterly',
    ]);
  });

  it('are signed by a reader, by place and name', () => {
    const raw = `门前的排水沟该由谁清

编辑同志：
我家住在东门区书院巷，巷口的
排水沟去年秋天就被堵住了，下
一场小雨积水就没过脚背。能不
能请有关部门碰个头，把沟的主
人写在牌子上？

东门区书院巷居民 郑有田
`;
    assert.deepEqual(structured(raw, 'zh-CN'), ['# 门前的排水沟该由谁清', '编辑同志：', '@ 东门区书院巷居民 郑有田']);
  });

  it('are signed by a body with the date below it', () => {
    const raw = `各县（区）人民政府，各有关单位：
现就春季巡堤有关事项通知如下，望各
单位认真执行，不得有误。巡查由各县
（区）组织，月底前报送结果，逾期不
再受理。

临江市防汛抗旱指挥部
2021年3月5日
`;
    assert.deepEqual(structured(raw, 'zh-CN'), [
      '# {.document}',
      '各县（区）人民政府，各有关单位：',
      '@ 临江市防汛抗旱指挥部',
      '@ 2021年3月5日',
    ]);
  });
});

describe('a headline that ends in a number', () => {
  const text = `EASTERLY — Weems & Daughter, which
builds wooden lobster boats, will
hire 15 carpenters this winter to
fill orders for seven hulls.`;

  for (const page of [undefined, '4']) {
    it(`is no page label${page ? ` of page ${page}` : ''}`, () => {
      assert.deepEqual(structured(`${text}\n\nBoatyard to Hire 15\n`, 'en', page).slice(0, 1), [
        '# Boatyard to Hire 15',
      ]);
    });
  }

  it('is none even where it begins with a name', () => {
    assert.deepEqual(structured(`Arthur W. Weems, 77\n\n${text}\n`, 'en').slice(0, 1), ['# Arthur W. Weems, 77']);
  });

  it('is one where it names the page that this is', () => {
    const { transcript } = structurePage(`Harbor Courier Page 4\n\n${text}\n`, {
      conventions: conventionsFor('en'),
      page: '4',
    });
    assert.match(transcript, /^== Harbor Courier Page 4 ==$/mu);
  });
});
