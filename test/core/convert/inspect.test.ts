import { strict as assert } from 'node:assert';
import { type InspectedIssue, inspectIssue } from '../../../core/convert/inspect';
import { filesOf, lines } from '../../support/drawn';
import { archiveOf } from '../../support/read';

function inspect(drawing: string): InspectedIssue {
  const files = filesOf(drawing);
  const archive = archiveOf(files);
  return inspectIssue(archive.issueOf([...files.keys()][0]!)!, archive.names);
}

const flood = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  pages: 4
  number: 10427
  ---

  == 第一版 要闻 == {status=proofread}
  @ 责任编辑：梁文舟

  #- 市防汛指挥部会议强调
  # 早部署早检查
  # 确保安全度汛
  #+ 三座水库除险加固本月完工

  本报讯（记者周晓舟）昨日，市防汛指挥部召开
  会议。

  |
  各县区要逐库逐堤排查，
  >> （下转第三版①）

  ! 工作人员在检修启闭机。{src=scans/p1.png with=#ferry}
  @ 本报记者 林水生 摄
  //// p3.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第三版 综合 ==

  # 早部署早检查
  << （上接第一版①）
  把隐患消除在汛期之前。①3

  #* 渡口 {.section}
  # 最后一班渡船 {#ferry}
  @ 本报记者 何田

  天还没亮。

  #+ 摆渡的人 {with=#ferry status=raw}
  ~~~ table {with=#boats}
  甲  乙
  ~~~
`;

describe('What inspect prints', () => {
  it('is all that was understood, lines and columns from 1', () => {
    const caption = {
      caption: '工作人员在检修启闭机。',
      credits: [{ role: '摄', names: ['林水生'], text: '本报记者 林水生 摄' }],
    };
    const first = {
      standing: [],
      kicker: ['市防汛指挥部会议强调'],
      main: ['早部署早检查', '确保安全度汛'],
      deck: ['三座水库除险加固本月完工'],
    };
    const issue = inspect(flood);
    assert.deepEqual(issue.articles[0], {
      id: null,
      key: 'p1.broadsheet:12',
      genre: 'news',
      status: null,
      rubric: null,
      with: null,
      headline: first,
      bylines: [
        {
          role: '记者',
          names: ['周晓舟'],
          text: '（记者周晓舟）',
          source: '本报',
          position: 'lead',
          path: 'p1.broadsheet',
          line: 17,
        },
      ],
      dateline: null,
      segments: [
        {
          path: 'p1.broadsheet',
          line: 12,
          endLine: 25,
          page: '1',
          headline: first,
          paragraphs: ['本报讯（记者周晓舟）昨日，市防汛指挥部召开会议。', '各县区要逐库逐堤排查，'],
          blocks: [
            { kind: 'paragraph', text: '本报讯（记者周晓舟）昨日，市防汛指挥部召开会议。', line: 17, endLine: 18 },
            { kind: 'paragraph', text: '各县区要逐库逐堤排查，', line: 21, endLine: 21 },
            { kind: 'picture', text: '工作人员在检修启闭机。', line: 24, endLine: 24 },
          ],
          jumpIn: null,
          jumpOut: {
            text: '（下转第三版①）',
            pages: ['3'],
            label: '①',
            slug: null,
            line: 22,
            column: 1,
            state: 'paired',
            to: [{ path: 'p3.broadsheet', line: 10 }],
            candidates: [],
            join: 'paragraph',
          },
        },
        {
          path: 'p3.broadsheet',
          line: 9,
          endLine: 11,
          page: '3',
          headline: { standing: [], kicker: [], main: ['早部署早检查'], deck: [] },
          paragraphs: ['把隐患消除在汛期之前。'],
          blocks: [{ kind: 'paragraph', text: '把隐患消除在汛期之前。', line: 11, endLine: 11 }],
          jumpIn: {
            text: '（上接第一版①）',
            pages: ['1'],
            label: '①',
            slug: null,
            line: 10,
            column: 1,
            state: 'paired',
            from: [{ path: 'p1.broadsheet', line: 22 }],
            candidates: [],
            join: 'paragraph',
          },
          jumpOut: null,
        },
      ],
      pictures: [
        {
          ...caption,
          src: 'scans/p1.png',
          with: { id: 'ferry', key: 'p3.broadsheet:13' },
          path: 'p1.broadsheet',
          line: 24,
        },
      ],
      endMark: '①3',
      text: '本报讯（记者周晓舟）昨日，市防汛指挥部召开会议。\n各县区要逐库逐堤排查，把隐患消除在汛期之前。',
    });
    const { articles, pages, ...rest } = issue;
    assert.deepEqual(rest, {
      paper: '临江日报',
      date: '2021-03-06',
      edition: null,
      language: 'zh-CN',
      meta: { number: '10427', pages: 4 },
      jumps: { paired: 1, unmatched: 0, ambiguous: 0 },
    });
    assert.deepEqual(pages, [
      {
        number: '1',
        sequence: 1,
        label: '第一版 要闻',
        path: 'p1.broadsheet',
        line: 9,
        status: 'proofread',
        bylines: [
          {
            role: '责任编辑',
            names: ['梁文舟'],
            text: '责任编辑：梁文舟',
            position: 'page',
            path: 'p1.broadsheet',
            line: 10,
          },
        ],
      },
      { number: '3', sequence: 2, label: '第三版 综合', path: 'p3.broadsheet', line: 7, status: null, bylines: [] },
    ]);
    assert.equal(articles.length, 3);
  });

  it('shows rubrics and what belongs to which article', () => {
    const [, ferry, box] = inspect(flood).articles;
    assert.deepEqual(
      [ferry!.id, ferry!.rubric, ferry!.with, ferry!.headline.standing],
      ['ferry', '渡口', null, ['渡口']],
    );
    assert.deepEqual([box!.rubric, box!.with, box!.status], ['渡口', { id: 'ferry', key: ferry!.key }, 'raw']);
    assert.deepEqual(box!.segments[0]!.blocks, [
      { kind: 'preformatted', text: '甲  乙', line: 20, endLine: 22, with: { id: 'boats', key: null } },
    ]);
  });

  it('gives for a jump that is not made each candidate and why', () => {
    const { articles, jumps } = inspect(lines`
      //// p.broadsheet
      ---
      language: en
      ---
      == Page One ==
      # Fog
      It came
      >> (Continued on Page 4)
      # Rain
      It fell
      >> (Continued on Page 4)
      == Page Four ==
      << (Continued from Page 2)
      and went.
      << (Continued from Page 1)
      and stayed.
    `);
    const [fog, , lost, last] = articles;
    assert.deepEqual(jumps, { paired: 0, unmatched: 1, ambiguous: 3 });
    assert.deepEqual(fog!.segments[0]!.jumpOut, {
      text: '(Continued on Page 4)',
      pages: ['4'],
      label: null,
      slug: null,
      line: 7,
      column: 1,
      state: 'ambiguous',
      to: [],
      candidates: [{ path: 'p.broadsheet', line: 14, why: 'it fits as well' }],
    });
    assert.equal(lost!.segments[0]!.jumpIn!.state, 'unmatched');
    assert.deepEqual(
      last!.segments[0]!.jumpIn!.candidates.map(({ line }) => line),
      [7, 10],
    );
  });

  it('names the page of words that mean their own', () => {
    const [article] = inspect(
      '//// p.broadsheet\n---\nlanguage: zh-CN\n---\n== 第四版 ==\n石头有来历：\n>> （下转本版）\n',
    ).articles;
    assert.deepEqual(article!.segments[0]!.jumpOut!.pages, ['4']);
  });

  it('has nothing of a file that holds nothing', () => {
    assert.deepEqual(inspect('//// empty.broadsheet\n'), {
      paper: null,
      date: null,
      edition: null,
      language: null,
      meta: {},
      pages: [],
      articles: [],
      jumps: { paired: 0, unmatched: 0, ambiguous: 0 },
    });
  });

  it('keeps a byline that cannot be read in its words', () => {
    const [article] = inspect(
      '//// p.broadsheet\n---\nlanguage: zh-CN\n---\n# 通知\n\n特此通知。\n\n@ 临江市防汛抗旱指挥部\n@ 2021年3月5日\n',
    ).articles;
    assert.deepEqual(
      article!.bylines.map(({ names, text, position, line }) => [names, text, position, line]),
      [[[], '临江市防汛抗旱指挥部\n2021年3月5日', 'end', 8]],
    );
  });
});
