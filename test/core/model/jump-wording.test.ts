import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import type { JumpDirection } from '../../../core/conventions/conventions';
import { jumpWordsLike, wordingOf } from '../../../core/model/jump-wording';

type Case = readonly [
  tag: string,
  direction: JumpDirection,
  like: string,
  aim: { page: string; label?: string; slug?: string },
  words: string | null,
];

const cases: readonly Case[] = [
  ['zh-CN', 'out', '（下转第三版）', { page: '5' }, '（下转第五版）'],
  ['zh-CN', 'out', '（下转第三版①）', { page: '5', label: '③' }, '（下转第五版③）'],
  ['zh-CN', 'out', '（下转第三版①）', { page: '5' }, '（下转第五版）'],
  ['zh-CN', 'out', '（下转第三版）', { page: '5', label: '③' }, '（下转第五版③）'],
  ['zh-CN', 'in', '上接A01版', { page: 'A2', label: '②' }, '上接A02版②'],
  ['zh-CN', 'out', '（下转本版）', { page: '5' }, null],
  ['zh-CN', 'out', '（下转第二、三版）', { page: '5' }, null],
  ['zh-CN', 'in', '（下转第三版）', { page: '5' }, null],
  ['zh-CN', 'out', '（下转第三版）{page=3}', { page: '5' }, null],
  ['en', 'out', '(Continued on Page 3)', { page: '11' }, '(Continued on Page 11)'],
  ['en', 'in', 'Continued from Page One', { page: '4' }, 'Continued from Page Four'],
  ['en', 'out', 'See MAYOR, Page A4', { page: 'A6', slug: 'FERRY' }, 'See FERRY, Page A6'],
  ['en', 'out', 'See MAYOR, Page A4', { page: 'A6' }, null],
  ['en', 'out', '(Continued on Page 3, Column 2)', { page: '5' }, null],
  ['en', 'out', '(Continued on 8*cond Fa?e.)', { page: '5' }, null],
  ['de', 'out', '(Schluß auf Seite 2.)', { page: '8' }, '(Schluß auf Seite 8.)'],
  ['ja', 'out', '（３面に続く）', { page: '5' }, '（５面に続く）'],
];

describe('the words of a jump, said of another page', () => {
  for (const [tag, direction, like, { page, label = null, slug = null }, words] of cases) {
    it(`“${like}” of ${[page, label, slug].filter(Boolean).join(' ')}: ${words ?? 'not to be had'}`, () =>
      assert.equal(jumpWordsLike(like, { page, label, slug }, direction, conventionsFor(tag)), words));
  }

  it('are read as what they are to say, whatever they are like', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...cases.map(([, , like]) => like)),
        fc.constantFrom('out' as const, 'in' as const),
        fc.constantFrom('zh-CN', 'en', 'de', 'ja'),
        fc.record({
          page: fc.constantFrom('1', '7', '12', '30', 'A3', 'same', ''),
          label: fc.constantFrom(null, '①', '④', ']'),
          slug: fc.constantFrom(null, 'MAYOR', '大桥', '{x}'),
        }),
        (like, direction, tag, aim) => {
          const conventions = conventionsFor(tag);
          const words = jumpWordsLike(like, aim, direction, conventions);
          if (words === null) return;
          const notice = conventions.readNotice(words, direction);
          assert.deepEqual(
            [notice?.kind, notice?.pages[0]?.key, notice?.label],
            [`jump-${direction}`, aim.page, aim.label],
          );
          assert.ok(!/[[\]{}\\|]/.test(words), 'no markup');
        },
      ),
    ));
});

describe('a wording', () => {
  it('is the same whatever page, label and slug it names', () => {
    const wording = (words: string, tag: string) => {
      const notice = conventionsFor(tag).readNotice(words, 'out');
      assert.ok(notice);
      return wordingOf(notice, words);
    };
    assert.equal(wording('（下转第三版①）', 'zh-CN'), wording('（下转第二版）', 'zh-CN'));
    assert.equal(wording('See MAYOR, Page A4', 'en'), wording('See FERRY, Page A12', 'en'));
    assert.notEqual(wording('（下转第三版）', 'zh-CN'), wording('（下转3版）', 'zh-CN'));
  });
});
