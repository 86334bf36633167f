import { strict as assert } from 'node:assert';
import { wordsOf } from '../../../core/checks/paragraph-words';
import { conventionsFor } from '../../../core/conventions';
import { segmentOf } from '../../../core/model/segment';
import { parse } from '../../../core/syntax';
import { draw, undraw } from '../../support/drawn';

/** Draws the jumps that are printed in the paragraphs of an article, below `above` other paragraphs. */
function drawn(expected: string, language: string, above = 0): string {
  const { text } = undraw(expected);
  const filler = `${'Es regnete den ganzen Tag. '.repeat(8).trim()}\n\n`.repeat(above);
  const [section] = parse(`# A\n\n${filler}${text}`).sections;
  const segment = segmentOf(section!, conventionsFor(language));
  const found = segment.blocks.flatMap((block) => wordsOf(section!, block, segment.conventions).jumps);
  const from = section!.text.length - text.length;
  return draw(
    text,
    found.map(({ direction, start, end }) => ({ start: start - from, end: end - from, name: direction })),
  );
}

describe('the words of a paragraph', () => {
  const cases: [language: string, text: string][] = [
    ['zh', '上游来水𠮷减少。⟦out:（下转第三版）⟧\n'],
    ['en', 'The council met at ten. ⟦out:(Continued on Page 4)⟧\n'],
    ['de', 'Die Brücke bleibt zu. ⟦out:(Fortsetzung auf Seite 3)⟧\n'],
    ['en', 'The council met at ten.\n'],
  ];
  for (const [language, text] of cases) {
    it(`tell of jumps, in a long article too: ${text.trim()}`, () => {
      assert.equal(drawn(text, language), text);
      assert.equal(drawn(text, language, 120), text);
    });
  }

  it('tell of the mark that ends an article', () => {
    const [section] = parse('# 雾\n\n渡轮停航。（完）\n\n车站照常。\n').sections;
    const { blocks, conventions } = segmentOf(section!, conventionsFor('zh'));
    assert.deepEqual(
      blocks.map((block) => wordsOf(section!, block, conventions).endMark),
      ['（完）', null],
    );
  });

  it('are those in front of a jump that stands on their last line', () => {
    const [section] = parse('# Fog\n\nThe ferry waited\n>> in port. (Continued on Page 2)\n').sections;
    const { blocks, conventions } = segmentOf(section!, conventionsFor('en'));
    assert.deepEqual(
      blocks.map((block) => wordsOf(section!, block, conventions).jumps),
      blocks.map(() => []),
    );
  });
});
