import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { parse } from '../../core/syntax';
import { negotiateEncoding, Positions } from '../../server/positions';

/** Surrogate pairs, combining characters, full-width forms, and each kind of line end. */
const text = '# 𠮷野家 ﬁ e\u0301\r\nＡ版\n\r\u3000😀末';

describe('positions', () => {
  it('are negotiated: the first that the client offers and the server speaks, UTF-16 if none', () => {
    assert.equal(negotiateEncoding(['utf-32', 'utf-8', 'utf-16']), 'utf-8');
    assert.equal(negotiateEncoding(['utf-16', 'utf-8']), 'utf-16');
    assert.equal(negotiateEncoding(['utf-32']), 'utf-16');
    assert.equal(negotiateEncoding(undefined), 'utf-16');
  });

  it('in UTF-8 count bytes', () => {
    const tree = parse(text);
    const positions = new Positions('utf-8');
    for (const [offset, line, character] of [
      [2, 0, 2],
      [4, 0, 6],
      [5, 0, 9],
      [text.indexOf('\u0301'), 0, Buffer.byteLength('# 𠮷野家 ﬁ e')],
      [text.indexOf('版'), 1, 3],
      [text.indexOf('末'), 3, 7],
      [text.length, 3, 10],
    ] as const) {
      assert.deepEqual(positions.positionAt(tree, offset), { line, character }, `offset ${offset}`);
      assert.equal(positions.offsetAt(tree, { line, character }), offset, `${line}:${character}`);
    }
  });

  it('beyond a line or the file, or within a character, are its nearer end or its start', () => {
    const tree = parse(text);
    const positions = new Positions('utf-8');
    assert.equal(positions.offsetAt(tree, { line: 0, character: 99 }), text.indexOf('\r'));
    assert.equal(positions.offsetAt(tree, { line: 99, character: 0 }), text.length);
    assert.equal(positions.offsetAt(tree, { line: 0, character: 4 }), 2);
  });

  for (const encoding of ['utf-8', 'utf-16'] as const) {
    it(`in ${encoding} lead back to the offset, wherever a character begins`, () => {
      const positions = new Positions(encoding);
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom('a', '版', '𠮷', 'e\u0301', '\r\n', '\n', 'é') }),
          fc.nat(),
          (made, at) => {
            const tree = parse(made);
            const starts = [...made].map((_, i) => [...made].slice(0, i).join('').length);
            const offset = starts[at % (starts.length + 1)] ?? made.length;
            if (made[offset - 1] === '\r' && made[offset] === '\n') return;
            assert.equal(positions.offsetAt(tree, positions.positionAt(tree, offset)), offset);
          },
        ),
      );
    });
  }
});
