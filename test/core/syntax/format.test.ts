import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  blocksOf,
  formatEdits,
  frontMatterOf,
  LineKind,
  parse,
  print,
  type Section,
  type Tree,
  update,
} from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { readExamples } from '../../support/examples';
import { outlineOf } from '../../support/outline';
import { untidy as transcript } from '../../support/transcripts';

function format(text: string): string {
  const tree = parse(text);
  const changes = formatEdits(tree).map(({ start, end, text: insert }) => ({ from: start, to: end, insert }));
  return print(update(tree, changes));
}

/** What a line says, without the way in which it is typed. */
function wordsOf(section: Section, line: number): unknown {
  const kind = section.lineKind(line);
  const start = section.contentStart(line);
  const isKept = kind === LineKind.Preformatted || kind === LineKind.FrontMatter;
  const attributes = section.attributes(line)?.items.map(({ key, value }) => [key, value]);
  const forms = section.forms(line).map((form) => [form.kind, form.start - start, form.end - start, form.bar - start]);
  const words = section.text.slice(start, isKept ? section.lineEnd(line) : section.contentEnd(line));
  return [
    LineKind[kind],
    section.lineOpens(line),
    words,
    attributes,
    forms.map(([kind, ...at]) => [kind, ...at.map((n) => Math.max(n!, -1))]),
  ];
}

/** What is read in a tree: sections, the words of their lines, blocks, front matter. Blank lines and line numbers aside. */
function readingOf(tree: Tree): unknown {
  return tree.sections
    .map((section) => {
      const all = Array.from({ length: section.lineCount }, (_, line) => line);
      const printed = all.filter((line) => section.lineKind(line) !== LineKind.Blank);
      return {
        kind: section.kind,
        lines: printed.map((line) => wordsOf(section, line)),
        blocks: blocksOf(section).map(({ kind, firstLine, lastLine }) => [
          kind,
          printed.indexOf(firstLine),
          printed.indexOf(lastLine),
        ]),
        frontMatter: frontMatterOf(section)?.entries.map(({ key, values }) => [key, values.map(({ text }) => text)]),
      };
    })
    .filter((section) => section.lines.length > 0);
}

/** Of each line that is not blank, whether a blank line stands above it. */
function gapsOf(tree: Tree): { kind: LineKind; isFree: boolean; isHead: boolean }[] {
  let isFree = false;
  return tree.sections.flatMap((section) =>
    Array.from({ length: section.lineCount }, (_, line) => line).flatMap((line) => {
      const kind = section.lineKind(line);
      const gap = { kind, isFree, isHead: line === 0 };
      isFree = kind === LineKind.Blank;
      return isFree ? [] : [gap];
    }),
  );
}

describe('format', () => {
  it('writes an issue in its canonical form', () =>
    assert.equal(
      format(lines`

        ＝＝　第一版 要闻＝＝
        ＠  责任编辑：何田


        ＃＊　防汛一线{ .section }
        ＃ー 市防汛指挥部会议强调
        ＃　早部署早检查   {#flood   status=raw}
        ＃＋${'\t'}三座水库除险加固本月完工
        昨日上午，市防汛指挥部召开${'  '}
        会议。


        ·
        　　各县区要逐库逐堤排查，　
        》》 （下转第三版①）
        ！　3月5日，启闭机。{src=p1.png}
        ＠　林水生 摄
        ％　下一条在第三栏
        ＃　短讯
        ～～～ table
         上旬   12.4${'  '}


        〜〜〜
        == 第三版 == {n=3}
        《《 （上接第一版①）
        把隐患消除在汛期之前。


      `),
      lines`
        == 第一版 要闻 ==
        @ 责任编辑：何田

        #* 防汛一线{.section}
        #- 市防汛指挥部会议强调
        # 早部署早检查 {#flood status=raw}
        #+ 三座水库除险加固本月完工
        昨日上午，市防汛指挥部召开
        会议。

        |
        　　各县区要逐库逐堤排查，
        >> （下转第三版①）
        ! 3月5日，启闭机。{src=p1.png}
        @ 林水生 摄

        % 下一条在第三栏
        # 短讯
        ~~~ table
         上旬   12.4${'  '}


        ~~~

        == 第三版 == {n=3}

        << （上接第一版①）
        把隐患消除在汛期之前。
      `,
    ));

  for (const [what, text, expected] of [
    ['an empty file', '', ''],
    ['a file of blank lines', '\n \n　\n', ''],
    ['a byte order mark', '\uFEFF\n\n# 一', '\uFEFF# 一\n'],
    ['a file without a final line break', '一', '一\n'],
    ['several line breaks at the end', '一\n\n\n', '一\n'],
    ['blanks at the end', '一\n  ', '一\n'],
    ['the line ends of its first line: CRLF', '一\r\n二\n三\r四', '一\r\n二\r\n三\r\n四\r\n'],
    ['the line ends of its first line: CR', '一\r\r\n二\n三\r', '一\r\r二\r三\r'],
    ['the line ends of its first line: LF', '一\n二\r\n\r\n三\r\r四', '一\n二\n\n三\n\n四\n'],
    ['a line that would become front matter', '\n\n---\na: b\n---\n', '\n---\na: b\n---\n'],
    ['a line that would lose its first character', '\n\n\uFEFF# 一\n', '\n\uFEFF# 一\n'],
    ['front matter and what is below', '--- \na:  b \n---\t\n一\n', '---\na:  b \n---\n\n一\n'],
    ['front matter, a comment and a head', '---\n---\n% 一\n# 二\n', '---\n---\n\n% 一\n# 二\n'],
    ['front matter that a page line ends', '---\na: b\n== A\n一\n', '---\na: b\n\n== A ==\n\n一\n'],
    ['unclosed preformatted text above a page line', '~~~\n一\n== A\n', '~~~\n一\n== A ==\n'],
    ['an empty unclosed preformatted block above a page line', '~~~ \n== A\n', '~~~\n== A ==\n'],
    ['preformatted text at the end', '~~~\n一 \n\n\n', '~~~\n一 \n\n\n'],
    [
      'an ignored page line',
      '一\n% broadsheet-ignore page-missing\n== C\n',
      '一\n\n% broadsheet-ignore page-missing\n== C ==\n',
    ],
    ['a comment above page credits', '== A\n% 一\n@ 二\n# 三\n', '== A ==\n% 一\n@ 二\n\n# 三\n'],
    ['a comment below a page line', '== A\n% 一\n# 二\n', '== A ==\n\n% 一\n# 二\n'],
    ['a page line at the end', '== A', '== A ==\n'],
    ['pages without anything', '==\n==  {n=2}\n== == {n=3}\n', '==\n\n== {n=2}\n\n== {n=3}\n'],
    ['labels with equals signs', '== = ==\n\n== A===\n\n== \\==\n', '== = ==\n\n== A=== ==\n\n== \\== ==\n'],
    ['labels with braces', '== {n=1} ==\n\n== A {b c}\n', '== {n=1} ==\n\n== A {b c} ==\n'],
    ['markers with nothing after them', '# \n@　\n>> \n!  {.a}\n', '#\n@\n>>\n! {.a}\n'],
    ['attributes with values in quotation marks', '# 一 {  a="b  c"   .d }', '# 一 {a="b  c" .d}\n'],
    ['attributes that end in a backslash', '# 一 {a=b\\ }', '# 一 {a=b\\ }\n'],
    ['a backslash before attributes', '# 一\\  {.a}', '# 一\\ {.a}\n'],
    ['braces that are printed', '# 一  {a  b}  ', '# 一  {a  b}\n'],
    ['a percent sign with nothing after it', '% \n', '%\n'],
    ['text that only looks marked', '#一\n###  \n| x\n~~~~ \n', '#一\n###\n| x\n~~~~\n'],
    ['blanks that are not ours', '一\u00a0\n\u2003\n', '一\u00a0\n\u2003\n'],
  ] as const) {
    it(`takes ${what}`, () => {
      assert.equal(format(text), expected);
      assert.equal(format(expected), expected);
    });
  }

  it('puts no blank line where it would part what belongs together', () => {
    for (const text of [
      '<< 一\n# 二\n# 三\n@ 四\n五\n',
      '# 一\n% 二\n# 三\n',
      '! 一\n二\n@ 三\n! 四\n@ 五\n',
      '一\n|\n二\n>> 三\n',
      '# 一\n<< 二\n三\n',
      '一\n@ 二\n## 三\n四\n',
      '== A ==\n@ 一\n@ 二\n',
    ]) {
      assert.equal(format(text), text);
    }
  });

  it('takes no blank line away that says something', () => {
    for (const text of [
      '一\n\n>> 二\n',
      '<< 一\n\n# 二\n',
      '# 一\n\n# 二\n',
      '! 一\n\n二\n',
      '! 一\n\n@ 二\n',
      '一\n\n|\n\n二\n',
      '== A ==\n\n@ 一\n',
      '% 一\n\n# 二\n',
    ]) {
      assert.equal(format(text), text);
    }
  });

  it('gives no edits for a text that has its form', () => {
    assert.deepEqual(formatEdits(parse('== 一 ==\n\n# 二\n\n三\n')), []);
  });

  it('gives edits in order that do not overlap, and each changes something', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        let at = -1;
        for (const { start, end, text: insert } of formatEdits(parse(text))) {
          assert.ok(at < start && start <= end);
          assert.notEqual(text.slice(start, end), insert);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing that is read', () => {
    fc.assert(
      fc.property(transcript, (text) => assert.deepEqual(readingOf(parse(format(text))), readingOf(parse(text)))),
      { numRuns: 2000 },
    );
  });

  it('changes no outline of the specification', () => {
    for (const { number, files } of readExamples(readFileSync('docs/format.md', 'utf8'))) {
      for (const { text } of files) {
        assert.equal(outlineOf(parse(format(text))), outlineOf(parse(text)), `example ${number}`);
      }
    }
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const formatted = format(text);
        assert.equal(format(formatted), formatted);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every gap, and opens one only around pages and above heads', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const before = gapsOf(parse(text));
        const after = gapsOf(parse(format(text)));
        assert.equal(after.length, before.length);
        for (let i = 1; i < before.length; i++) {
          if (before[i]!.isFree) assert.ok(after[i]!.isFree);
          else if (after[i]!.isFree) {
            let next = i;
            while (before[next]?.kind === LineKind.Comment) next++;
            const above = before[i - 1]!.kind;
            const kind = before[next]?.kind;
            assert.ok(
              above === LineKind.FrontMatterFence ||
                above === LineKind.Page ||
                kind === LineKind.Page ||
                before[next]?.isHead,
              `${LineKind[above]} above ${kind === undefined ? 'the end' : LineKind[kind]}`,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no two blank lines in a row, no other line ends than the first, and no blanks at line ends', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const tree = parse(format(text));
        const ends = new Set<string>();
        let isBlank = false;
        for (const section of tree.sections) {
          for (let line = 0; line < section.lineCount; line++) {
            const kind = section.lineKind(line);
            assert.ok(!(isBlank && kind === LineKind.Blank));
            isBlank = kind === LineKind.Blank;
            ends.add(section.text.slice(section.lineEnd(line), section.lineBreakEnd(line)));
            const words = section.text.slice(section.markerStart(line), section.lineEnd(line));
            if (kind !== LineKind.Preformatted && kind !== LineKind.FrontMatter)
              assert.doesNotMatch(words, /[ \t\u3000]$/);
          }
        }
        assert.ok(ends.size <= 1 || (ends.size === 2 && print(tree) === '\uFEFF'));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes linear time', () => {
    for (const fragment of ['\n', '%  x\n', '==\n', '＃\n\n\n', '> ', '！ x  {.a  .b}\r\n', '　'])
      formatEdits(parse(fragment.repeat(200_000 / fragment.length)));
  }).timeout(8000);

  it('makes no edit of a byte order mark that stands alone', () => {
    assert.deepEqual(formatEdits(parse('\uFEFF')), []);
  });
});
