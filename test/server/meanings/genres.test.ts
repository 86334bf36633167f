import { strict as assert } from 'node:assert';
import { genres } from '../../../core/checks/vocabulary';
import { genreOf } from '../../../core/model/article';
import { genreMeanings, sectionMeaning } from '../../../server/meanings/genres';
import { checked, faultsOf, locales } from './shown';

const meanings = Object.entries(genreMeanings);

describe('the meanings of classes', () => {
  it('are those of the genres, in both languages', () => {
    assert.deepEqual(new Set(meanings.map(([genre]) => genre)), genres);
    assert.deepEqual([...Object.values(genreMeanings), sectionMeaning].flatMap(faultsOf), []);
  });

  it('have a name each', () => {
    for (const locale of locales) {
      assert.equal(new Set(meanings.map(([, { name }]) => name[locale])).size, genres.size);
    }
  });

  for (const [genre, { example, written }] of meanings) {
    it(`show ${genre} without faults`, () => {
      assert.equal(written, `.${genre}`);
      for (const locale of locales) {
        const { issue, codes } = checked(example[locale], locale);
        assert.deepEqual(codes, [], example[locale]);
        assert.deepEqual(issue.articles.map(genreOf), [genre], example[locale]);
        assert.ok(example[locale].includes(`{${written}}`));
      }
    });
  }

  it('show a rubric over two articles', () => {
    for (const locale of locales) {
      const { file, codes } = checked(sectionMeaning.example[locale], locale);
      assert.deepEqual(codes, []);
      const [rubric] = /(?<=#\* ).*(?= \{)/.exec(sectionMeaning.example[locale]) ?? [];
      assert.ok(rubric);
      assert.deepEqual(
        file.segments.slice(-2).map((placed) => placed.rubric),
        [rubric, rubric],
      );
    }
  });
});
