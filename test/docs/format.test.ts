import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { type BlockKind, blocksOf, FormKind, LineKind, parse, print } from '../../core/syntax';
import { readExamples } from '../support/examples';
import { modelOutlineOf } from '../support/model-outline';
import { outlineOf } from '../support/outline';

const document = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
const examples = readExamples(document);
const trees = examples.filter(({ kind }) => kind === 'tree');

describe('docs/format.md', () => {
  for (const example of examples) {
    it(`example ${example.number} (${example.heading})`, () => {
      const where = `docs/format.md:${example.line}`;
      for (const { text } of example.files) assert.equal(print(parse(text)), text);
      const outline =
        example.kind === 'tree' ? outlineOf(parse(example.source)) : modelOutlineOf(example.files, example.language);
      assert.equal(outline, example.outline, where);
    });
  }

  it('has at least 150 examples', () => {
    assert.ok(examples.length >= 150, `${examples.length}`);
  });

  it('shows every kind of block, line and inline form', () => {
    const blocks: Record<BlockKind, boolean> = {
      frontMatter: false,
      page: false,
      standingHead: false,
      kicker: false,
      headline: false,
      deck: false,
      crosshead: false,
      byline: false,
      picture: false,
      jumpOut: false,
      jumpIn: false,
      columnBreak: false,
      comment: false,
      preformatted: false,
      paragraph: false,
    };
    const lines = new Set<string>();
    const forms = new Set<string>();
    for (const section of trees.flatMap(({ source }) => parse(source).sections)) {
      for (const { kind } of blocksOf(section)) blocks[kind] = true;
      for (let line = 0; line < section.lineCount; line++) {
        lines.add(LineKind[section.lineKind(line)]!);
        for (const { kind } of section.forms(line)) forms.add(FormKind[kind]!);
      }
    }
    const missing = Object.entries(blocks).flatMap(([kind, shown]) => (shown ? [] : [kind]));
    assert.deepEqual([...missing, ...namesOf(LineKind, lines), ...namesOf(FormKind, forms)], []);
  });
});

/** The names of an enumeration that are not among those `shown`. */
function namesOf(enumeration: object, shown: ReadonlySet<string>): string[] {
  return Object.keys(enumeration).filter((name) => !/^\d/.test(name) && !shown.has(name));
}
