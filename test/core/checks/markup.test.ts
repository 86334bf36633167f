import { strict as assert } from 'node:assert';
import type { Finding } from '../../../core/checks/finding';
import { readIgnores } from '../../../core/checks/ignore';
import { checkMarkup } from '../../../core/checks/markup';
import type { Conventions, Notice } from '../../../core/conventions/conventions';
import { parse } from '../../../core/syntax';
import { chinese } from './facts';

/** As much of the conventions as the markup checks ask for. */
const conventions = {
  script: chinese,
  readNotice: (text: string, direction: 'in' | 'out'): Notice | null =>
    /^（(?:下转|上接)第.版）$/.test(text)
      ? {
          kind: text.startsWith('（下转') ? 'jump-out' : 'jump-in',
          start: 0,
          end: text.length,
          text,
          pages: [],
          column: null,
          label: direction,
          labelSpan: null,
          slug: null,
          slugSpan: null,
          damage: 'none',
        }
      : null,
} as unknown as Conventions;

function check(source: string): { code: string; at: string; fixed: string }[] {
  return parse(source).sections.flatMap((section) =>
    checkMarkup(section, conventions).map((found: Finding) => {
      const edits = [...(found.fixes[0]?.edits ?? [])].reverse();
      return {
        code: found.code,
        at: section.text.slice(found.start, found.end),
        fixed: edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), section.text),
      };
    }),
  );
}

function faults(source: string): string[] {
  return check(source).map(({ code, at }) => `${code}: ${at}`);
}

describe('markup checks', () => {
  it('find nothing in sound markup', () => {
    const source = `---
paper: 临江日报
---
== 第一版 要闻 == {n=1 .front}

#* 民生关注 {.section}
#- 市防汛指挥部会议强调
# 早部署早检查 {#flood .news status=proofread lang=zh-CN}
#+ 三座水库完工
@ 本报记者 周晓舟

#抗疫# 话题上了热搜。#1 号码。###
他说「？」又说【！】还有【注】。
“##”与@mayor@paper.example都是印的。
集合{a, b}与[注]。
！好。
[?字][...]□[!作|做][+字][%注][^漢字|かんじ][*强][**调]
## 第一步
好。
! 图为大桥。{src=scans/p1.png with=#flood}
~~~ table
甲 乙
~~~
>> （下转第三版） {page=3 label=① to=#flood}
`;
    assert.deepEqual(faults(source), []);
  });

  it('find forms that are not closed, and ruby without reading', () => {
    assert.deepEqual(faults('会议[?召开。\n在[^漢字]，[**好\n'), [
      'unclosed-inline-form: [?',
      'ruby-without-reading: [^漢字]',
      'unclosed-inline-form: [*',
    ]);
  });

  it('find preformatted blocks that are not closed or of no known kind', () => {
    assert.deepEqual(check('# 题\n\n~~~ table\n甲\n\n'), [
      { code: 'unclosed-preformatted', at: '~~~ table', fixed: '# 题\n\n~~~ table\n甲\n~~~\n\n' },
    ]);
    assert.equal(check('~~~\r\n甲\r\n\r\n== 第二版\r\n')[0]?.fixed, '~~~\r\n甲\r\n~~~\r\n\r\n');
    assert.equal(check('~~~ verse\n甲')[0]?.fixed, '~~~ verse\n甲\n~~~');
    assert.equal(check('~~~')[0]?.fixed, '~~~\n~~~');
    assert.deepEqual(check('～～～ tabel\n甲\n～～～\n'), [
      { code: 'unknown-preformatted-kind', at: 'tabel', fixed: '～～～ table\n甲\n～～～\n' },
    ]);
  });

  it('find attributes that cannot be read, are repeated, mean nothing or cannot have their value', () => {
    assert.deepEqual(faults('# 题 {.photo src=}\n'), ['malformed-attributes: {.photo src=}']);
    assert.deepEqual(check('# 题 ｛．photo｝\n'), [
      { code: 'full-width-attributes', at: '｛．photo｝', fixed: '# 题 {.photo}\n' },
    ]);
    assert.deepEqual(faults('#- 引 {#a}\n# 题 {#b .news .photo}\n'), ['duplicate-attribute: #b']);
    assert.deepEqual(check('! 图 {scr=a.png}\n'), [
      { code: 'unknown-attribute', at: 'scr=a.png', fixed: '! 图 {src=a.png}\n' },
    ]);
    assert.deepEqual(faults('# 题 {status=done lang=chinese_}\n'), [
      'invalid-attribute-value: done',
      'invalid-attribute-value: chinese_',
    ]);
    assert.deepEqual(faults('# 集合 {甲, 乙}\n# 题 \\{.photo}\n'), []);
  });

  it('find markers without their space', () => {
    assert.deepEqual(check('#头条\n'), [{ code: 'marker-without-space', at: '#', fixed: '# 头条\n' }]);
    assert.deepEqual(faults('==第一版\n'), ['marker-without-space: ==']);
    assert.deepEqual(faults('＃＃小标题\n'), ['marker-without-space: ＃＃']);
    assert.deepEqual(faults('#-引题\n'), ['marker-without-space: #-']);
    assert.deepEqual(faults('@本报记者 周晓舟\n'), ['marker-without-space: @']);
    assert.deepEqual(faults('他说\n@本报记者\n'), []);
    assert.deepEqual(check('好。\n》》（下转第三版）\n')[0]?.fixed, '好。\n》》 （下转第三版）\n');
    assert.deepEqual(faults('>>（上接第三版）\n>>好。\n《《通知》的通知》\n'), []);
  });

  it('find indented markers', () => {
    assert.deepEqual(check('  # 头条\n'), [{ code: 'indented-marker', at: '  #', fixed: '# 头条\n' }]);
    assert.deepEqual(faults('　　@ 本报记者\n　　#头条\n　　好。\n'), ['indented-marker: 　　@']);
  });

  it('find full-width inline forms', () => {
    assert.deepEqual(check('会【？议】。\n'), [
      { code: 'full-width-inline-form', at: '【？议】', fixed: '会[?议]。\n' },
    ]);
    assert.deepEqual(check('「！作｜做」好。\n')[0]?.fixed, '[!作|做]好。\n');
    assert.deepEqual(faults('【？】「？是这样吗？我看不是」「！」【＋】\n'), ['full-width-inline-form: 【？】']);
  });
});

describe('ignore comments', () => {
  function read(source: string) {
    const section = parse(source).sections[0]!;
    const { ignores, faults } = readIgnores(section);
    return {
      ignores: ignores.map(({ line, codes }) => [line, ...codes.map(({ code }) => code)]),
      faults: faults.map(({ code, start, end }) => `${code}: ${section.text.slice(start, end)}`),
    };
  }

  it('name codes, parted by blanks or commas', () => {
    assert.deepEqual(read('% 一般说明\n％ broadsheet-ignore stray-space, ligature\n').ignores, [
      [1, 'stray-space', 'ligature'],
    ]);
  });

  it('are faulty without a code or with one that does not exist', () => {
    assert.deepEqual(read('% broadsheet-ignore\n% broadsheet-ignore stray-spce\n% broadsheet-ignored x\n').faults, [
      'ignore-without-code: broadsheet-ignore',
      'unknown-ignore-code: stray-spce',
    ]);
  });
});
