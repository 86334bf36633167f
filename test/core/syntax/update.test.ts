import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { PIECE_LENGTH } from '../../../core/syntax/line';
import { parse, print, type TextChange, type Tree } from '../../../core/syntax/tree';
import { update } from '../../../core/syntax/update';
import { flatten } from '../../support/flat';
import { editedTranscript } from '../../support/transcripts';

function edit(text: string, { from, to, insert }: TextChange): string {
  return text.slice(0, from) + insert + text.slice(to);
}

function assertLikeFull(tree: Tree, text: string): void {
  assert.equal(print(tree), text);
  assert.deepEqual(flatten(tree), flatten(parse(text)));
}

/** The pieces of `after` that are not objects of `before`. */
function reread(before: Tree, after: Tree): number {
  const known = new Set(before.pieces);
  return after.pieces.items.filter((piece) => !known.has(piece)).length;
}

describe('update', () => {
  it('equals a full parse after any edits', () => {
    fc.assert(
      fc.property(editedTranscript, ([start, edits]) => {
        let text = start;
        let tree = parse(text);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor((at / 1000) * text.length);
          const change = { from, to: Math.min(text.length, from + remove), insert };
          text = edit(text, change);
          tree = update(tree, [change]);
          assertLikeFull(tree, text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('equals a full parse in a text of several pieces', () => {
    fc.assert(
      fc.property(
        editedTranscript,
        fc.constantFrom('正文一行，\n'.repeat(15000), 'a\n\n'.repeat(9000)),
        ([start, edits], filler) => {
          let text = start + filler + start;
          let tree = parse(text);
          for (const { at, remove, insert } of edits.slice(0, 2)) {
            const from = Math.floor((at / 1000) * text.length);
            const change = { from, to: Math.min(text.length, from + remove), insert };
            text = edit(text, change);
            tree = update(tree, [change]);
          }
          assertLikeFull(tree, text);
        },
      ),
      { numRuns: 10 },
    );
  });

  const segments = Array.from({ length: 50 }, (_, i) => `# 第${i}条\n\n正文${i}。\n\n`);
  const text = `== 第一版 ==\n\n${segments.join('')}== 第二版 ==\n\n${segments.join('')}`;
  const firstOn = (line: string) => text.indexOf(line);
  const cases: [string, TextChange, number][] = [
    ['a character in a paragraph', insertAt(firstOn('正文7。'), '新'), 1],
    ['a character in a headline, which could have joined the section before', insertAt(firstOn('第7条'), '新'), 1],
    ['a fence, up to the next page line', insertAt(firstOn('正文9。'), '~~~ table\n'), 2],
    ['a page line', insertAt(firstOn('# 第9条'), '== 第三版 ==\n'), 2],
    ['a marker taken away', { from: firstOn('# 第9条'), to: firstOn('# 第9条') + 2, insert: '' }, 1],
    ['front matter before the first line', insertAt(0, '---\npaper: 日报\n---\n'), 2],
  ];
  for (const [what, change, most] of cases) {
    it(`reads again only what the change touches: ${what}`, () => {
      const tree = parse(text);
      const after = update(tree, [change]);
      assertLikeFull(after, edit(text, change));
      assert.ok(reread(tree, after) <= most, `${reread(tree, after)} sections were read again`);
    });
  }

  it('takes several changes in the coordinates of the text before them', () => {
    const source = '# 甲\n\n乙丙\n\n# 丁\n';
    const after = update(parse(source), [
      insertAt(0, '== 第一版 ==\n'),
      { from: 5, to: 6, insert: '' },
      insertAt(8, '\r\n'),
    ]);
    assertLikeFull(after, '== 第一版 ==\n# 甲\n\n丙\n\r\n\n# 丁\n');
  });

  it('inserts what comes at one place in the order of the changes', () => {
    const after = update(parse('甲乙\n'), [insertAt(1, '一'), insertAt(1, '二'), { from: 1, to: 2, insert: '三' }]);
    assertLikeFull(after, '甲一二三\n');
  });

  it('takes very many changes, and keeps what stands before and behind them', () => {
    const at = [...text.matchAll(/正文(?=[1-4]\d。)/g)].map(({ index }) => index);
    assert.equal(at.length, 80);
    const tree = parse(text);
    const after = update(
      tree,
      at.flatMap((from) => [insertAt(from, '<'), { from, to: from + 2, insert: '原文' }, insertAt(from + 2, '>')]),
    );
    assertLikeFull(after, text.replace(/正文(?=[1-4]\d。)/g, '<原文>'));
    assert.equal(after.sections[1], tree.sections[1]);
    assert.equal(after.sections.length, tree.sections.length);
  });

  it('keeps every section that is read as before the same object', () => {
    const tree = parse(text);
    const at = firstOn('正文7。');
    const touched = tree.sectionAt(at);
    const after = update(tree, [insertAt(at, '\n\n')]);
    assert.equal(after.sections.length, tree.sections.length);
    assert.deepEqual(
      after.sections.flatMap((section, i) => (section === tree.sections[i] ? [] : [i])),
      [touched],
    );
  });

  it('keeps a section joined of pieces the same object where another is touched', () => {
    const source = `# 短讯\n\n一\n\n# 长文\n\n${'正文很长，没有小标题。\n\n'.repeat(5000)}# 末条\n`;
    const tree = parse(source);
    const after = update(tree, [insertAt(source.indexOf('一'), '二')]);
    assert.deepEqual(
      after.sections.map((section, i) => section === tree.sections[i]),
      [false, true, true],
    );
  });

  it('takes back an edit to the sections that were', () => {
    const tree = parse(text);
    const after = update(update(tree, [insertAt(20, '# ')]), [{ from: 20, to: 22, insert: '' }]);
    assert.ok(reread(tree, after) <= 2);
    assertLikeFull(after, text);
  });

  it('keeps CRLF whole when its halves come one by one', () => {
    let tree = parse('# 甲\r# 乙\n');
    tree = update(tree, [insertAt(4, '\n')]);
    assertLikeFull(tree, '# 甲\r\n# 乙\n');
    tree = update(tree, [{ from: 3, to: 4, insert: '' }]);
    assertLikeFull(tree, '# 甲\n# 乙\n');
  });

  it('reads one piece again in a section that is longer than a piece', () => {
    const source = `# 长文\n\n${'正文很长，没有小标题。\n\n'.repeat(20000)}`;
    const tree = parse(source);
    assert.ok(tree.pieces.length > 10 && tree.sections.length === 1);
    const after = update(tree, [insertAt(source.length / 2, '字')]);
    assert.ok(reread(tree, after) <= 2);
    assert.ok(tree.pieces.items.every((piece) => piece.text.length < PIECE_LENGTH * 5));
  });
});

function insertAt(at: number, insert: string): TextChange {
  return { from: at, to: at, insert };
}
