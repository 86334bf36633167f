import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Issue } from '../../../core/model/issue';
import { addOtherHalf } from '../../../core/refactorings/add-other-half';
import { applyEdits } from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { archiveOf } from '../../support/read';
import { refactoredFiles } from './support';

const chinese = '---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\n---\n';
const english = '---\npaper: The Lennport Courier\ndate: 1911-05-04\nlanguage: en\n---\n';
const german = '---\npaper: Hafenblatt\ndate: 1911-05-04\nlanguage: de\n---\n';

/** The states of all halves of an issue, outs first. */
function states({ pairing: { outs, ins } }: Issue): string[] {
  return [...outs, ...ins].flatMap((state) => (state ? [state.state] : []));
}

/** What changes, front matter left out, and what becomes of the halves. */
function added(...files: string[]): { changed: Record<string, string>; states: string[] } | null {
  const found = refactoredFiles(addOtherHalf, files.join(''));
  if (!found) return null;
  const changed = [...found.changed].map(([path, text]) => [path, text.replace(/^---\n[\s\S]*?\n---\n/, '')]);
  return { changed: Object.fromEntries(changed), states: states(found.read()) };
}

const pageOne = lines`
  == 第一版 ==
  # 守住这条江
  堤防无险情，
  >> （下转‸第三版①）
`;

describe('adding the other half of a jump', () => {
  it('adds a continuation below all that the page holds, with page and label and no words', () => {
    assert.deepEqual(
      added(
        `//// p1.broadsheet\n${chinese}${pageOne}`,
        `//// p3.broadsheet\n${chinese}== 第三版 ==\n# 渡口停航\n明日停航。\n\n== 第四版 ==\n`,
      ),
      {
        changed: { 'p3.broadsheet': '== 第三版 ==\n# 渡口停航\n明日停航。\n\n<< {page=1 label=①}‸\n\n== 第四版 ==\n' },
        states: ['paired', 'paired'],
      },
    );
  });

  it('adds it above the text without a head that the page begins with', () => {
    assert.deepEqual(
      added(
        `//// p1.broadsheet\n${english}== A1 ==\n# Mayor walks\nHe left at noon\n>> See MAYOR‸, Page A4\n`,
        `//// p4.broadsheet\n${english}== A4 ==\n\nand came back at six.\n`,
      ),
      {
        changed: { 'p4.broadsheet': '== A4 ==\n\n<< {page=A1}‸\nand came back at six.\n' },
        states: ['paired', 'paired'],
      },
    );
  });

  it('adds it on its own page, and on a page that holds nothing', () => {
    assert.deepEqual(
      added(
        `//// p.broadsheet\n${chinese}== 第四版 ==\n# 白渡\n石头有来历：\n>> （下转‸本版）\n\n# 樟树\n影子交给江水。\n`,
      ),
      {
        changed: {
          'p.broadsheet':
            '== 第四版 ==\n# 白渡\n石头有来历：\n>> （下转本版）\n\n# 樟树\n影子交给江水。\n\n<< {page=4}‸\n',
        },
        states: ['paired', 'paired'],
      },
    );
    assert.deepEqual(added(`//// p.broadsheet\n${chinese}${pageOne}== 第三版 ==\n@ 责任编辑：梁文舟\n`), {
      changed: {
        'p.broadsheet': `${pageOne.replace('‸', '')}== 第三版 ==\n@ 责任编辑：梁文舟\n\n<< {page=1 label=①}‸\n`,
      },
      states: ['paired', 'paired'],
    });
  });

  it('ties the two with ids where another jump leads there too', () => {
    assert.deepEqual(
      added(
        `//// p.broadsheet\n${german}== Seite 1 ==\n# Brand\nDas Feuer\n>> (Schluß auf‸ Seite 8)\n`,
        '# Gericht\nDer Zeuge\n>> (Schluß auf Seite 8)\n== Seite 8 ==\n# Markt\nHeu war teuer.',
      ),
      {
        changed: {
          'p.broadsheet':
            '== Seite 1 ==\n# Brand\nDas Feuer\n>> (Schluß auf Seite 8) {to=#p8-1}\n' +
            '# Gericht\nDer Zeuge\n>> (Schluß auf Seite 8)\n== Seite 8 ==\n# Markt\nHeu war teuer.\n\n' +
            '<< {page=1 #p8-1}‸',
        },
        states: ['paired', 'unmatched', 'paired'],
      },
    );
  });

  it('adds a jump out below the only text that breaks off', () => {
    assert.deepEqual(
      added(
        `//// p1.broadsheet\n${english}== Page One ==\n# Mayor walks\nHe left at noon\n! The mayor.\n\n`,
        '# Prices\nWheat was firm.\n',
        `//// p4.broadsheet\n${english}== Page Four ==\n<< (Continued ‸from Page 1)\nand came back at six.\n`,
      ),
      {
        changed: {
          'p1.broadsheet':
            '== Page One ==\n# Mayor walks\nHe left at noon\n>> {page=4}‸\n! The mayor.\n\n# Prices\nWheat was firm.\n',
        },
        states: ['paired', 'paired'],
      },
    );
  });

  it('of several that break off takes the one whose word goes on', () => {
    const page = `//// p1.broadsheet\n${german}== Seite 1 ==\n# Brand\nDas Feuer war\n# Gericht\nDer Zeuge argu-\n`;
    const rest = (text: string) => `//// p8.broadsheet\n${german}== Seite 8 ==\n<< (Schluß ‸von Seite 1)\n${text}\n`;
    assert.deepEqual(added(page, rest('mentierte lange.')), {
      changed: { 'p1.broadsheet': '== Seite 1 ==\n# Brand\nDas Feuer war\n# Gericht\nDer Zeuge argu-\n>> {page=8}‸\n' },
      states: ['paired', 'paired'],
    });
    assert.equal(added(page, rest('Am Ende schwieg er.')), null);
  });

  it('is not offered where the half is there, or the page is not', () => {
    const other = `//// p3.broadsheet\n${chinese}== 第三版 ==\n<< （上接第一版）\n群众安居。\n`;
    assert.equal(added(`//// p1.broadsheet\n${chinese}${pageOne}`, other), null);
    assert.equal(added(`//// p1.broadsheet\n${chinese}${pageOne}`), null);
    assert.equal(
      added(`//// p1.broadsheet\n${chinese}== 第一版 ==\n# 守住这条江\n堤‸防无险情，\n>> （下转第三版）\n`),
      null,
    );
  });

  it('makes the two a pair, whatever else the issue prints', () => {
    const words = fc.constantFrom('堤防无险情，', '群众安居。', '昨日上午', '会议召开');
    const out = fc.constantFrom(
      '',
      '>> （下转第一版）',
      '>> （下转第二版）',
      '>> （下转第三版①）',
      '>> （下转第三版）',
      '>> （下转本版）',
    );
    const into = fc.constantFrom(
      '# 甲',
      '# {.news}',
      '<< （上接第一版）',
      '<< （上接第二版①）',
      '<< （上接第三版）',
      '',
    );
    const segment = fc.tuple(into, words, out).map((parts) => parts.filter((part) => part !== '').join('\n'));
    const pages = fc.array(fc.array(segment, { maxLength: 3 }), { minLength: 3, maxLength: 3 });
    let offers = 0;
    fc.assert(
      fc.property(pages, (all) => {
        const text = all.map((page, i) => [`== 第${'一二三'[i]}版 ==`, ...page].join('\n\n')).join('\n\n');
        const issue = archiveOf([['p.broadsheet', chinese + text]]).issueOf('p.broadsheet')!;
        for (const { offset, segment } of issue.segments) {
          for (const jump of [segment.jumpIn, segment.jumpOut]) {
            if (!jump) continue;
            const at = offset + segment.section.lineStart(jump.line.line);
            const found = addOtherHalf(issue.files[0]!, issue, { start: at, end: at });
            if (!found) continue;
            offers++;
            const after = applyEdits(chinese + text, found.edits.get('p.broadsheet')!);
            const read = archiveOf([['p.broadsheet', after]]).issueOf('p.broadsheet')!;
            const above = found.edits.get('p.broadsheet')!.filter(({ start }) => start < at);
            const own = at + above.reduce((sum, edit) => sum + edit.text.length, 0);
            const index = read.segments.findLastIndex((one) => one.offset <= own);
            const state = (jump.half.direction === 'out' ? read.pairing.outs : read.pairing.ins)[index];
            assert.equal(state?.state, 'paired', after);
          }
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(offers > 100);
  });
});
