import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Diagnostic } from '../../../core/checks/diagnostic';
import { fixAll, safeEdits } from '../../../core/checks/edits';
import type { Fix } from '../../../core/checks/finding';
import { applyEdits, FormKind, parse, print, type TextEdit } from '../../../core/syntax';
import { Desk, masthead } from './desk';

function fixed(text: string): string {
  const desk = new Desk();
  return applyEdits(
    text,
    fixAll(parse(text), (tree) => desk.put('p1.broadsheet', print(tree)).check()),
  );
}

/** The characters that count as printed, whatever a fix may put in the place of another; the backslash of an escape is none. */
function printed(text: string): string {
  const wide = '，；：？！';
  return [...withoutEscapes(text).normalize('NFKC')]
    .filter((character) => !/[\s\p{Cc}\p{Cf}~<>-]/u.test(character))
    .map((character) => (wide.includes(character) ? ',;:?!'[wide.indexOf(character)] : character))
    .sort()
    .join('');
}

function withoutEscapes(text: string): string {
  const tree = parse(text);
  const backslashes = tree.sections.flatMap((section, index) =>
    section
      .formsBetween(0, section.text.length)
      .filter(({ kind }) => kind === FormKind.Escape)
      .map(({ start }) => tree.sectionOffset(index) + start)
      .map((start) => ({ start, end: start + 1, text: '' })),
  );
  return applyEdits(text, backslashes);
}

const pieces = [
  '# 早部署早检查',
  '#- 引题',
  '#+ 副题',
  '@ （本报记者 周晓舟',
  '! 图为大桥,',
  '== 第二版 ==',
  '<< （上接第一版）',
  '>> （下转第二版）',
  '>> （详见第三版）',
  '（下转第三版）',
  '（上接第一版）好。',
  '~~~ table',
  '~~~',
  '% broadsheet-ignore stray-space',
  '|',
  '',
  '市防汛指挥部 召开会议部署工作',
  '，部署,工作。',
  '。',
  '要 闻 简 报 汇 总',
  '(记者周晓舟）',
  '２0２1年',
  '⼈员\u200B到位',
  '\u0007# 题',
  '\u200B# 题',
  '，# 题',
  '[\u200B?字]',
  '[?字',
  '\\\u0002[',
  '！\u00A0 好',
  'o\uFB03ce',
  'e\u0301t\u0301',
  '　　会议',
  '{.pho\u200Bto}',
  '# 题 {.a\u200B}',
  '全市防汛工作会议',
  '---',
  '\u2028好\u000c',
  '[+，]',
  '\u00A0',
  '\uFEFF',
];

const transcript = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', '\n', '\n', '\n', '\r\n', '\n\n', '\r')), {
    maxLength: 14,
  })
  .map((lines) => masthead() + lines.map(([piece, end]) => piece + end).join(''));

describe('edits', () => {
  it('of two fixes that overlap take the first', () => {
    const base = { path: '', code: 'stray-space' as const, severity: 'warning' as const, arguments: {}, related: [] };
    const fix = (start: number, end: number, safe = true) => ({
      ...base,
      start,
      end,
      fixes: [{ kind: 'remove' as const, safe, edits: [{ start, end, text: '' }] }],
    });
    assert.deepEqual(
      safeEdits([fix(0, 3), fix(2, 4), fix(4, 5), fix(6, 7, false)]).map(({ start }) => start),
      [0, 4],
    );
  });

  it('are chosen as by holding each against all that are chosen', () => {
    const edit = fc
      .record({ start: fc.nat(30), length: fc.nat(4) })
      .map(({ start, length }) => ({ start, end: start + length, text: '' }));
    const apart = (edits: readonly TextEdit[]) =>
      edits.every((a, i) => edits.slice(i + 1).every((b) => !touches(a, b)));
    const fixes = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }).filter(apart), { maxLength: 12 });
    fc.assert(
      fc.property(fixes, (all) => {
        const chosen: TextEdit[] = [];
        for (const edits of all) {
          if (!edits.some((each) => chosen.some((other) => touches(each, other)))) chosen.push(...edits);
        }
        assert.deepEqual(
          safeEdits(all.map(fixedBy)),
          chosen.sort((a, b) => a.start - b.start),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are chosen in time, however many there are', function () {
    this.timeout(2000);
    const many = Array.from({ length: 200_000 }, (_, i) => fixedBy([{ start: 2 * i, end: 2 * i + 1, text: '' }]));
    assert.equal(safeEdits(many).length, many.length);
  });
});

/** What parts two edits that cannot both be made. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function fixedBy(edits: readonly TextEdit[]): Diagnostic {
  const { start, end } = edits[0]!;
  const fixes: Fix[] = [{ kind: 'replace', safe: true, edits }];
  return { path: '', code: 'stray-space', severity: 'warning', arguments: {}, related: [], start, end, fixes };
}

describe('fixing everything', () => {
  it('repairs a page in one go', () => {
    const source = `${masthead().replace('2021-03-06', '2021/3/6')}
== 第一版 ==

# 要 闻 简 报

会议要求⼈员到位,市防汛指挥部 召开会议部署工作
，(记者周晓舟）
>> （详见第三版）
`;
    assert.equal(
      fixed(source),
      `${masthead()}
== 第一版 ==

# 要闻简报

会议要求人员到位，市防汛指挥部召开会议部署工作，
（记者周晓舟）
（详见第三版）
`,
    );
  });

  it('leaves alone what would turn print into markup', () => {
    for (const line of ['\u200B# 题', '会议\n，# 题', '市[\u200B?字]好', '好\\\u0002[', '~~~\n% 好\\\u0002[\n~~~']) {
      const source = `${masthead()}\n== 第一版 ==\n\n# 题\n\n${line}\n`;
      assert.equal(fixed(source), source, JSON.stringify(line));
    }
  });

  it('keeps printed braces from becoming attributes behind a jump that it marks', () => {
    const page = (line: string) => `${masthead()}\n== 第一版 ==\n\n# 题\n${line}\n`;
    assert.equal(fixed(page('（上接第一版）好。{.photo}')), page('<< （上接第一版）好。\\{.photo}'));
  });

  it('leaves nothing to fix', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const once = fixed(text);
        assert.equal(fixed(once), once);
        assert.deepEqual(safeEdits(new Desk().put('p1.broadsheet', once).check()), []);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no printed character and adds none', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        assert.equal(printed(fixed(text)), printed(text));
      }),
      { numRuns: 200 },
    );
  });

  it('reports without throwing whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), transcript), (text) => {
        for (const { start, end } of new Desk().put('p1.broadsheet', text).check()) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start} ${end}`);
        }
      }),
    );
  });
});

describe('hostile text', () => {
  const length = 20_000;
  const units = [
    '（',
    '》',
    '“”）',
    '１0',
    '1',
    '中 ',
    ' ,',
    'a ',
    '#',
    '【？',
    '[?',
    '{a=',
    '己',
    '\u200B',
    '，\n，',
    'e\u0301',
    '（下转',
    '@',
    '\n。',
    '二O',
  ];
  for (const unit of units) {
    it(`is checked in time: ${JSON.stringify(unit)}`, function () {
      this.timeout(15_000);
      for (const head of ['', '# 题\n\n']) {
        new Desk().put('p1.broadsheet', `${masthead()}${head}${unit.repeat(length / unit.length)}`).check();
      }
    });
  }
});
