import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parse } from '../../../core/syntax';
import { PIECE_LENGTH } from '../../../core/syntax/line';
import { draw, lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

/** Each line with its marker, its printed words and its attributes drawn. */
function drawn(text: string): string {
  return parse(text)
    .sections.map((section) => {
      const ranges = Array.from({ length: section.lineCount }, (_, line) => {
        const attributes = section.attributes(line);
        return [
          { start: section.markerStart(line), end: section.markerEnd(line), name: 'm' },
          { start: section.contentStart(line), end: section.contentEnd(line), name: '' },
          ...(attributes ? [{ start: attributes.start, end: attributes.end, name: 'a' }] : []),
        ].filter(({ start, end }) => start < end);
      });
      return draw(section.text, ranges.flat());
    })
    .join('');
}

/** Checks that a text has the drawn parts. */
function hasParts(expected: string): void {
  assert.equal(drawn(expected.replace(/⟦(m:|a:)?|⟧/g, '')), expected);
}

describe('section', () => {
  it('says where markers, words and attributes stand', () =>
    hasParts(lines`
      ⟦m:==⟧ ⟦第一版 要闻⟧ == ⟦a:{n=1}⟧
      ⟦m:＠⟧　⟦责任编辑：何田⟧

      ⟦m:#*⟧ ⟦防汛一线⟧ ⟦a:{.section}⟧
      ⟦m:#⟧ ⟦早部署⟧⟦a:{#flood lang="zh-CN"}⟧
      ⟦m:#⟧ ⟦a:{.photo}⟧
      ⟦m:!⟧ ⟦检修启闭机 {1}⟧
      ⟦caption {.printed}⟧
      ⟦m:%⟧ ⟦存疑 {.printed}⟧
      ⟦m:~~~⟧ ⟦table⟧ ⟦a:{.wide}⟧
      ⟦ 上旬　12.4 {.printed}⟧
      ⟦m:~~~⟧
      ⟦　　正文 {.printed}⟧
      ⟦m:|⟧
      ⟦m:》》⟧ ⟦（下转第三版）⟧ ⟦a:{to=x}⟧
      ⟦m:@⟧
    `));

  it('leaves trailing blanks out of the words', () =>
    hasParts('⟦m:#⟧ \t⟦早部署⟧ 　\n⟦正文⟧　\n⟦m:!⟧ ⟦图⟧  ⟦a:{.a}⟧  \n'));

  it('counts a byte order mark to neither marker nor words', () => {
    hasParts('\uFEFF⟦m:#⟧ ⟦早部署⟧');
    hasParts('\uFEFF⟦早部署⟧\n⟦\uFEFF⟧\n');
    hasParts('\uFEFF⟦m:---⟧\n⟦x: b⟧\n⟦m:---⟧\n');
  });

  describe('the closing == of a page line', () => {
    for (const expected of [
      '⟦m:==⟧ ⟦第一版⟧ ==',
      '⟦m:==⟧ ⟦第一版⟧ ＝＝',
      '⟦m:＝＝⟧　⟦第一版⟧==　',
      '⟦m:==⟧ ⟦第一版⟧== ⟦a:{n=1}⟧',
      '⟦m:==⟧ ==',
      '⟦m:==⟧ == ⟦a:{n=1}⟧',
      '⟦m:==⟧ ⟦a:{n=1}⟧',
      '⟦m:==⟧ ⟦{n=1}⟧ ==',
      '⟦m:==⟧ ⟦a == b⟧ ==',
      '⟦m:==⟧ ⟦a ==⟧ ==',
    ]) {
      it(`is none of the label: ${expected}`, () => hasParts(expected));
    }
    for (const expected of [
      '⟦m:==⟧ ⟦第一版 =⟧',
      '⟦m:==⟧ ⟦第一版 ===⟧',
      '⟦m:==⟧ ⟦第一版 \\==⟧',
      '⟦m:==⟧ ⟦第一版 == 要闻⟧',
      '⟦m:==⟧ ⟦=⟧',
      '⟦m:#⟧ ⟦早 ==⟧',
    ]) {
      it(`is not: ${expected}`, () => hasParts(expected));
    }
  });

  it('finds the line of an offset', () => {
    const section = parse('# 一\r\n\r\n二\n三').sections[0]!;
    assert.deepEqual(
      [0, 3, 4, 5, 6, 7, 8, 9, 10, 99].map((offset) => section.lineAt(offset)),
      [0, 0, 0, 1, 1, 2, 2, 3, 3, 3],
    );
  });

  it('finds the forms of each line, and no others', () => {
    const section = parse('[?一]\n二\n[*[?三]四]\n\\# [?五\n').sections[0]!;
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => section.forms(line).map(({ start }) => start)),
      [[0], [], [7, 9], [16, 19]],
    );
    assert.ok(section.hasForms);
    assert.ok(!parse('x').sections[0]!.hasForms);
  });

  it('keeps offsets in order, and words within their line, in any text', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        for (const section of parse(text).sections) {
          let end = 0;
          for (let line = 0; line < section.lineCount; line++) {
            const attributes = section.attributes(line);
            const places = [
              section.lineStart(line),
              section.markerStart(line),
              section.markerEnd(line),
              section.contentStart(line),
              section.contentEnd(line),
              ...(attributes ? [attributes.start, attributes.end] : []),
              section.lineEnd(line),
              section.lineBreakEnd(line),
            ];
            assert.equal(places[0], end);
            assert.deepEqual(
              places,
              places.toSorted((a, b) => a - b),
            );
            assert.equal(section.hasAttributes(line), attributes !== null);
            for (const form of section.forms(line)) {
              assert.ok(
                section.contentStart(line) <= form.start && form.end <= (attributes?.start ?? section.lineEnd(line)),
              );
            }
            end = section.lineBreakEnd(line);
          }
          assert.equal(end, section.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes four bytes a line and sixteen a form', () => {
    assert.equal(parse('一\n二\n三\n').sections[0]!.tableBytes, 12);
    assert.equal(parse('一[?二]\n').sections[0]!.tableBytes, 20);
  });

  describe('joined of pieces', () => {
    const line = '正文[?一]行，[!a|b]\\*\n\n';
    const text = `# 长文\n${line.repeat(5000)}! 图{.a}\n说明\n`;

    it('is as if read in one', () => {
      const tree = parse(text);
      const section = tree.sections[0]!;
      assert.ok(tree.pieces.length > 3);
      assert.equal(tree.sections.length, 1);
      assert.equal(section.text, text);
      assert.equal(section.lineCount, 10_003);
      for (const at of [1, 2999, 9999]) {
        const start = 5 + line.length * ((at - 1) / 2);
        assert.equal(section.lineStart(at), start);
        assert.deepEqual(
          section.forms(at).map((form) => [form.start - start, form.end - start, form.bar < 0 ? -1 : form.bar - start]),
          [
            [2, 6, -1],
            [8, 14, 11],
            [14, 16, -1],
          ],
        );
      }
      assert.equal(section.attributes(10_001)?.items[0]?.value, 'a');
    });

    it('is right where offsets outgrow the words of a table', () => {
      const filler = '字'.repeat(PIECE_LENGTH * 4);
      const tree = parse(`# 长文\n${`${filler}\n`.repeat(260)}# 末条[?一]\n尾[?一]`);
      const [long, last] = tree.sections;
      assert.ok(long!.text.length > 1 << 24);
      assert.equal(tree.sections.length, 2);
      assert.equal(long!.lineStart(260), 5 + 259 * (filler.length + 1));
      assert.equal(long!.lineEnd(260), long!.text.length - 1);
      assert.equal(long!.lineAt(long!.text.length - 1), 260);
      assert.equal(last!.forms(1)[0]!.start, 10);
      assert.deepEqual(tree.positionAt(tree.length), { line: 262, character: 5 });
    });
  });
});
