import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import { readHanNumeral, writeHanNumeral } from '../../../core/conventions/print/numerals';

const tags = ['zh-CN', 'zh-TW', 'ja', 'ko', 'en', 'de', 'fr', 'es', 'ru', 'und'];

describe('a common jump', () => {
  for (const tag of tags) {
    it(`of ${tag} is read as what it is said to be`, () => {
      const conventions = conventionsFor(tag);
      for (const [direction, page] of [
        ['out', '2'],
        ['in', '1'],
      ] as const) {
        const notice = conventions.readNotice(conventions.commonJump(direction), direction);
        assert.equal(notice?.kind, `jump-${direction}`);
        assert.deepEqual([notice.pages.map(({ key }) => key), notice.damage], [[page], 'none']);
      }
    });
  }
});

describe('printPage', () => {
  const cases: readonly (readonly [tag: string, like: string, key: string, printed: string | null])[] = [
    ['zh-CN', '三', '5', '五'],
    ['zh-CN', '三', '12', '十二'],
    ['zh-CN', '03', '5', '05'],
    ['zh-CN', '03', '12', '12'],
    ['zh-CN', '３', '12', '１２'],
    ['zh-CN', 'A03', 'B4', 'B04'],
    ['zh-CN', 'Ａ３', 'B4', 'Ｂ４'],
    ['zh-CN', '三', 'B4', 'B4'],
    ['zh-CN', '本版', '4', null],
    ['en', 'Three', '11', 'Eleven'],
    ['en', 'THREE', '5', 'FIVE'],
    ['en', 'third', '5', 'fifth'],
    ['en', '3rd', '2', '2nd'],
    ['en', '3rd', '11', '11th'],
    ['en', '3rd', '21', '21st'],
    ['en', 'Page One', '3', 'Page Three'],
    ['en', 'front page', '3', null],
    ['en', '0 0', '1', null],
    ['en', 'A4', '6', '6'],
    ['en', 'A-4', 'B2', 'B-2'],
    ['en', '4A', 'B2', '2B'],
    ['en', '3', 'same', null],
    ['en', 'Three', 'A4', null],
    ['en', 'Three', '77', null],
    ['de', '2', '14', '14'],
    ['und', '2', '14', '14'],
  ];
  for (const [tag, like, key, printed] of cases) {
    it(`sets ${key} like “${like}” in ${tag} as ${printed === null ? 'nothing' : `“${printed}”`}`, () =>
      assert.equal(conventionsFor(tag).printPage(key, like), printed));
  }

  it('never prints what would be read as another page', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...tags),
        fc.oneof(
          fc.constantFrom('三', '十', '03', '3', 'A3', '3A', '3rd', 'Three', 'Page One', '３', 'Ａ３', 'third'),
          fc.string(),
        ),
        fc.tuple(fc.constantFrom('', 'A', 'BC'), fc.integer({ min: 1, max: 9999 })),
        (tag, like, [section, number]) => {
          const printed = conventionsFor(tag).printPage(`${section}${number}`, like);
          if (printed === null) return;
          const folded = printed.normalize('NFKC');
          if (/\d/.test(folded)) assert.equal(Number(/\d+/.exec(folded)![0]), number);
        },
      ),
    ));
});

describe('a Chinese numeral', () => {
  it('is written as it is read', () => {
    for (let number = 1; number <= 9999; number++) assert.equal(readHanNumeral(writeHanNumeral(number)), number);
  });

  for (const [number, written] of [
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [1010, '一千零一十'],
    [2008, '二千零八'],
  ] as const) {
    it(`of ${number} is ${written}`, () => assert.equal(writeHanNumeral(number), written));
  }
});
