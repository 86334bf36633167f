import { strict as assert } from 'node:assert';
import { FormKind } from '../../../core/syntax';
import { inlineMeanings } from '../../../server/meanings/inline';
import { checked, faultsOf, locales } from './shown';

const kinds = Object.values(FormKind).filter((kind) => typeof kind === 'number');

/** What is wrong in the two things that only look like a form is what their examples are there to show. */
const reported: Partial<Record<FormKind, string[]>> = {
  [FormKind.Unclosed]: ['unclosed-inline-form'],
  [FormKind.Malformed]: ['ruby-without-reading'],
};

describe('the meanings of inline forms', () => {
  it('are said in both languages', () => {
    assert.deepEqual(Object.values(inlineMeanings).flatMap(faultsOf), []);
  });

  for (const kind of kinds) {
    it(`show ${FormKind[kind]}, and nothing else`, () => {
      const { example, written, otherForms = [] } = inlineMeanings[kind];
      for (const locale of locales) {
        const { file, codes } = checked(example[locale], locale);
        assert.deepEqual(codes, reported[kind] ?? [], example[locale]);
        const forms = file.tree.sections.flatMap((section) =>
          section.formsBetween(0, section.text.length).map(({ kind, start, end }) => ({
            kind,
            text: section.text.slice(start, end),
          })),
        );
        assert.deepEqual([...new Set(forms.map(({ kind }) => kind))], [kind], example[locale]);
        const opening = written.replace(/…[\s\S]*/, '');
        assert.ok(
          forms.every(({ text }) => text.startsWith(opening)),
          example[locale],
        );
        for (const form of otherForms) {
          const retyped = checked(example[locale].replaceAll(written, form), locale).file.tree;
          assert.ok(retyped.sections.some((section) => section.formsBetween(0, section.text.length)[0]?.kind === kind));
        }
      }
    });
  }
});
