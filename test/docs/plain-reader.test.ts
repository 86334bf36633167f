import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../core/syntax';
import { readExamples } from '../support/examples';
import { outlineOf } from '../support/outline';
import { plainOutlineOf } from '../support/plain-reader';
import { transcript } from '../support/transcripts';

/** An outline without what stands in front matter, which the plain reader does not read. */
function withoutFrontMatter(outline: string): string {
  return outline.replace(/^((?:unclosed )?front matter)(?:\n {2}[^\n]*)*/, '$1');
}

/** Lines whose order decides what belongs together. */
const markerLines = [
  ...['#* s', '#- k', '# a', '#+ d', '<< x', '<< {.y}', '@ b', '', ' ', '% c', '%', 'text', '　indented', '|'],
  ...['! p', '## c', '>> o', '== p ==', '~~~', '---'],
];

/** Characters whose order decides what is a form. */
const inlineFragments = [
  ...['[', '[?', '[!', '[+', '[%', '[^', '[*', '[**', '[...]', ']', '|', '\\', '\\\\', '□', '□□', ' ', '　'],
  ...['字', 'a', '{', '}', '{.x}', '{a="b"}', '=', '==', '"', '.', '\n', '\n# ', '\n== ', '\n@ ', '\n~~~', '\n% '],
];

function arbitraryOf(fragments: readonly string[], joint: string): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...fragments)).map((parts) => parts.join(joint));
}

describe('a second reader, written after docs/format.md alone', () => {
  it('reads the examples as the document shows them', () => {
    const document = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
    for (const { kind, source, outline, line } of readExamples(document)) {
      if (kind === 'tree') assert.equal(plainOutlineOf(source), withoutFrontMatter(outline), `docs/format.md:${line}`);
    }
  });

  const kinds: [string, fc.Arbitrary<string>][] = [
    ['text', transcript],
    ['run of markers', arbitraryOf(markerLines, '\n')],
    ['run of inline forms', arbitraryOf(inlineFragments, '')],
  ];
  for (const [kind, arbitrary] of kinds) {
    it(`reads any ${kind} as core/syntax does`, () => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          assert.equal(plainOutlineOf(text), withoutFrontMatter(outlineOf(parse(text))));
        }),
        { numRuns: 1000 },
      );
    });
  }
});
