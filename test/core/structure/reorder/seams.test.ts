import { strict as assert } from 'node:assert';
import { readLines } from '../../../../core/structure/printed-line';
import { Seams } from '../../../../core/structure/reorder/seams';
import { columns, conventionsOf, type Language, languages } from './drawn-columns';

/** Points for the line that follows, and for the one beside it in another column. */
function pointsOf(language: Language): { own: number; other: number }[] {
  const { ferry, school } = columns[language];
  const conventions = conventionsOf(language);
  const read = (lines: readonly string[]) => readLines(lines.join('\n'), conventions.script.cjk);
  const [own, other] = [read(ferry), read(school)];
  const seams = new Seams([...own, ...other], conventions);
  return own.slice(1).map((line, i) => ({
    own: seams.score(own[i]!, line),
    other: seams.score(own[i]!, other[i]!),
  }));
}

describe('Seams', () => {
  for (const language of languages) {
    it(`gives a column's own lines more points, together, than those of the column beside it (${language})`, () => {
      const points = pointsOf(language);
      const sum = (key: 'own' | 'other'): number => points.reduce((total, each) => total + each[key], 0);
      assert.ok(sum('own') > 0 && sum('own') > sum('other') + 1.5, JSON.stringify(points));
    });
  }

  it('knows the word that a line breaks, by its dictionary or from the page', () => {
    const zh = readLines('新楼里还设有一间图\n书室和实验室\n满仓的鱼虾\n', true);
    const seams = new Seams(zh, conventionsOf('zh-CN'));
    assert.ok(seams.score(zh[0]!, zh[1]!) > seams.score(zh[0]!, zh[2]!));
    const en = readLines('by passen-\nger boats\nnumber two\nMany a passenger\n', false);
    const spaced = new Seams(en, conventionsOf('en'));
    assert.ok(spaced.score(en[0]!, en[1]!) > spaced.score(en[0]!, en[2]!));
    assert.ok(spaced.score(en[0]!, en[3]!) < -3);
  });
});
