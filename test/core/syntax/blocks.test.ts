import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { blocksOf, LineKind, parse } from '../../../core/syntax';
import { draw, lines, undraw } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

/** Each section's blocks drawn. */
function drawn(text: string): string {
  return parse(text)
    .sections.map((section) =>
      draw(
        section.text,
        blocksOf(section).map(({ kind, start, end }) => ({ start, end, name: kind })),
      ),
    )
    .join('');
}

function hasBlocks(expected: string): void {
  assert.equal(drawn(undraw(expected).text), expected);
}

describe('blocks', () => {
  it('are lines that are one thing', () =>
    hasBlocks(lines`
      ⟦frontMatter:---
      paper: 临江日报
      ---⟧

      ⟦page:== 第一版 ==⟧
      ⟦byline:@ 责任编辑：何田⟧

      ⟦standingHead:#* 防汛一线⟧
      ⟦kicker:#- 引题⟧
      ⟦headline:# 早部署早检查⟧
      ⟦headline:# 确保安全度汛⟧
      ⟦deck:#+ 副题⟧
      ⟦byline:@ 本报记者 周晓舟⟧
      ⟦jumpIn:<< （上接第二版）⟧
      ⟦paragraph:昨日上午，市防汛指挥部
      召开会议。⟧
      ⟦paragraph:　　会议要求。⟧

      ⟦crosshead:## 小标题⟧
      ⟦picture:! 工作人员检修
      启闭机。⟧
      ⟦byline:@ 本报记者 林水生 摄⟧
      ⟦preformatted:~~~ table

      上旬
      ~~~⟧
      ⟦jumpOut:>> （下转第三版）⟧
    `));

  it('take in the comments and column breaks that they go on across, and no others', () =>
    hasBlocks(lines`
      ⟦paragraph:一
      % 存疑
      |
      二⟧
      ⟦comment:% 存疑⟧
      ⟦columnBreak:|⟧

      ⟦picture:! 三
      % 存疑
      四⟧
      ⟦columnBreak:|⟧
      ⟦paragraph:五⟧
      ⟦comment:% 存疑⟧
      ⟦paragraph:　六⟧
      ⟦columnBreak:|⟧

      ⟦paragraph:七⟧
    `));

  it('end where they are cut short', () => {
    hasBlocks('⟦frontMatter:---\na: b⟧\n\n⟦paragraph:c⟧');
    hasBlocks('⟦frontMatter:---⟧\n⟦page:== A⟧\n');
    hasBlocks('⟦frontMatter:---\n---⟧\n⟦paragraph:---⟧\n');
    hasBlocks('⟦preformatted:~~~⟧\n⟦page:== A⟧\n⟦preformatted:~~~\nx\n⟧\n');
    hasBlocks('⟦preformatted:~~~\n~~~⟧\n⟦preformatted:~~~\n~~~⟧');
  });

  it('cover every line that is not blank once, in order, in any text', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        for (const section of parse(text).sections) {
          let next = 0;
          for (const { firstLine, lastLine, start, end } of blocksOf(section)) {
            for (; next < firstLine; next++) assert.equal(section.lineKind(next), LineKind.Blank);
            assert.ok(firstLine <= lastLine);
            assert.equal(start, section.lineStart(firstLine));
            assert.equal(end, section.lineEnd(lastLine));
            next = lastLine + 1;
          }
          for (; next < section.lineCount; next++) assert.equal(section.lineKind(next), LineKind.Blank);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in linear time among comments and column breaks', () => {
    for (const fragment of ['% x\n', '|\n', '! x\n% y\n', 'x\n|\n% y\n\n']) {
      blocksOf(parse(`x\n${fragment.repeat(100_000)}`).sections[0]!);
    }
  }).timeout(4000);
});
