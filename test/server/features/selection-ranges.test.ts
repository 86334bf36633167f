import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Position, SelectionRange } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

describe('selection ranges', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const select = (positions: readonly Position[]) =>
    desk.request<SelectionRange[]>('textDocument/selectionRange', { ...desk.document('p1.broadsheet'), positions });

  function* outwards(range: SelectionRange | undefined) {
    for (let each = range; each; each = each.parent) yield each.range;
  }
  /** The texts that are selected at the cursor, step by step. */
  const selected = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(drawing, options);
    const text = desk.text('p1.broadsheet');
    const [range] = await select([desk.cursor().position]);
    return [...outwards(range)].map(({ start, end }) => text.slice(desk.offset(text, start), desk.offset(text, end)));
  };
  /** The first steps only. */
  const steps = async (count: number, drawing: string, options?: DeskOptions) =>
    (await selected(drawing, options)).slice(0, count);

  it('go from a Chinese word out to the file', async () => {
    const drawing = lines`
      == 第一版 要闻 ==

      # 早部署早检查
      本报讯（记者周晓舟）昨日上午，市防汛指挥部召开
      会议。各县区的水‸闸已经检修。

      𠮷安水闸已经检修。

      == 第三版 综合 ==

      # 图片新闻
    `;
    const article = drawing.slice(drawing.indexOf('# 早'), drawing.indexOf('\n\n== 第三版')).replace('‸', '');
    const page = `== 第一版 要闻 ==\n\n${article}`;
    assert.deepEqual(await selected(drawing), [
      '水闸',
      '各县区的水闸已经检修。',
      '本报讯（记者周晓舟）昨日上午，市防汛指挥部召开\n会议。各县区的水闸已经检修。',
      article,
      page,
      drawing.replace('‸', ''),
    ]);
  });

  for (const [what, drawing, ...expected] of [
    [
      'a sentence that runs over a line',
      '# A\n水退了。市防汛指‸挥部\n召开会议。散会。\n',
      '指挥',
      '市防汛指挥部\n召开会议。',
    ],
    [
      'a word that a line divides',
      '# Streit\nEr argu-\nmen‸tierte lange. Dann nicht.\n',
      'argu-\nmentierte',
      'Er argu-\nmentierte lange.',
    ],
    [
      'a word that ends at the cursor',
      '# A\nThe river‸, she said, fell. It rained.\n',
      'river',
      'The river, she said, fell.',
    ],
    ['a stop with its closing quotes', '# 一\n他说：“水退‸了。”众人散去。\n', '了', '他说：“水退了。”'],
    [
      'a Japanese word',
      '---\nlanguage: ja\n---\n# 一\n昨日、東京で会‸議を開いた。雨。\n',
      '会議',
      '昨日、東京で会議を開いた。',
    ],
    ['a character outside the basic plane', '# 一\n雨。‸𠮷安水闸检修。\n', '𠮷', '𠮷安水闸检修。'],
    ['full-width letters', '# 一\n雨。Ｔ‸Ｖ塔检修。\n', 'ＴＶ', 'ＴＶ塔检修。'],
    [
      'combining characters',
      '# Cafe\u0301\nDas Cafe\u0301‸ schloss. Es regnete.\n',
      'Cafe\u0301',
      'Das Cafe\u0301 schloss.',
    ],
    ['no word between blanks', '# A\nThe river  ‸  fell. Rain.\n', 'The river    fell.', 'The river    fell. Rain.'],
    [
      'an abbreviation in a sentence',
      '# A\nRain. Mr. J. Poole p‸aid 3.5 dollars. It was late.\n',
      'paid',
      'Mr. J. Poole paid 3.5 dollars.',
    ],
    [
      'a German date',
      '# A\nRegen. Am 3. März stie‸g der Pegel. Dann fiel er.\n',
      'stieg',
      'Am 3. März stieg der Pegel.',
    ],
    ['an inline form', '# 一\n雨。水闸[?检‸修]完成。\n', '检修', '[?检修]', '水闸[?检修]完成。'],
    [
      'a note',
      '# A\nRain [%the scan is to‸rn here] fell. It rained.\n',
      'torn',
      'the scan is torn here',
      '[%the scan is torn here]',
    ],
    [
      'text behind a jump in',
      '<< （上接第一版）把隐‸患消除。\n在汛期之前。\n',
      '隐患',
      '把隐患消除。',
      '把隐患消除。\n在汛期之前。',
    ],
    ['a caption', '# A\n! The q‸uay at\ndawn. Fog. {src=a.png}\n', 'quay', 'The quay at\ndawn.'],
    [
      'a comment in a paragraph',
      '# A\nThe river\n% torn he‸re\nfell. Rain.\n',
      'here',
      'torn here',
      '% torn here',
      'The river\n% torn here\nfell.',
    ],
    ['verse', '# A\n~~~ verse\nOne f‸og\nTwo\n~~~\n', 'fog', 'One fog', 'One fog\nTwo', '~~~ verse\nOne fog\nTwo\n~~~'],
    [
      'a headline',
      '#- Kicker\n# River ri‸ses\n# again\n@ By Ann Poole\n\nText.\n',
      'rises',
      'River rises',
      '# River rises',
      '# River rises\n# again',
      '#- Kicker\n# River rises\n# again\n@ By Ann Poole',
    ],
    ['an attribute', '# River {#ri‸ver .news}\nText.\n', 'river', '#river', '{#river .news}', '# River {#river .news}'],
    ['a page label', '== 第一版 综‸合 ==\n\n# A\n', '综合', '第一版 综合', '== 第一版 综合 =='],
    [
      'a jump',
      '# A\nThe river\n>> Continued on Pa‸ge 3 {#a}\n',
      'Page',
      'Continued on Page 3',
      '>> Continued on Page 3 {#a}',
    ],
    [
      'front matter',
      '---\npaper: Harbor Ga‸zette\ndate: 1931-05-06\n---\n# A\n',
      'Gazette',
      'Harbor Gazette',
      'paper: Harbor Gazette',
      '---\npaper: Harbor Gazette\ndate: 1931-05-06\n---',
    ],
    [
      'a list in front matter',
      '---\ntranscribers:\n  - An‸n\n  - Bo\npaper: A\n---\n# A\n',
      'Ann',
      'transcribers:\n  - Ann\n  - Bo',
    ],
  ] as const) {
    it(`take ${what}`, async () => assert.deepEqual(await steps(expected.length, drawing), expected));
  }

  it('are counted in bytes of UTF-8 with a client that does', async () => {
    const capabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };
    assert.deepEqual(await steps(2, '# 一\n雨。𠮷安水‸闸检修。e\u0301\n', { capabilities }), [
      '水闸',
      '𠮷安水闸检修。',
    ]);
  });

  it('are found for several positions at once, in their order', async () => {
    desk = await Desk.on('# Rain‸\nFog ‸held it.\n‸');
    const found = await select([2, 0, 1].map((index) => desk.cursor(index).position));
    const text = desk.text('p1.broadsheet');
    const words = found.map(({ range }) => text.slice(desk.offset(text, range.start), desk.offset(text, range.end)));
    assert.deepEqual(words, ['# Rain\nFog held it.\n', 'Rain', 'held']);
  });

  it('of an empty file are the file', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    const start = { line: 0, character: 0 };
    assert.deepEqual(await select([start]), [{ range: { start, end: start } }]);
  });

  it('of any text hold the position, and each strictly the one before', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    await fc.assert(
      fc.asyncProperty(transcript, fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), async (text, places) => {
        await desk.rewrite('p1.broadsheet', text);
        const positions = places.map((place) => desk.position(text, Math.floor((place / 1000) * text.length)));
        const found = await select(positions);
        assert.equal(found.length, positions.length);
        found.forEach((range, i) => {
          let [start, end] = [positions[i]!, positions[i]!];
          let [from, to] = [desk.offset(text, start), desk.offset(text, end)];
          for (const outer of outwards(range)) {
            ({ start, end } = outer);
            const [before, after] = [desk.offset(text, start), desk.offset(text, end)];
            assert.ok(before <= from && to <= after);
            if (outer !== range.range) assert.ok(after - before > to - from);
            [from, to] = [before, after];
          }
          assert.deepEqual([from, to], [0, text.length]);
        });
      }),
      { numRuns: 150 },
    );
  });
});
