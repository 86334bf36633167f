import { strict as assert } from 'node:assert';
import { LineKind } from '../../../core/syntax';
import { type BlockMeaning, blockMeaning, blockMeanings } from '../../../server/meanings/blocks';
import { checked, faultsOf, locales } from './shown';

const kinds = Object.values(LineKind).filter((kind) => typeof kind === 'number');

function kindsIn(example: string, locale: (typeof locales)[number]): Set<LineKind> {
  const { sections } = checked(example, locale).file.tree;
  return new Set(
    sections.flatMap((section) => Array.from({ length: section.lineCount }, (_, i) => section.lineKind(i))),
  );
}

describe('the meanings of markers', () => {
  it('leave out only lines without one', () => {
    const without = kinds.filter((kind) => blockMeaning(kind) === null).map((kind) => LineKind[kind]);
    assert.deepEqual(without, ['Blank', 'Text', 'FrontMatter', 'Caption', 'Preformatted']);
  });

  it('are listed once each', () => {
    const markers = blockMeanings.map(({ written }) => written);
    assert.deepEqual(markers, ['---', '==', '#*', '#-', '#', '#+', '##', '@', '!', '>>', '<<', '|', '%', '~~~']);
  });

  it('are said in both languages', () => {
    assert.deepEqual(blockMeanings.flatMap(faultsOf), []);
  });

  for (const kind of kinds) {
    const meaning: BlockMeaning | null = blockMeaning(kind);
    if (!meaning) continue;
    it(`show ${LineKind[kind]} without faults, in every form of its marker`, () => {
      for (const locale of locales) {
        const example: string = meaning.example[locale];
        assert.deepEqual(checked(example, locale).codes, [], example);
        const forms = [meaning.written, ...(meaning.otherForms ?? [])].sort((a, b) => b.length - a.length);
        const shown = forms.find((form) =>
          example.split('\n').some((line) => line === form || line.startsWith(`${form} `)),
        );
        assert.ok(shown, example);
        for (const form of forms) {
          const retyped = example.replace(/^.*$/gm, (line) =>
            line === shown || line.startsWith(`${shown} `) ? form + line.slice(shown.length) : line,
          );
          assert.ok(kindsIn(retyped, locale).has(kind), retyped);
        }
      }
    });
  }
});
