import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LineKind, parse, print, SectionKind } from '../../../core/syntax';
import { PIECE_LENGTH } from '../../../core/syntax/line';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

/**
 * Each line behind what it is, sections under their names. `text+` is a text line that opens a paragraph, `text` one that goes on with it.
 */
function reading(text: string): string {
  return parse(text)
    .sections.flatMap((section) => [
      `${SectionKind[section.kind]}:`,
      ...Array.from({ length: section.lineCount }, (_, line) => {
        const kind = section.lineKind(line);
        const name = LineKind[kind]!.replace(/(?<=.)[A-Z]/g, ' $&').toLowerCase();
        const opens = kind === LineKind.Text && section.lineOpens(line) ? '+' : '';
        const words = section.text.slice(section.lineStart(line), section.lineEnd(line));
        return `${(name + opens).padEnd(19)}| ${words}`.trimEnd();
      }),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** Checks that the lines of a reading, put together, are read as it says. */
function reads(expected: string): void {
  const text = expected
    .split('\n')
    .filter((line) => line[19] === '|')
    .map((line) => `${line.slice(21)}\n`)
    .join('');
  assert.equal(reading(text), expected);
}

function kindsOf(text: string): string[] {
  return reading(text)
    .split('\n')
    .filter((line) => line[19] === '|')
    .map((line) => line.slice(0, 19).trim());
}

describe('scan', () => {
  it('reads an issue', () =>
    reads(lines`
      Page:
      page               | == 第一版 要闻 ==
      byline             | @ 责任编辑：何田
      blank              |
      Segment:
      standing head      | #* 防汛一线
      kicker             | #- 市防汛指挥部会议强调
      headline           | # 早部署早检查
      headline           | # 确保安全度汛
      deck               | #+ 三座水库除险加固本月完工
      byline             | @ 本报记者 周晓舟
      blank              |
      text+              | 本报讯昨日上午，市防汛指挥部召开
      text               | 会议。
      blank              |
      column break       | |
      text+              | 各县区要逐库逐堤排查，
      jump out           | >> （下转第三版①）
      picture            | ! 3月5日，工作人员在东门水闸
      caption            | 检修启闭机。{.printed}
      byline             | @ 本报记者 林水生 摄
      crosshead          | ## 重点在水库
      text+              | 三座水库本月完工。
      byline             | @ 临江
      blank              |
      Page:
      page               | == 第三版 ==
      blank              |
      Segment:
      jump in            | << （上接第一版①）
      text+              | 把隐患消除在汛期之前。
    `));

  describe('front matter', () => {
    it('opens on the first line and closes at its fence', () =>
      reads(lines`
        Prelude:
        front matter fence | ---
        front matter       | paper: 临江日报
        front matter       | # 早部署
        front matter       | ~~~
        front matter fence | ---
        blank              |
        Segment:
        text+              | ---
        text               | paper: x
      `));

    it('unclosed, ends at a blank line', () =>
      reads(lines`
        Prelude:
        front matter fence | ---
        front matter       | paper: 临江日报
        blank              |
        Segment:
        text+              | ---
      `));

    it('unclosed, ends at a page line', () =>
      reads(lines`
        Prelude:
        front matter fence | ---
        front matter       | paper: 临江日报
        Page:
        page               | ＝＝ 第一版
      `));

    it('does not open below the first line', () =>
      reads(lines`
        Prelude:
        comment            | % 底本缺第二版
        Segment:
        text+              | ---
        text               | paper: x
        text               | ---
      `));
  });

  describe('paragraphs', () => {
    it('end at blank lines, markers and lines indented by U+3000', () =>
      reads(lines`
        Segment:
        text+              | 一
        text               | 二
        text+              | 　　三
        text               |  四
        text               | \# 五
        blank              |
        text+              | 六
        byline             | @ 七
        text+              | 八
        jump out           | >> 九
        text+              | 十
      `));

    it('go on across comments and column breaks', () =>
      reads(lines`
        Segment:
        text+              | 一
        comment            | % 存疑
        text               | 二
        column break       | ·
        comment            | ％ 存疑
        column break       | ｜
        text               | 三
        column break       | |
        text+              | 　四
      `));

    it('end at a column break with a blank line beside it', () =>
      reads(lines`
        Segment:
        text+              | 一
        column break       | |
        blank              |
        text+              | 二
        blank              |
        column break       | |
        text+              | 三
        blank              |
        comment            | % 存疑
        text+              | 四
      `));
  });

  describe('captions', () => {
    it('go on to a blank line, a marker or a line indented by U+3000, across comments', () =>
      reads(lines`
        Segment:
        picture            | ! 一
        caption            | 二
        comment            | % 存疑
        caption            | 三
        byline             | @ 四
        text+              | 五
        picture            | ！ 六
        blank              |
        text+              | 七
        picture            | ！ 八
        column break       | |
        text+              | 九
        picture            | !
        caption            | 十
        picture            | ! 十一
        text+              | 　　十二
        text               | 十三
      `));
  });

  describe('preformatted text', () => {
    it('holds everything up to its closing marker', () =>
      reads(lines`
        Segment:
        fence open         | ~~~ table
        preformatted       | # 一
        preformatted       |
        preformatted       | ~~~ x
        preformatted       | ~~~~
        preformatted       | ---
        preformatted       | % 二
        preformatted       | |
        fence close        | ～～～
        text+              | 三
        fence open         | 〜〜〜
        fence close        | ~~~
        fence open         | ~~~
      `));

    it('unclosed, ends at a page line', () =>
      reads(lines`
        Segment:
        fence open         | ~~~ verse
        preformatted       | 大江东去
        preformatted       |
        Page:
        page               | == 第二版 ==
        Segment:
        text+              | 正文
      `));
  });

  describe('heads', () => {
    it('hold adjacent headline lines, across comments and above bylines and blank lines', () =>
      reads(lines`
        Segment:
        kicker             | #- 一
        blank              |
        headline           | # 二
        comment            | % 存疑
        headline           | # 三
        blank              |
        deck               | #+ 四
        deck               | #+ 五
        byline             | @ 六
        blank              |
        byline             | @ 七
        text+              | 八
      `));

    it('begin anew at a headline whose line above is none', () =>
      reads(lines`
        Segment:
        headline           | # 一
        blank              |
        Segment:
        headline           | # 二
        byline             | @ 三
        Segment:
        headline           | # 四
        deck               | #+ 五
        Segment:
        headline           | # 六
        blank              |
        comment            | % 存疑
        Segment:
        headline           | # 七
        text+              | 八
        Segment:
        headline           | # 九
      `));

    it('begin anew at a standing head or kicker below a headline or deck', () =>
      reads(lines`
        Segment:
        standing head      | #* 一
        kicker             | #- 二
        standing head      | #* 三
        headline           | # 四
        Segment:
        kicker             | #- 五
        deck               | #+ 六
        Segment:
        standing head      | #* 七
        blank              |
        kicker             | #- 八
        deck               | #+ 九
        headline           | # 十
        Segment:
        kicker             | #- 十一
      `));

    it('may be nothing but attributes', () =>
      reads(lines`
        Segment:
        headline           | # {.photo}
        picture            | ! 一
        Segment:
        headline           | # {.notice}
        text+              | 二
      `));

    it('end at every other block', () =>
      reads(lines`
        Segment:
        headline           | # 一
        crosshead          | ## 二
        Segment:
        deck               | #+ 三
        picture            | ! 四
        Segment:
        deck               | #+ 五
        fence open         | ~~~
        fence close        | ~~~
        Segment:
        deck               | #+ 六
        column break       | |
        Segment:
        deck               | #+ 七
        jump out           | >> 八
        Segment:
        deck               | #+ 九
        text+              | 十
      `));
  });

  describe('a jump in', () => {
    it('joins the head beside it', () =>
      reads(lines`
        Segment:
        jump in            | << 一
        headline           | # 二
        headline           | # 三
        byline             | @ 四
        text+              | 五
        Segment:
        headline           | # 六
        comment            | % 存疑
        jump in            | << 七
        deck               | #+ 八
        Segment:
        headline           | # 九
        blank              |
        byline             | @ 十
        jump in            | << 十一
      `));

    it('is parted from a head by a blank line', () =>
      reads(lines`
        Segment:
        headline           | # 一
        blank              |
        Segment:
        jump in            | << 二
        blank              |
        Segment:
        headline           | # 三
        byline             | @ 四
        blank              |
        Segment:
        jump in            | << 五
        byline             | @ 六
        blank              |
        byline             | @ 七
        Segment:
        deck               | #+ 八
      `));

    it('begins a head where one has been', () =>
      reads(lines`
        Segment:
        jump in            | << 一
        Segment:
        jump in            | << 二
        headline           | # 三
        Segment:
        jump in            | << 四
        text+              | 五
        Segment:
        jump in            | << 六
      `));
  });

  describe('pages', () => {
    it('hold their credits; what follows without a head is a segment', () =>
      reads(lines`
        Prelude:
        blank              |
        comment            | % 存疑
        byline             | @ 责任编辑：何田
        column break       | |
        Page:
        page               | == 第一版
        byline             | @ 责任编辑：何田
        comment            | % 存疑
        byline             | @ 版式：林水生
        blank              |
        Page:
        page               | == 第二版
        Segment:
        text+              | 一
        Page:
        page               | == 第三版
        Segment:
        jump out           | >> 二
        Page:
        page               | == 第四版
        Segment:
        crosshead          | ## 三
        Page:
        page               | == 第五版
        Segment:
        picture            | ! 四
        Page:
        page               | == 第六版
        Segment:
        fence open         | ~~~
      `));

    it('end whatever is open', () =>
      reads(lines`
        Segment:
        headline           | # 一
        Page:
        page               | == 第一版
        Segment:
        headline           | # 二
        text+              | 三
        Page:
        page               | == 第二版
        Segment:
        picture            | ! 四
        Page:
        page               | == 第三版
        Segment:
        text+              | 五
      `));
  });
  describe('lines', () => {
    it('end at LF, CRLF and CR, in one file too', () => {
      const section = parse('一\n二\r\n三\r四\n\r五\r\r\n六').sections[0]!;
      const found = Array.from({ length: section.lineCount }, (_, line) => [
        section.text.slice(section.lineStart(line), section.lineEnd(line)),
        section.text.slice(section.lineEnd(line), section.lineBreakEnd(line)),
      ]);
      assert.deepEqual(found, [
        ['一', '\n'],
        ['二', '\r\n'],
        ['三', '\r'],
        ['四', '\n'],
        ['', '\r'],
        ['五', '\r'],
        ['', '\r\n'],
        ['六', ''],
      ]);
    });

    for (const [name, lineBreak] of [
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      it(`are read with ${name} as with LF`, () => {
        fc.assert(
          fc.property(transcript, (text) => {
            const unix = text.replace(/\r\n?/g, '\n');
            assert.deepEqual(kindsOf(unix.replaceAll('\n', lineBreak)), kindsOf(unix));
          }),
          { numRuns: 200 },
        );
      });
    }

    it('do not end at what other standards call line breaks', () => {
      for (const other of ['\u2028', '\u2029', '\u0085', '\u000b', '\u000c', '\u001e']) {
        assert.deepEqual(kindsOf(`一${other}# 二${other}== 三\n`), ['text+']);
      }
    });

    it('of blanks are blank, and only of the three blanks', () => {
      assert.deepEqual(kindsOf(' \n　\n\t\n \t　\n'), ['blank', 'blank', 'blank', 'blank']);
      for (const other of ['\u00a0', '\u2003', '\u200b', '\ufeff', '\u000c'])
        assert.deepEqual(kindsOf(`\n${other}\n`), ['blank', 'text+']);
    });

    it('are read behind a byte order mark as without, in the first line only', () => {
      for (const text of ['# 一', '一', '', '== 一', '---\na: b\n---', '% 一', '~~~', '> 一', ' \n'])
        assert.deepEqual(kindsOf(`\uFEFF${text}\n`), kindsOf(`${text}\n`));
      assert.deepEqual(kindsOf('\n\uFEFF# 一\n'), ['blank', 'text+']);
    });

    it('need no line break at the end, and none is made up', () => {
      assert.deepEqual(kindsOf('# 一\n二'), ['headline', 'text+']);
      assert.deepEqual(kindsOf('# 一\n二\n'), ['headline', 'text+']);
      assert.deepEqual(kindsOf('# 一\n二\n\n'), ['headline', 'text+', 'blank']);
      assert.deepEqual(parse('').sections, []);
    });
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(transcript, (text) => assert.equal(print(parse(text)), text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        assert.equal(print(parse(text)), text);
      }),
    );
  });

  describe('of a long text', () => {
    it('cuts it into pieces at blank lines, and reads on across the cut', () => {
      const text = `# 长文\n\n${'正文一行，\n又一行。\n\n'.repeat(5000)}`;
      const { pieces, sections } = parse(text);
      assert.ok(pieces.length > 2);
      assert.equal(sections.length, 1);
      for (const piece of pieces.slice(0, -1)) {
        assert.equal(piece.lineKind(piece.lineCount - 1), LineKind.Blank);
        assert.ok(piece.text.length < PIECE_LENGTH + 100);
      }
    });

    it('cuts a paragraph or preformatted text that has no blank lines between two lines', () => {
      for (const text of [`${'正文一行，\n'.repeat(50_000)}`, `~~~\n${'正文一行，\n\n'.repeat(50_000)}`]) {
        const tree = parse(text);
        assert.ok(
          tree.pieces.length > 2 && tree.pieces.items.every((piece) => piece.text.length <= PIECE_LENGTH * 4 + 100),
        );
        assert.equal(tree.sections.length, 1);
        assert.equal(kindsOf(text).filter((kind) => kind === 'text+').length, text.startsWith('~') ? 0 : 1);
      }
    });

    for (const [what, fragment] of [
      ['equals signs', '='],
      ['page lines', '== \n'],
      ['bars', '|\n'],
      ['comments', '% x\n'],
      ['headlines', '# x\n'],
      ['blanks', ' '],
      ['ideographic spaces', '　'],
      ['empty lines', '\n'],
      ['carriage returns', '\r'],
      ['mixed line ends', '\r\n\n\r'],
      ['fences', '~~~\n'],
      ['hyphens', '---\n'],
      ['percent signs and blanks', '%  '],
      ['jump markers', '》》 '],
      ['captions that end in quotation marks', '! """}\n'],
      ['indented lines', '　字\n'],
      ['unclosed forms', '[?\n'],
    ] as const) {
      it(`takes linear time for a megabyte of ${what}`, () => {
        const text = fragment.repeat(1_000_000 / fragment.length);
        for (const hostile of fragment.endsWith('\n') ? [text] : [text, `# ${text}`, `---\n${text}`, `%${text}x`])
          assert.equal(parse(hostile).length, hostile.length);
      }).timeout(4000);
    }
  });
});
