import { strict as assert } from 'node:assert';
import { readLines } from '../../../core/structure/printed-line';

function lines(raw: string): (string | number | boolean)[][] {
  return readLines(raw, true).map(({ text, indent, gap, row }) => [text, indent, gap, row]);
}

describe('readLines', () => {
  it('trims lines, keeps their indents, and marks those below a blank line', () => {
    assert.deepEqual(lines('渡口\n　　北门 \n \t\n 柳湾\n'), [
      ['渡口', 0, true, 0],
      ['北门', 4, false, 1],
      ['柳湾', 1, true, 3],
    ]);
  });

  it('ends lines at LF, CRLF and CR, and parts the page at a form feed', () => {
    assert.deepEqual(lines('a\r\nb\rc\fd'), [
      ['a', 0, true, 0],
      ['b', 0, false, 1],
      ['c', 0, false, 2],
      ['d', 0, true, 3],
    ]);
  });

  it('finds nothing on a blank page', () => {
    assert.deepEqual(lines('\ufeff\r\n\u00a0\n　'), []);
  });
});
