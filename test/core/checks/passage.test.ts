import { strict as assert } from 'node:assert';
import { finding, replacing } from '../../../core/checks/finding';
import { Passage } from '../../../core/checks/passage';
import { blocksOf, parse } from '../../../core/syntax';

function passage(source: string): { passage: Passage; text: string } {
  const section = parse(source).sections[0]!;
  return { passage: Passage.of(section, blocksOf(section)[0]!), text: section.text };
}

describe('a passage', () => {
  it('holds what is read: corrections for misprints, the base of ruby, no notes, no signs', () => {
    assert.equal(
      passage('市[?防][!作|做][+好][%注][^漢字|かんじ][*强[**调]]\\#了[?]□\n').passage.text,
      '市防做好漢字强调#了□',
    );
    assert.ok(passage('好□\n').passage.hasGaps);
    assert.ok(passage('好[...]\n').passage.hasGaps);
    assert.ok(!passage('[?好]\n').passage.hasGaps);
  });

  it('holds a paragraph across comments and column breaks', () => {
    assert.equal(passage('会议\n% 墨迹\n召开，\n|\n部署。\n').passage.text, '会议\n召开，\n部署。');
    assert.equal(passage('! 图为\n大桥。{src=a}\n').passage.text, '图为\n大桥。{src=a}');
    assert.equal(passage('! 大桥。 {src=a}\n').passage.text, '大桥。');
  });

  it('knows where each of its characters stands', () => {
    const { passage: read, text } = passage('市[?防]汛\r\n% 注\r\n会[*议]。\r\n');
    for (let at = 0; at < read.text.length; at++) {
      const start = read.sourceStart(at);
      assert.equal(text.slice(start, start + 1), read.text.charAt(at));
    }
  });

  it('puts findings back into the section, and leaves out fixes that would cut through markup', () => {
    const { passage: read, text } = passage('市[?防]汛会议\n');
    const within = read.locate(finding('stray-space', 2, 4, { before: '', after: '' }, replacing(2, 4, '', true)));
    assert.equal(text.slice(within.start, within.end), '汛会');
    assert.equal(within.fixes.length, 1);
    const across = read.locate(finding('stray-space', 0, 3, { before: '', after: '' }, replacing(0, 3, '', true)));
    assert.equal(text.slice(across.start, across.end), '市[?防]汛');
    assert.deepEqual(across.fixes, []);
  });
});
