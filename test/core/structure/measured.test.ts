import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import type { MeasuredLine, MeasuredPage, MeasuredWord } from '../../../core/measured-page';
import { verifyNothingLost } from '../../../core/structure';
import { structureMeasuredPage, textOfPage } from '../../../core/structure/measured';
import { drawPage, emptyPage, line } from './layout/drawn-page';

function structure(
  page: MeasuredPage,
  language: string,
  options: { uncertain?: number; reflow?: boolean } = {},
): string {
  const { transcript } = structureMeasuredPage(page, { conventions: conventionsFor(language), ...options });
  assert.equal(verifyNothingLost(textOfPage(page), transcript, { uncertain: true }), null);
  return transcript.replace(/^---\n[\s\S]*?---\n+/, '');
}

describe('structureMeasuredPage', () => {
  it('knows headlines by their size, paragraphs by their indents, and crossheads by both', () => {
    const page = drawPage(`
            == BRIDGE REOPENS
        = Two years of work are over
        The old bridge over the river
      Ellery was opened on Saturday in
      the presence of several hundred.
        It had been shut since a flood
      took away two of its five arches
      and damaged a third in November.
                 First cart
        Then the first cart drove over,
      drawn by two greys and loaded up
      with forty barrels of dark beer.
    `);
    assert.equal(
      structure(page, 'en'),
      `# BRIDGE REOPENS
#+ Two years of work are over

The old bridge over the river
Ellery was opened on Saturday in
the presence of several hundred.

It had been shut since a flood
took away two of its five arches
and damaged a third in November.

## First cart

Then the first cart drove over,
drawn by two greys and loaded up
with forty barrels of dark beer.
`,
    );
  });

  it('knows a caption by the picture above it', () => {
    const page = drawPage(`
      = 东门水闸换上新闸门
      　　昨天上午十点，东门水闸的旧闸
      门由两台吊车缓缓吊起，运往城北的
      修配厂，新的闸门随即安装到位。

      [____________________________]
      工人在水闸上检查新的闸门
    `);
    assert.match(structure(page, 'zh-CN'), /^(?:% .*\n)?! 工人在水闸上检查新的闸门$/m);
  });

  it('marks words of which the engine is not sure, their punctuation left outside', () => {
    const sure = line('Der Steg ist', { x: 0, y: 0, width: 120, height: 20 }, { confidence: 0.9 });
    const unsure = line('„offen", sagt [er].', { x: 0, y: 24, width: 190, height: 20 }, { confidence: 0.3 });
    const transcript = structure(emptyPage([sure, unsure]), 'de', { uncertain: 0.5 });
    assert.match(transcript, /^„\[\?offen\]", \[\?sagt\] \[\[\?er\]\]\.$/m);
    assert.doesNotMatch(structure(emptyPage([sure, unsure]), 'de'), /\[\?/);
  });

  it('keeps a hyphen that belongs to its word from being read as one that parts it', () => {
    const hyphenated = (text: string, whole: string): MeasuredPage => {
      const first = line(text, { x: 0, y: 0, width: 200, height: 20 });
      const words = first.words.map((word, i) =>
        i === first.words.length - 1 ? { ...word, hyphenation: { part: 'first' as const, whole } } : word,
      );
      return emptyPage([
        { ...first, words },
        line('weißen Fahnen der Stadt,', { x: 0, y: 24, width: 240, height: 20 }),
      ]);
    };
    assert.match(structure(hyphenated('Man sah die schwarz-', 'schwarz-weißen'), 'de'), /schwarz\\-\nweißen/);
    assert.match(structure(hyphenated('Man sah die schwarz-', 'schwarzweißen'), 'de'), /schwarz-\nweißen/);
  });

  it('keeps the articles apart that the extractor tells apart, and the order that it states', () => {
    const rows = ['Snow fell on the passes.', 'The road is shut.', 'The fair opens today.', 'Bring your own cups.'];
    const places = [
      { order: 1, group: 'a' },
      { order: 0, group: 'b' },
    ];
    const page = {
      ...emptyPage(
        rows.map((text, i) => ({
          ...line(text, { x: 0, y: 24 * i, width: 240, height: 20 }),
          block: Math.floor(i / 2),
        })),
      ),
      blocks: places.map((place, i) => ({
        ...place,
        id: `b${i}`,
        box: { x: 0, y: 48 * i, width: 240, height: 44 },
        type: null,
        language: null,
      })),
    };
    assert.equal(
      structure(page, 'en').replace(/^%.*\n/gm, ''),
      '# {.news}\n\nThe fair opens today.\nBring your own cups.\n\n# {.news}\n\nSnow fell on the passes.\nThe road is shut.\n',
    );
  });

  const number = fc.oneof(
    fc.integer({ min: -100, max: 3000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 1e-9, 1e12, -1e12),
  );
  const box = fc.record({ x: number, y: number, width: number.map(Math.abs), height: number.map(Math.abs) });
  const text = fc.oneof(
    fc.constantFrom(
      'Der',
      'Steg',
      'ist',
      'offen.',
      '水闸',
      '，',
      '（下转第三版）',
      '(Continued',
      'on',
      'Page',
      '3)',
      '|',
      '==',
      '[?x]',
    ),
    fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }).filter((word) => /^\S+$/u.test(word)),
  );
  const word = fc.record<MeasuredWord>({
    text,
    box,
    spaced: fc.boolean(),
    size: fc.option(number),
    bold: fc.boolean(),
    italic: fc.boolean(),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    hyphenation: fc.option(
      fc.record({ part: fc.constantFrom('first' as const, 'second' as const), whole: fc.option(text) }),
    ),
  });
  const lines = fc.array(
    fc.record<MeasuredLine>({
      words: fc.array(word, { minLength: 1, maxLength: 8 }),
      box,
      block: fc.option(fc.nat(3)),
      vertical: fc.boolean(),
      baseline: fc.option(number),
    }),
    { maxLength: 12 },
  );
  const page: fc.Arbitrary<MeasuredPage> = fc.record({
    width: number,
    height: number,
    lines,
    blocks: fc.array(
      fc.record({
        id: fc.option(fc.string()),
        box,
        type: fc.option(
          fc.constantFrom('heading', 'caption', 'folio', 'credit', 'advertisement', 'table', 'drop-capital'),
        ),
        order: fc.option(fc.nat(5)),
        group: fc.option(fc.constantFrom('a', 'b')),
        language: fc.constant(null),
      }),
      { maxLength: 4 },
    ),
    rules: fc.array(box, { maxLength: 3 }),
    pictures: fc.array(fc.record({ id: fc.constant(null), box }), { maxLength: 3 }),
    image: fc.constant(null),
    label: fc.constant(null),
    language: fc.constant(null),
  });

  it('loses and invents no printed character, whatever a page is, and places every line', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('zh-CN', 'en', 'de', 'ja'), fc.boolean(), (drawn, language, reflow) => {
        const options = { conventions: conventionsFor(language), reflow, uncertain: 0.5 };
        const { transcript } = structureMeasuredPage(drawn, options);
        assert.equal(verifyNothingLost(textOfPage(drawn), transcript, { uncertain: true }), null);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
