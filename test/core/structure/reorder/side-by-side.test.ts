import { strict as assert } from 'node:assert';
import { verifyNothingLost } from '../../../../core/structure/verify';
import { isWide } from '../../../../core/syntax/characters';
import { columns, languages, readLinesOf, transcriptOf } from './drawn-columns';

/** Lays columns side by side as an extractor does that keeps the page's layout: two places a wide character. */
function beside(left: readonly string[], right: readonly string[], gutter = 4): string[] {
  const width = (text: string): number =>
    [...text].reduce((sum, each) => sum + (isWide(each.charCodeAt(0)) ? 2 : 1), 0);
  const room = Math.max(...left.map(width)) + gutter;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${left[row] ?? ''}${' '.repeat(room - width(left[row] ?? ''))}${right[row] ?? ''}`.trimEnd(),
  );
}

describe('columns that stand side by side in the lines of the raw text', () => {
  for (const language of languages) {
    const { ferry, school } = columns[language];

    it(`are read one below the other (${language})`, () => {
      const raw = `${beside(ferry, school).join('\n')}\n`;
      assert.deepEqual(readLinesOf(raw, language), [...ferry, ...school]);
      assert.equal(verifyNothingLost(raw, transcriptOf(raw, language)), null);
    });

    it(`are read so where one is longer than the other (${language})`, () => {
      for (const [left, right] of [
        [ferry, school.slice(0, 5)],
        [ferry.slice(0, 5), school],
      ] as const)
        assert.deepEqual(readLinesOf(beside(left, right).join('\n'), language), [...left, ...right]);
    });
  }

  it('may be three', () => {
    const { ferry, school } = columns.en;
    const third = [
      'Wheat was four shillings dearer on Friday',
      'than a week ago, and the corn factors who',
      'had come by the early train found little',
      'that was worth their while to carry home.',
    ];
    const raw = beside(beside(ferry.slice(0, 4), school.slice(0, 4)), third);
    assert.deepEqual(readLinesOf(raw.join('\n'), 'en'), [...ferry.slice(0, 4), ...school.slice(0, 4), ...third]);
  });

  it('are no columns in a table, whose lines are read across', () => {
    const raw = [
      'Corn exchange, Friday',
      '',
      'Red wheat, old        41s. to 43s.',
      'White wheat, new      44s. to 46s.',
      'Grinding barley       28s. to 30s.',
      'Malting barley        33s. to 36s.',
      'Oats, in sacks        21s. to 23s.',
      '',
    ].join('\n');
    assert.match(transcriptOf(raw, 'en'), /Red wheat, old +41s\. to 43s\./u);
  });
});
