import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { FoldingRange, FoldingRangeClientCapabilities } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

const able = (foldingRange: FoldingRangeClientCapabilities): DeskOptions => ({
  capabilities: { ...everything, textDocument: { ...everything.textDocument, foldingRange } },
});

describe('folding ranges', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const fold = () => desk.request<FoldingRange[]>('textDocument/foldingRange', desk.document('p1.broadsheet'));
  /** The folds of a text, each as its first and last line. */
  const folded = async (text: string, options?: DeskOptions) => {
    desk = await Desk.on(text, options);
    const all = desk.text('p1.broadsheet').split(/\r\n|\r|\n/);
    return (await fold()).map(({ startLine, endLine, kind }) =>
      [all[startLine], all[endLine], ...(kind ? [kind] : [])].join(' … '),
    );
  };

  it('fold a Chinese page by page, article by article, whatever stands in them', async () => {
    const text = lines`
      ---
      paper: 临江日报
      date: 2021-03-06
      ---

      == 第一版 要闻 ==

      #- 市防汛指挥部会议强调
      # 早部署早检查
      # 确保安全度汛
      #+ 三座水库除险加固本月完工
      @ 本报记者 周晓舟

      𠮷安水闸已经检修。
      >> （下转第三版①）

      # {.photo}
      ! 3月5日，工作人员在东门水闸
      检修启闭机。
      @ 本报记者 林水生 摄


      == 第三版 综合 ==

      << （上接第一版①）
      把隐患消除在汛期之前。①3

      ~~~ table
      水库  库容
      东门  12
      ~~~
      % 表格漫漶，
      % 据缩印本补。

    `;
    assert.deepEqual(await folded(text), [
      '--- … ---',
      '== 第一版 要闻 == … @ 本报记者 林水生 摄',
      '# 确保安全度汛 … >> （下转第三版①）',
      '# {.photo} … @ 本报记者 林水生 摄',
      '! 3月5日，工作人员在东门水闸 … 检修启闭机。',
      '== 第三版 综合 == … % 据缩印本补。',
      '<< （上接第一版①） … % 据缩印本补。',
      '~~~ table … ~~~ … region',
      '% 表格漫漶， … % 据缩印本补。 … comment',
    ]);
  });

  for (const [language, text, expected] of [
    [
      'an English page, and one that ends without a line break',
      '== Page One ==\r\n\r\n# Ferry late\r\nFog held it.\r\n\r\n\r\n# Levee holds\r\nThe river fell.',
      ['== Page One == … The river fell.', '# Ferry late … Fog held it.', '# Levee holds … The river fell.'],
    ],
    [
      'a German article without a page',
      '#* Kleine Chronik\n# Hochwasser\nDer Pegel stieg.\n',
      ['# Hochwasser … Der Pegel stieg.'],
    ],
    [
      'nothing of a single line',
      '== A3 ==\n\n\n== A4 ==\n# Rain\n\n! One line\n\n% note\n',
      ['== A4 == … % note', '# Rain … % note'],
    ],
    ['front matter that is never closed', '---\npaper: Harbor Gazette\n\n# Rain\n', ['--- … paper: Harbor Gazette']],
    ['text without a head', '第一段。\n\n第二段。\n', ['第一段。 … 第二段。']],
    [
      'one of two that begin on a line',
      '! Ein Bild\nvom Hafen.\n\nDer Pegel stieg.\n',
      ['! Ein Bild … Der Pegel stieg.'],
    ],
    [
      'what stands below crossheads, up to the jump',
      '# Ferry late\n\n## The quay\n\nFog held it.\n\n## The ferry\n! Late\nat noon.\n\n>> Continued on Page 3\n',
      [
        '# Ferry late … >> Continued on Page 3',
        '## The quay … Fog held it.',
        '## The ferry … at noon.',
        '! Late … at noon.',
      ],
    ],
    [
      'rubrics with the articles under them',
      '== A3 ==\n# Rain\n\nIt fell.\n\n#* Letters {.section}\n# On dogs\n\nThey bark.\n\n# On cats\n\nThey do not.\n\n#* Notes {.section}\n\nNone.\n\n== A4 ==\n',
      [
        '== A3 == … None.',
        '# Rain … It fell.',
        '#* Letters {.section} … They do not.',
        '# On dogs … They bark.',
        '# On cats … They do not.',
        '#* Notes {.section} … None.',
      ],
    ],
    [
      'comments in a caption',
      '# Pic\n! The quay\n% torn\n% here\nat dawn.\n',
      ['# Pic … at dawn.', '! The quay … at dawn.', '% torn … % here … comment'],
    ],
  ] as const) {
    it(`fold ${language}`, async () => assert.deepEqual(await folded(text), expected));
  }

  it('name whole lines, in whatever the client counts', async () => {
    desk = await Desk.on('# 𠮷\n𠮷安。\n', {
      capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } },
    });
    assert.deepEqual(await fold(), [{ startLine: 0, endLine: 1 }]);
  });

  const nested = '== A1 ==\n# One\n! A wide\nriver\n# Two\ntext\n== A2 ==\n# Three\ntext\n';
  for (const [rangeLimit, expected] of [
    [0, []],
    [2, ['== A1 == … text', '== A2 == … text']],
    [3, ['== A1 == … text', '# One … river', '== A2 == … text']],
    [5, ['== A1 == … text', '# One … river', '# Two … text', '== A2 == … text', '# Three … text']],
    [6, ['== A1 == … text', '# One … river', '! A wide … river', '# Two … text', '== A2 == … text', '# Three … text']],
  ] as const) {
    it(`of ${rangeLimit} are the outermost`, async () => {
      assert.deepEqual(await folded(nested, able({ rangeLimit, lineFoldingOnly: true })), expected);
    });
  }

  describe('say what is hidden', () => {
    const text = lines`
      ---
      paper: Harbor Gazette
      date: 1931-05-06
      ---
      == Page One ==
      # Ferry late
      Fog held it.
      >> Continued on Page 3
      # Levee holds
      The river fell.
    `;
    const said = async (options: DeskOptions) => {
      desk = await Desk.on(text, options);
      return (await fold()).map(({ collapsedText }) => collapsedText);
    };
    const tells = able({ foldingRange: { collapsedText: true } });

    it('in English', async () =>
      assert.deepEqual(await said(tells), [
        'Harbor Gazette 1931-05-06',
        '2 articles',
        'Continued on Page 3',
        undefined,
      ]));
    it('in Chinese', async () => assert.equal((await said({ ...tells, locale: 'zh-CN' }))[1], '2 篇'));
    it('to no client that cannot show it', async () =>
      assert.deepEqual(new Set(await said(able({}))), new Set([undefined])));
  });

  it('of any text nest, in order, and begin each on a line of its own', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        await desk.rewrite('p1.broadsheet', text);
        const count = text.split(/\r\n|\r|\n/).length;
        const open: FoldingRange[] = [];
        let before = -1;
        for (const range of await fold()) {
          assert.ok(before < range.startLine && range.startLine < range.endLine && range.endLine < count);
          before = range.startLine;
          while (open.length > 0 && open.at(-1)!.endLine < range.startLine) open.pop();
          assert.ok(range.endLine <= (open.at(-1)?.endLine ?? count));
          open.push(range);
        }
      }),
      { numRuns: 150 },
    );
  });
});
