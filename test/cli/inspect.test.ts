import { strict as assert } from 'node:assert';
import { invoke } from './invoke';

const folder = 'examples/linjiang-ribao/2021-03-06';
const [p1, p2, p3, p4] = [1, 2, 3, 4].map((page) => `${folder}/p${page}.broadsheet`) as [
  string,
  string,
  string,
  string,
];

interface Segment {
  path: string;
  line: number;
  endLine: number;
  page: string;
  paragraphs: string[];
  blocks: { kind: string; text: string; line: number; endLine: number }[];
  jumpIn: unknown;
  jumpOut: unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
async function inspected(args: string[], input = '', locale: 'en' | 'zh-CN' = 'en'): Promise<any> {
  const said = await invoke(['inspect', ...args], input, locale);
  assert.deepEqual([said.status, said.problems], [0, []]);
  return JSON.parse(said.out);
}

/** What `expected` has of `actual`: fields may be added to the contract, those that it names stay. */
function contracted(actual: unknown, expected: unknown): unknown {
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) return actual;
  if (Array.isArray(actual)) {
    return Array.isArray(expected) ? actual.map((each, i) => contracted(each, expected[i])) : actual;
  }
  const known = Object.entries(actual).filter(([key]) => Object.hasOwn(expected, key));
  return Object.fromEntries(
    known.map(([key, value]) => [key, contracted(value, (expected as Record<string, unknown>)[key])]),
  );
}

function holds(actual: unknown, expected: unknown): void {
  assert.deepEqual(contracted(actual, expected), expected);
}

/** The lines of 临江日报 were counted in the files. */
describe('broadsheet inspect', () => {
  const article = async (key: string) =>
    (await inspected([folder])).issues[0].articles.find((each: { key: string }) => each.key === key);

  it('gives the issue and its pages', async () => {
    const { issues } = await inspected([folder]);
    assert.equal(issues.length, 1);
    const { paper, date, edition, language, meta, pages, jumps } = issues[0];
    assert.deepEqual([paper, date, edition, language], ['临江日报', '2021-03-06', null, 'zh-CN']);
    assert.equal(meta.pages, 4);
    assert.deepEqual(jumps, { paired: 7, unmatched: 0, ambiguous: 0 });
    assert.deepEqual(
      pages.map(({ number, sequence, label, path, line }: Record<string, unknown>) => [
        number,
        sequence,
        label,
        path,
        line,
      ]),
      [
        ['1', 1, '第一版 要闻', p1, 14],
        ['2', 2, '第二版 综合', p2, 14],
        ['3', 3, '第三版　综合', p3, 14],
        ['4', 4, '第四版 渡口·服务', p4, 14],
      ],
    );
    holds(pages[0].bylines[0], {
      role: '责任编辑',
      names: ['梁文舟'],
      text: '责任编辑：梁文舟 美术编辑：许可 校对：沈小满',
      position: 'page',
      path: p1,
      line: 15,
    });
  });

  it('gives an article over two pages with the shape of the contract', async () => {
    const { text, segments, ...lead } = await article(`${p1}:19`);
    holds(lead, {
      id: null,
      key: `${p1}:19`,
      genre: 'news',
      headline: {
        standing: [],
        kicker: ['市防汛抗旱指挥部第一次全体会议强调'],
        main: ['早部署早检查早整改', '把隐患消除在汛期之前'],
        deck: ['沈维舟讲话 顾明川主持'],
      },
      bylines: [
        {
          role: '记者',
          names: ['周晓舟'],
          text: '（记者周晓舟）',
          source: '本报',
          position: 'lead',
          path: p1,
          line: 24,
        },
      ],
      dateline: null,
      pictures: [],
      endMark: '①3',
    });
    const [first, second]: Segment[] = segments;
    const keys = ['path', 'line', 'endLine', 'page', 'headline', 'paragraphs', 'blocks', 'jumpIn', 'jumpOut'];
    for (const key of keys) assert.ok(Object.hasOwn(first!, key), key);
    assert.deepEqual([first!.path, first!.line, first!.endLine, first!.page], [p1, 19, 56, '1']);
    assert.deepEqual([second!.path, second!.line, second!.endLine, second!.page], [p3, 19, 35, '3']);
    assert.deepEqual(
      [first!, second!].map(({ blocks }) => blocks.map(({ kind, line, endLine }) => [kind, line, endLine])),
      [
        [
          ['paragraph', 24, 29],
          ['paragraph', 31, 39],
          ['paragraph', 41, 49],
          ['paragraph', 51, 55],
        ],
        [
          ['paragraph', 21, 24],
          ['paragraph', 25, 32],
          ['paragraph', 33, 35],
        ],
      ],
    );
    assert.deepEqual(
      first!.paragraphs,
      first!.blocks.map((block) => block.text),
    );
    holds(first!.jumpOut, {
      text: '（下转第三版①）',
      pages: ['3'],
      label: '①',
      slug: null,
      line: 56,
      column: 1,
      state: 'paired',
      to: [{ path: p3, line: 20 }],
      candidates: [],
      join: 'paragraph',
    });
    holds(second!.jumpIn, {
      text: '（上接第一版①）',
      pages: ['1'],
      label: '①',
      slug: null,
      line: 20,
      column: 1,
      state: 'paired',
      from: [{ path: p1, line: 56 }],
      candidates: [],
    });
    assert.deepEqual([first!.jumpIn, second!.jumpOut], [null, null]);
    assert.match(text, /^本报讯（记者周晓舟）昨日是惊蛰。上午，/);
    assert.match(text, /其余7处须在4月10日前完工。\n/);
    assert.match(text, /在本报和市政府网站公布，接受群众监督。不能/);
    assert.match(text, /一千二百余人参加。$/);
  });

  it('follows a chain of jumps, and jumps without words', async () => {
    const segmentsOf = async (key: string) =>
      (await article(key)).segments.map(({ path, line, endLine }: Segment) => [path, line, endLine]);
    assert.deepEqual(await segmentsOf(`${p1}:121`), [
      [p1, 121, 153],
      [p2, 17, 53],
      [p4, 28, 44],
    ]);
    assert.deepEqual(await segmentsOf(`${p3}:126`), [
      [p3, 126, 138],
      [p4, 18, 26],
    ]);
    assert.deepEqual(await segmentsOf(`${p4}:65`), [
      [p4, 65, 84],
      [p4, 125, 140],
    ]);
  });

  it('reads pictures, crossheads, tables and datelines', async () => {
    const photo = await article(`${p1}:155`);
    assert.equal(photo.genre, 'photo');
    holds(photo.pictures, [
      {
        caption: '3月5日，东门水闸管理所职工在检修启闭机。入汛之前，全市187处涵闸都将逐一试运行。',
        credits: [{ role: '摄', names: ['林水生'], text: '本报记者 林水生 摄' }],
        path: p1,
        line: 156,
      },
    ]);
    assert.equal(photo.text, '');
    const field = await article(`${p3}:66`);
    assert.deepEqual(
      field.segments[0].blocks.map(({ kind, line, endLine }: Segment['blocks'][0]) => [kind, line, endLine]),
      [
        ['paragraph', 70, 75],
        ['paragraph', 76, 78],
        ['paragraph', 79, 85],
        ['crosshead', 86, 86],
        ['paragraph', 87, 93],
        ['paragraph', 94, 97],
        ['preformatted', 99, 104],
        ['picture', 106, 106],
        ['picture', 107, 107],
      ],
    );
    assert.equal(field.endMark, '④6');
    assert.match(field.text, /一目了然。$/);
    const wire = await article(`${p2}:55`);
    holds(wire.dateline, {
      place: '省城',
      date: '3月5日',
      agency: '江海通讯社',
      text: '江海通讯社省城3月5日电',
    });
  });

  it('reads inline forms as they are printed', async () => {
    const source = `---\nlanguage: zh-CN\n---\n\n# 题[?目]\n\n市[!政腐|政府]今[+天]在[^漢字|かんじ][*开]会[%原文如此]，到□人[?]，\\#号。\n`;
    const [{ articles }] = (await inspected(['-'], source)).issues;
    assert.deepEqual(articles[0].headline.main, ['题目']);
    assert.equal(articles[0].text, '市政腐今天在漢字开会，到□人[…]，#号。');
    assert.equal(articles[0].key, '<stdin>:5');
  });

  it('leaves signatures, jump words and end marks out of the text, and joins words that a jump divides', async () => {
    const source = `---
paper: The Harbor Courier
date: 1987-10-14
language: en
---

== Page A1 ==

# Mayor vetoes pier plan {#pier}
@ By Ann Poole

The mayor, who had long argu-
>> See PIER, Page A2

== Page A2 ==

<< PIER, from Page A1
ed for it, vetoed the plan. -30-
`;
    const [issue] = (await inspected(['-'], source)).issues;
    assert.equal(issue.articles.length, 1);
    const [article] = issue.articles;
    assert.equal(article.id, 'pier');
    assert.equal(article.text, 'The mayor, who had long argued for it, vetoed the plan.');
    assert.equal(article.endMark, '-30-');
    holds(article.bylines, [
      { names: ['Ann Poole'], text: 'By Ann Poole', position: 'head', path: '<stdin>', line: 10 },
    ]);
    const { jumpOut } = article.segments[0];
    assert.deepEqual(
      [jumpOut.slug, jumpOut.pages, jumpOut.line, jumpOut.join, jumpOut.to],
      ['PIER', ['A2'], 13, 'word', [{ path: '<stdin>', line: 17 }]],
    );
    assert.deepEqual(
      issue.pages.map(({ number }: { number: string }) => number),
      ['A1', 'A2'],
    );
  });

  it('says why a jump is not paired, in the language of the reader', async () => {
    const faulty = 'examples/faulty/jump-ambiguous.broadsheet';
    for (const [locale, why] of [
      ['en', 'it fits as well'],
      ['zh-CN', '它也符合'],
    ] as const) {
      const [issue] = (await inspected([faulty], '', locale)).issues;
      assert.ok(issue.jumps.ambiguous >= 2);
      const out = issue.articles.flatMap(({ segments }: { segments: Segment[] }) =>
        segments.flatMap(({ jumpOut }) => jumpOut ?? []),
      )[0];
      assert.equal(out.state, 'ambiguous');
      holds(out.candidates, [
        { path: faulty, line: 25, why },
        { path: faulty, line: 29, why },
      ]);
    }
  });

  it('makes an unmatched continuation an article of its own', async () => {
    const source = '---\nlanguage: zh-CN\n---\n\n== 第三版 ==\n\n<< （上接第一版）\n水位平稳下降。\n';
    const [issue] = (await inspected(['-'], source)).issues;
    assert.deepEqual(issue.jumps, { paired: 0, unmatched: 1, ambiguous: 0 });
    assert.equal(issue.articles[0].segments[0].jumpIn.state, 'unmatched');
    assert.equal(issue.articles[0].text, '水位平稳下降。');
  });

  it('gives several issues in the order of paper and date, and none for nothing that can be read', async () => {
    const { issues } = await inspected(['examples/harbor-courier', folder, 'examples/shiokaze-shinbun']);
    assert.deepEqual(
      issues.map(({ paper }: { paper: string }) => paper),
      ['The Harbor Courier', '临江日报', '潮風新聞'],
    );
    const said = await invoke(['inspect', 'nowhere.broadsheet']);
    assert.deepEqual([said.status, said.out], [2, '{\n  "issues": []\n}\n']);
  });
});
