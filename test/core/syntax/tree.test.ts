import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parse, print, SectionKind } from '../../../core/syntax';
import { transcript } from '../../support/transcripts';

const long = `# 长文\n\n${'正文一行，\r\n\r\n'.repeat(8000)}# 末条\n正文`;

describe('tree', () => {
  it('prints the text that it was read from', () => {
    for (const text of ['', '\n', '\uFEFF', '# 一\r\n二\r三 　\n\n', '\ud83d', 'x\udc00\n', long])
      assert.equal(print(parse(text)), text);
  });

  it('counts lines as editors do', () => {
    for (const [text, count] of [
      ['', 1],
      ['一', 1],
      ['一\n', 2],
      ['一\r\n二\r三', 3],
      ['\n\n', 3],
      ['\u2028\u0085', 1],
    ] as const) {
      assert.equal(parse(text).lineCount, count, JSON.stringify(text));
    }
  });

  it('says where sections begin, and which holds an offset', () => {
    const tree = parse('---\na: b\n---\n\n== 第一版 ==\n\n# 一\n二\n# 三\n');
    assert.deepEqual(
      tree.sections.map((section, i) => [SectionKind[section.kind], tree.sectionOffset(i), tree.sectionLine(i)]),
      [
        ['Prelude', 0, 0],
        ['Page', 14, 4],
        ['Segment', 25, 6],
        ['Segment', 31, 8],
      ],
    );
    assert.deepEqual(
      [0, 13, 14, 24, 25, 30, 31, 35, 99].map((offset) => tree.sectionAt(offset)),
      [0, 0, 1, 1, 2, 2, 3, 3, 3],
    );
    assert.equal(parse('').sectionAt(0), -1);
  });

  it('counts sections, not pieces', () => {
    const tree = parse(long);
    assert.ok(tree.pieces.length > 3);
    assert.equal(tree.sections.length, 2);
    const last = long.indexOf('# 末条');
    assert.equal(tree.sectionOffset(1), last);
    assert.equal(tree.sectionLine(1), 16_002);
    assert.equal(tree.sectionAt(last - 1), 0);
    assert.equal(tree.sectionAt(last), 1);
    assert.equal(tree.sections[0], tree.sections[0]);
  });

  it('gives positions in lines and UTF-16 units', () => {
    const tree = parse('# 😀一\r\n\r\n二');
    const positions = Array.from({ length: 12 }, (_, offset) => tree.positionAt(offset));
    assert.deepEqual(
      positions.map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:1', '0:2', '0:3', '0:4', '0:5', '0:5', '1:0', '1:0', '2:0', '2:1', '2:1'],
    );
    assert.deepEqual(parse('').positionAt(3), { line: 0, character: 0 });
    assert.deepEqual(parse('一\n').positionAt(2), { line: 1, character: 0 });
    assert.deepEqual(tree.positionAt(-1), { line: 0, character: 0 });
  });

  it('takes positions beyond the text as its nearest place', () => {
    const tree = parse('一二\n三\n');
    for (const [line, character, offset] of [
      [0, 9, 2],
      [1, 9, 4],
      [2, 0, 5],
      [2, 9, 5],
      [9, 0, 5],
      [-1, 3, 0],
      [1, -1, 3],
    ] as const) {
      assert.equal(tree.offsetAt({ line, character }), offset);
    }
    assert.equal(parse('').offsetAt({ line: 0, character: 1 }), 0);
  });

  it('gives the same offset for the position of any offset that is not inside CRLF', () => {
    const check = (text: string, offsets: readonly number[]) => {
      const tree = parse(text);
      for (const offset of offsets) {
        const back = tree.offsetAt(tree.positionAt(offset));
        assert.equal(back, text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset);
      }
    };
    fc.assert(
      fc.property(transcript, (text) =>
        check(
          text,
          Array.from({ length: text.length + 1 }, (_, i) => i),
        ),
      ),
      { numRuns: 300 },
    );
    check(
      long,
      Array.from({ length: 2000 }, (_, i) => Math.floor((i / 1999) * long.length)),
    );
  });

  it('counts lines at LF, CRLF and CR alone', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const tree = parse(text);
        assert.equal(tree.lineCount, text.split(/\r\n|\r|\n/).length);
        const before = text.split(/\r\n|\r|\n/).slice(0, -1);
        const end = tree.positionAt(text.length);
        assert.equal(end.line, before.length);
      }),
    );
  });

  it('slices across sections and pieces', () => {
    const tree = parse(long);
    for (const [from, to] of [
      [0, 5],
      [0, long.length],
      [10_000, 60_000],
      [long.length - 3, long.length + 9],
      [7, 7],
      [-5, 3],
    ] as const) {
      assert.equal(tree.slice(from, to), long.slice(Math.max(0, from), to));
    }
    assert.equal(parse('').slice(0, 3), '');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (text, a, b) => {
        const tree = parse(text);
        tree.sectionAt(a);
        tree.positionAt(a);
        tree.offsetAt({ line: a, character: b });
        tree.slice(a, b);
      }),
    );
  });
});
