import { strict as assert } from 'node:assert';
import { type AttributeKey, knowsAttribute } from '../../../core/checks/vocabulary';
import { type BlockKind, blocksOf } from '../../../core/syntax';
import { attributeMeanings } from '../../../server/meanings/attributes';
import { checked, faultsOf, locales } from './shown';

const meanings = Object.entries(attributeMeanings) as [AttributeKey, (typeof attributeMeanings)[AttributeKey]][];

const head: readonly BlockKind[] = ['standingHead', 'kicker', 'headline', 'deck'];
const withAttributes: readonly BlockKind[] = [
  ...head,
  'page',
  'crosshead',
  'byline',
  'picture',
  'jumpOut',
  'jumpIn',
  'preformatted',
];
const places: Readonly<Record<string, readonly BlockKind[]>> = {
  'any block but front matter, text, column breaks and comments': withAttributes,
  head,
  'jump out, jump in': ['jumpOut', 'jumpIn'],
  'jump out': ['jumpOut'],
  'jump in': ['jumpIn'],
  'head, picture, preformatted text': [...head, 'picture', 'preformatted'],
  'page line, picture, preformatted text': ['page', 'picture', 'preformatted'],
  'page line': ['page'],
};

/** What the checks let pass though the specification gives it no meaning there. */
const letPass: Partial<Record<AttributeKey, readonly BlockKind[]>> = {
  class: withAttributes.filter((kind) => !head.includes(kind)),
  page: head,
  label: head,
  to: head,
  from: head,
};

describe('the meanings of attributes', () => {
  it('are said in both languages', () => {
    assert.deepEqual(
      meanings.flatMap(([, meaning]) => faultsOf(meaning)),
      [],
    );
  });

  it('say of the same place the same in Chinese', () => {
    const chinese = new Map(meanings.map(([, { on }]) => [on.en, on['zh-CN']]));
    for (const [, { on }] of meanings) assert.equal(on['zh-CN'], chinese.get(on.en));
    assert.equal(new Set(chinese.values()).size, chinese.size);
  });

  for (const [key, { example, on, written }] of meanings) {
    it(`say where ${key} stands, and show it there without faults`, () => {
      const place = places[on.en];
      assert.ok(place, on.en);
      const known = withAttributes.filter((kind) => knowsAttribute(kind, key) && !letPass[key]?.includes(kind));
      assert.deepEqual(new Set(place), new Set(known));
      for (const locale of locales) {
        const { file, codes } = checked(example[locale], locale);
        assert.deepEqual(codes, [], example[locale]);
        const shown = file.tree.sections.flatMap((section) =>
          blocksOf(section).filter(({ firstLine }) =>
            section.attributes(firstLine)?.items.some((attribute) => attribute.key === key),
          ),
        );
        assert.ok(shown.length > 0, example[locale]);
        for (const { kind } of shown) assert.ok(place.includes(kind), `${kind} in ${example[locale]}`);
      }
      assert.equal(written, key === 'id' ? '{#…}' : key === 'class' ? '{.…}' : `{${key}=…}`);
    });
  }

  it('show jumps that are paired', () => {
    for (const key of ['page', 'label', 'to', 'from'] as const) {
      for (const locale of locales) {
        const { issue } = checked(attributeMeanings[key].example[locale], locale);
        assert.deepEqual([issue.articles.length, issue.articles[0]?.segments.length], [1, 2], key);
      }
    }
  });
});
