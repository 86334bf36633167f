import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readAttributes } from '../../../core/syntax';
import { draw } from '../../support/drawn';

/** The line with its braces, keys and values drawn; as it is where the braces are printed text. */
function drawn(line: string): string {
  const read = readAttributes(line, 0, line.length);
  if (!read) return line;
  const items = read.items.flatMap((item) => [
    { start: item.start, end: item.end, name: item.key },
    { start: item.valueStart, end: item.valueEnd, name: '' },
  ]);
  return draw(line, [{ start: read.start, end: read.end, name: '' }, ...items]);
}

function valuesOf(line: string): [string, string][] | undefined {
  return readAttributes(line, 0, line.length)?.items.map(({ key, value }) => [key, value]);
}

describe('attributes', () => {
  it('are ids, classes and keys, each where it stands', () => {
    assert.equal(drawn('洪水退去{.photo}'), '洪水退去⟦{⟦class:.⟦photo⟧⟧}⟧');
    assert.equal(
      drawn('洪水退去 {#flood .photo src=p1.png}'),
      '洪水退去 ⟦{⟦id:#⟦flood⟧⟧ ⟦class:.⟦photo⟧⟧ ⟦src:src=⟦p1.png⟧⟧}⟧',
    );
    assert.equal(drawn('{ .photo　\tn=3 }  '), '⟦{ ⟦class:.⟦photo⟧⟧　\t⟦n:n=⟦3⟧⟧ }⟧  ');
  });

  it('have values in quotation marks, in which anything may stand', () => {
    assert.equal(drawn('x {label="①, {A}"}'), 'x ⟦{⟦label:label="⟦①, {A}⟧"⟧}⟧');
    assert.deepEqual(valuesOf('x {label="" to="a b" from="c"}'), [
      ['label', ''],
      ['to', 'a b'],
      ['from', 'c'],
    ]);
  });

  it('take references, paths, and keys and names in any script', () => {
    assert.deepEqual(valuesOf('{with=#flood src=../scans/p1-1.png 版=三 .社会}'), [
      ['with', '#flood'],
      ['src', '../scans/p1-1.png'],
      ['版', '三'],
      ['class', '社会'],
    ]);
  });

  it('keep a repeated key, for a check to report', () => {
    assert.deepEqual(valuesOf('{page=2 page=3}'), [
      ['page', '2'],
      ['page', '3'],
    ]);
  });

  for (const line of [
    'no braces',
    '{}',
    '{ }',
    '{photo}',
    '{.photo} and more',
    '{.photo',
    '.photo}',
    'the set {1, 2, 3}',
    '{a=}',
    '{=a}',
    '{#}',
    '{.}',
    '{. photo}',
    '{.photo.}x}',
    '{a=b"c}',
    "{a='b'}",
    '{a="b}',
    '{a="b"c="d"}',
    '{3=a}',
    '{.photo {.news}}',
    '｛.photo｝',
    '{.photo｝',
    '{％ x}',
  ]) {
    it(`are not: ${line}`, () => assert.equal(readAttributes(line, 0, line.length), null));
  }

  it('are printed text where a brace is escaped, and only then', () => {
    assert.equal(drawn('\\{.photo}'), '\\{.photo}');
    assert.equal(drawn('{.photo\\}'), '{.photo\\}');
    assert.equal(drawn('\\\\{.photo}'), '\\\\⟦{⟦class:.⟦photo⟧⟧}⟧');
    assert.equal(drawn('{a=b\\\\}'), '⟦{⟦a:a=⟦b\\\\⟧⟧}⟧');
  });

  it('are the last braces of the line', () => {
    assert.equal(drawn('{a} {b} {.c}'), '{a} {b} ⟦{⟦class:.⟦c⟧⟧}⟧');
    assert.equal(drawn('"a" says {.c}'), '"a" says ⟦{⟦class:.⟦c⟧⟧}⟧');
  });

  it('do not reach beyond the content that is given', () => {
    const line = '{.a} {.b} x';
    assert.equal(readAttributes(line, 1, 4), null);
    assert.equal(readAttributes(line, 0, 4)?.end, 4);
    assert.equal(readAttributes('{a="\n"}', 0, 7), null);
  });

  it('say where each value stands, in any line', () => {
    const fragment = fc.constantFrom('{', '}', '"', '.a', '#b', 'c=', 'c=d', ' ', '　', '\\', '字', '=', '😀');
    fc.assert(
      fc.property(fc.array(fragment), (fragments) => {
        const line = `${fragments.join('')}}`;
        const read = readAttributes(line, 0, line.length);
        if (!read) return;
        assert.equal(line[read.start], '{');
        assert.equal(line[read.end - 1], '}');
        for (const item of read.items) {
          assert.equal(line.slice(item.valueStart, item.valueEnd), item.value);
          assert.ok(
            read.start < item.start && item.start < item.valueStart && item.valueEnd <= item.end && item.end < read.end,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const fragment of ['"', '{', '}', '{"', '=', '.a ', 'a=b ', 'a', ' ', '\\', '{.a', '""']) {
    it(`are read in linear time from a megabyte of ${JSON.stringify(fragment)}`, () => {
      const inner = fragment.repeat(1_000_000 / fragment.length);
      for (const line of [inner, `${inner}}`, `{${inner}}`, `{a=b ${inner}}`, `{${inner}"}`])
        readAttributes(line, 0, line.length);
    }).timeout(4000);
  }
});
