import { strict as assert } from 'node:assert';
import { preformattedKinds } from '../../../core/checks/vocabulary';
import { LineKind } from '../../../core/syntax';
import { preformattedMeanings } from '../../../server/meanings/preformatted';
import { checked, faultsOf, locales } from './shown';

const meanings = Object.entries(preformattedMeanings);

describe('the meanings of preformatted text', () => {
  it('are those of its kinds, in both languages', () => {
    assert.deepEqual(new Set(meanings.map(([kind]) => kind)), preformattedKinds);
    assert.deepEqual(
      meanings.flatMap(([, meaning]) => faultsOf(meaning)),
      [],
    );
  });

  for (const [kind, { example, written }] of meanings) {
    it(`show ${kind} without faults`, () => {
      assert.equal(written, `~~~ ${kind}`);
      for (const locale of locales) {
        const { file, codes } = checked(example[locale], locale);
        assert.deepEqual(codes, [], example[locale]);
        const opened = file.tree.sections.flatMap((section) =>
          Array.from({ length: section.lineCount }, (_, line) => line)
            .filter((line) => section.lineKind(line) === LineKind.FenceOpen)
            .map((line) => section.text.slice(section.contentStart(line), section.contentEnd(line))),
        );
        assert.deepEqual(opened, [kind], example[locale]);
      }
    });
  }
});
