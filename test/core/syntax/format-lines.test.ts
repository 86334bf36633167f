import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, formatEdits, formatLineEdits, type LineRange, parse } from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { untidy } from '../../support/transcripts';

function formatted(text: string, ranges: readonly LineRange[] | null = null): string {
  return applyEdits(text, formatEdits(parse(text), ranges));
}

/** The lines of a text, each with its line break; after the last line break an empty one. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n|\r(?!\n))/);
}

const spot = fc.tuple(untidy, fc.nat(30), fc.nat(6)).map(([text, first, length]) => ({
  text,
  range: { first, last: first + length },
}));

describe('formatting some lines', () => {
  it('gives their canonical form, and leaves the others', () => {
    const text = lines`
      ＃　早部署早检查
      ＠　周晓舟


      ·
      昨日上午，市防汛指挥部召开会议。　
      ！　启闭机。  {.a}
      》》 （下转第三版）
    `;
    assert.equal(
      formatted(text, [
        { first: 1, last: 3 },
        { first: 6, last: 6 },
      ]),
      lines`
        ＃　早部署早检查
        @ 周晓舟

        ·
        昨日上午，市防汛指挥部召开会议。　
        ! 启闭机。 {.a}
        》》 （下转第三版）
      `,
    );
  });

  it('puts a blank line in above a line that is one of them, and takes one away that is', () => {
    const text = '一\n== A ==\n# 二\n';
    assert.equal(formatted(text, [{ first: 0, last: 0 }]), text);
    assert.equal(formatted(text, [{ first: 1, last: 1 }]), '一\n\n== A ==\n# 二\n');
    assert.equal(formatted(text, [{ first: 2, last: 2 }]), '一\n== A ==\n\n# 二\n');
    assert.equal(formatted('一\n\n\n\n二', [{ first: 1, last: 2 }]), '一\n\n\n\n二');
    assert.equal(formatted('一\n\n\n\n二', [{ first: 1, last: 3 }]), '一\n\n二');
    assert.equal(formatted('一\n二', [{ first: 1, last: 1 }]), '一\n二\n');
    assert.equal(formatted('一 \n二', [{ first: 0, last: 0 }]), '一\n二');
  });

  it('formats nothing where no line is meant', () => {
    assert.equal(formatted('＃ 一', []), '＃ 一');
    assert.equal(formatted('＃ 一', [{ first: 7, last: 9 }]), '＃ 一');
    assert.equal(formatted('＃ 一', [{ first: 0, last: -1 }]), '＃ 一');
  });

  it('makes no CRLF of a CR and a LF', () => {
    assert.equal(formatted('一\n二\r\r\r三', [{ first: 2, last: 3 }]), '一\n二\r\r\r三');
    assert.equal(formatted('一\r二\n\n三', [{ first: 1, last: 1 }]), '一\r二\n\n三');
  });

  it('of a whole file is formatting it', () => {
    fc.assert(
      fc.property(untidy, (text) => {
        const tree = parse(text);
        assert.deepEqual(formatEdits(tree, [{ first: 0, last: tree.lineCount - 1 }]), formatEdits(tree));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the same file when the rest is formatted, and changes nothing the second time', () => {
    fc.assert(
      fc.property(spot, fc.constantFrom('\n', '\r\n', '\r'), ({ text: mixed, range }, lineEnd) => {
        const text = mixed.replace(/\r\n|\r|\n/g, lineEnd);
        const once = formatted(text, [range]);
        assert.equal(formatted(once), formatted(text));
        const longer = linesOf(once).length - linesOf(text).length;
        const again = { first: range.first, last: range.last + longer };
        if (range.last < linesOf(text).length) assert.equal(formatted(once, [again]), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('touches no other line', () => {
    fc.assert(
      fc.property(spot, ({ text: marked, range }) => {
        // A byte order mark comes to stand before the words of the first line that is not blank.
        const text = marked.replace(/^\uFEFF/, '');
        const before = linesOf(text);
        const after = linesOf(formatted(text, [range]));
        const below = before.slice(range.last + 1);
        assert.deepEqual(after.slice(0, range.first), before.slice(0, range.first));
        if (below.length > 0) assert.deepEqual(after.slice(-below.length), below);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('formatting one line', () => {
  for (const [what, text, line, expected] of [
    ['a marker', '＃　一\n二\n', 0, '# 一\n二\n'],
    ['attributes', '! 一  { .a  .b }\n', 0, '! 一 {.a .b}\n'],
    ['the blanks at its end', '一 　\n二 \n', 0, '一\n二 \n'],
    ['a blank line', '一\n　 \n二\n', 1, '一\n\n二\n'],
    ['a blank line below a byte order mark', '\uFEFF  \n一', 0, '\uFEFF\n一'],
    ['no blank line above', '一\n＝＝ A\n', 1, '一\n== A ==\n'],
    ['no line end', '一 \r\n二 \n三', 1, '一 \r\n二\n三'],
    ['nothing of preformatted text', '~~~\n一 \n~~~ \n', 1, '~~~\n一 \n~~~ \n'],
    ['nothing of front matter', '---\na: b \n---\n', 1, '---\na: b \n---\n'],
    ['nothing below the last line', '一 \n', 1, '一 \n'],
    ['nothing above the first line', '一 \n', -1, '一 \n'],
    ['nothing of an empty file', '', 0, ''],
  ] as const) {
    it(`takes ${what}`, () => {
      const edits = formatLineEdits(parse(text), line);
      assert.equal(applyEdits(text, edits), expected);
    });
  }

  it('is a part of formatting the file, and leaves all other lines', () => {
    fc.assert(
      fc.property(untidy, fc.nat(30), (text, line) => {
        const before = linesOf(text);
        const after = linesOf(applyEdits(text, formatLineEdits(parse(text), line)));
        // A last line without a line break that is emptied is a line no more.
        if (line === before.length - 1 && after.length === line) after.push('');
        assert.equal(after.length, before.length);
        assert.deepEqual(after.toSpliced(line, 1), before.toSpliced(line, 1));
        if (!text.includes('\r')) assert.equal(formatted(after.join('')), formatted(text));
      }),
      { numRuns: 3000 },
    );
  });
});
