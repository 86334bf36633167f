import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { silencing } from '../../../core/checks/silence';
import { applyEdits, LineKind, parse } from '../../../core/syntax';
import { undraw } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

/** A text after `ligature` has been silenced where the cursor is drawn; `null` where it cannot be. */
function silenced(drawing: string): string | null {
  const { text, cursors } = undraw(drawing);
  const edit = silencing(parse(text), 'ligature', cursors[0]!);
  return edit && applyEdits(text, [edit]);
}

const comment = '% broadsheet-ignore ligature';

describe('silencing a code', () => {
  for (const [what, drawing, expected] of [
    ['puts a comment above the line', '一\n二‸三\n', `一\n${comment}\n二三\n`],
    ['ends it as the first line does', '一\r\n二‸\n', `一\r\n${comment}\r\n二\n`],
    ['ends it so, too, where no other line ends', '‸二', `${comment}\n二`],
    ['keeps a byte order mark in its place', '\uFEFF‸一\n', `\uFEFF${comment}\n一\n`],
    ['speaks of a head', '一\n# ‸二\n', `一\n${comment}\n# 二\n`],
    ['speaks of a page line', '一\n\n== ‸A ==\n', `一\n\n${comment}\n== A ==\n`],
    ['speaks of a wrapped caption', '! 一\n‸二\n', `! 一\n${comment}\n二\n`],
    ['speaks of a fence', '一\n~~~‸ tabel\n~~~\n', `一\n${comment}\n~~~ tabel\n~~~\n`],
    ['speaks of what is below front matter', '---\na: b\n---\n‸一\n', `---\na: b\n---\n${comment}\n一\n`],
    ['adds to a comment', '% broadsheet-ignore stray-space \n‸一\n', '% broadsheet-ignore stray-space ligature \n一\n'],
    ['adds to a comment that names none', '％　broadsheet-ignore\n‸一\n', '％　broadsheet-ignore ligature\n一\n'],
    [
      'adds to a comment above a page',
      '% broadsheet-ignore stray-space\n== ‸A\n',
      `% broadsheet-ignore stray-space ligature\n== A\n`,
    ],
    ['adds to no comment of another kind', '% broadsheet-ignored\n‸一\n', `% broadsheet-ignored\n${comment}\n一\n`],
    ['cannot be done in front matter', '---\na: ‸b\n---\n', null],
    ['cannot be done on a fence of it', '‸---\na: b\n---\n', null],
    ['cannot be done above what ends unclosed front matter', '---\na: b\n‸== A ==\n', null],
    ['cannot be done in preformatted text', '~~~\n‸一\n~~~\n', null],
    ['cannot be done above its end', '~~~\n一\n‸~~~\n', null],
    ['cannot be done above a page line that ends it', '~~~\n一\n‸== A ==\n', null],
    ['cannot be done for a blank line', '一\n‸\n二\n', null],
    ['cannot be done for a comment', '% ‸一\n二\n', null],
    ['cannot be done below the last line', '一\n‸', null],
    ['cannot be done in an empty file', '‸', null],
  ] as const) {
    it(what, () => assert.equal(silenced(drawing), expected));
  }

  it('adds a comment and changes no other line, or gives nothing', () => {
    fc.assert(
      fc.property(transcript, fc.nat(1000), (text, at) => {
        const tree = parse(text);
        const edit = silencing(tree, 'ligature', Math.floor((at * text.length) / 1000));
        if (!edit) return;
        const before = kindsOf(text);
        const after = kindsOf(applyEdits(text, [edit]));
        const line = tree.positionAt(edit.start).line;
        if (edit.text.startsWith('%')) {
          assert.equal(after[line], LineKind.Comment);
          assert.deepEqual(after.toSpliced(line, 1), before);
        } else assert.deepEqual(after, before);
      }),
      { numRuns: 3000 },
    );
  });
});

function kindsOf(text: string): LineKind[] {
  return parse(text).sections.flatMap((section) =>
    Array.from({ length: section.lineCount }, (_, line) => section.lineKind(line)),
  );
}
