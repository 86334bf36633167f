import { strict as assert } from 'node:assert';
import { ISSUES, type IssueSummary, PAPERS, type Paper } from '../../../server/protocol';
import { Desk } from '../support/desk';

function transcript(frontMatter: string, text = '# Fog\nNo boats.\n'): string {
  return `---\n${frontMatter}\n---\n${text}`;
}

const archive = {
  'b/1.broadsheet': transcript('paper: The Lennport Courier\ndate: 1911-05-04\nlanguage: en\nstatus: approved'),
  'b/2.broadsheet': transcript(
    'paper: The Lennport Courier\ndate: 1911-05-05\nlanguage: en-GB\npages: 8',
    '== 1 ==\n# Fog {status=raw}\nNo boats.\n# Wheat\n4s.\n',
  ),
  'b/2b.broadsheet': transcript('paper: The Lennport Courier\ndate: 1911-05-05\nedition: Late', '== 1 ==\n== 2 ==\n'),
  'a/1.broadsheet': transcript('paper: 白渡新报\ndate: 1934-01-09\nstatus: proofread', '# 甲\n天晴。\n'),
  'loose.broadsheet': '# Notes\nNothing.\n',
};

async function open(): Promise<Desk> {
  return Desk.on('', { beside: archive, open: [] });
}

describe('the papers of a workspace', () => {
  it('come by name, what names none last, each with its latest issue', async () => {
    const desk = await open();
    const papers = await desk.request<Paper[]>(PAPERS, {});
    assert.deepEqual(
      papers.map(({ name, issues, latest }) => [
        name,
        issues,
        latest.date,
        latest.language,
        latest.pages,
        desk.path(latest.uri),
      ]),
      [
        ['The Lennport Courier', 3, '1911-05-05', 'en-GB', 8, 'b/2.broadsheet'],
        ['白渡新报', 1, '1934-01-09', null, 1, 'a/1.broadsheet'],
        [null, 1, null, null, 1, 'loose.broadsheet'],
      ],
    );
    await desk.close();
  });

  it('count their articles, and pages on which nothing stands, by how far they have come', async () => {
    const desk = await open();
    const [courier] = await desk.request<Paper[]>(PAPERS, {});
    assert.deepEqual(courier?.counts, { none: 3, raw: 1, structured: 0, proofread: 0, approved: 1 });
    await desk.close();
  });

  it('count each part of an article that runs on, as each is worked on by itself', async () => {
    const desk = await Desk.on('', {
      beside: {
        'p1.broadsheet': transcript(
          'paper: 白渡新报\ndate: 1934-01-09',
          '== 第一版 ==\n# 甲 {status=raw}\n天晴，\n>> （下转第二版）\n',
        ),
        'p2.broadsheet': transcript(
          'paper: 白渡新报\ndate: 1934-01-09\nstatus: approved',
          '== 第二版 ==\n<< （上接第一版）\n风止。\n== 第三版 ==\n',
        ),
      },
      open: [],
    });
    const [paper] = await desk.request<Paper[]>(PAPERS, {});
    assert.deepEqual(paper?.counts, { none: 0, raw: 1, structured: 0, proofread: 0, approved: 2 });
    await desk.close();
  });

  it('follow what is typed', async () => {
    const desk = await Desk.on('---\npaper: Elbblatt\n---\n# Eis\nDie Fähre ruht.\n');
    const counts = async () =>
      (await desk.request<Paper[]>(PAPERS, {})).map(({ name, counts }) => [name, counts.raw, counts.none]);
    assert.deepEqual(await counts(), [['Elbblatt', 0, 1]]);
    await desk.replace('p1.broadsheet', '# Eis', '# Eis {status=raw}');
    assert.deepEqual(await counts(), [['Elbblatt', 1, 0]]);
    await desk.close();
  });
});

describe('the issues of a paper', () => {
  it('come the latest first, as many as are wanted', async () => {
    const desk = await open();
    const ask = async (paper: string | null, from = 0, count = 10) =>
      (await desk.request<IssueSummary[]>(ISSUES, { paper, from, count })).map(({ uri }) => desk.path(uri));
    const all = ['b/2.broadsheet', 'b/2b.broadsheet', 'b/1.broadsheet'];
    assert.deepEqual(await ask('The Lennport Courier'), all);
    assert.deepEqual(await ask('The Lennport Courier', 1, 1), all.slice(1, 2));
    assert.deepEqual(await ask('The Lennport Courier', 3), []);
    assert.deepEqual(await ask(null), ['loose.broadsheet']);
    assert.deepEqual(await ask('no such paper'), []);
    await desk.close();
  });

  it('say how many pages they have: as the front matter says, or as many as are there', async () => {
    const desk = await open();
    const issues = await desk.request<IssueSummary[]>(ISSUES, { paper: 'The Lennport Courier', from: 0, count: 9 });
    assert.deepEqual(
      issues.map(({ edition, pages }) => [edition, pages]),
      [
        [null, 8],
        ['Late', 2],
        [null, 1],
      ],
    );
    await desk.close();
  });
});
