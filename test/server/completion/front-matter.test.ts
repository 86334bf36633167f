import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';

const archive = lines`
  //// 1931-06-02/p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  edition: "Late: City"
  language: en
  pages: 8
  place: [Halden, "Lenn, upper"]
  ---
  == Page One ==
  # River rises
  It rose.

  //// 1931-06-02/p2.broadsheet
  ‸

  //// 1931-06-03/p1.broadsheet
  --‸
  //// linjiang/p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  place: 临江
  ---
  == 第一版 ==
`;

describe('completing the front matter of a file that has none', () => {
  it('fills in what the files beside it say, and the date of its path', async () => {
    const desk = await Desk.whenRead(archive);
    const [beside, other] = [await Offered.at(desk, 0), await Offered.at(desk, 1)];
    assert.equal(beside.labels[0], '---');
    assert.equal(
      beside.taking('---'),
      '---\npaper: «The Halden Courier»\ndate: «1931-06-02»\nedition: «"Late: City"»\nlanguage: «en»\npages: «8»\n---\n‸',
    );
    assert.deepEqual(other.labels, ['---']);
    assert.match(
      other.taking('---'),
      /^---\npaper: «[^»]+»\ndate: «1931-06-03»\nlanguage: «[^»]+»\npages: «»\n---\n‸$/,
    );
    await desk.close();
  });

  it('is offered on the first line only', async () => {
    const desk = await Desk.whenRead('---\npaper: p\n---\n\n‸');
    assert.ok(!(await Offered.at(desk)).labels.includes('---'));
    await desk.close();
  });
});

describe('completing a key of the front matter', () => {
  it('offers those that are not given yet, above and below', async () => {
    const desk = await Desk.whenRead('---\npaper: p\n‸\nlanguage: en\n---\n\n# River rises\nIt rose.\n', {
      locale: 'zh-CN',
    });
    const offered = await Offered.at(desk);
    assert.deepEqual(offered.labels.slice(0, 4), ['format', 'date', 'number', 'edition']);
    assert.ok(!offered.labels.includes('language') && !offered.labels.includes('paper'));
    assert.equal(offered.item('date').labelDetails?.description, '日期');
    assert.equal(offered.taking('date'), 'date: ');
    assert.equal(offered.taking('status'), 'status: «raw,structured,proofread,approved»');
    await desk.close();
  });

  it('takes the place of a key that is half typed, and leaves its value', async () => {
    const desk = await Desk.whenRead('---\npaper: p\npag‸\nsta‸us: raw\n---\n');
    assert.equal((await Offered.at(desk, 0)).taking('pages'), 'pages: ');
    assert.equal((await Offered.at(desk, 1)).taking('status', 'replace'), 'status: raw');
    await desk.close();
  });

  it('offers what ends it while nothing does', async () => {
    const desk = await Desk.whenRead('---\npaper: p\n-‸');
    const offered = await Offered.at(desk, 0, '-');
    assert.deepEqual(offered.labels, ['---']);
    assert.equal(offered.taking('---'), '---');
    await desk.close();
  });

  it('offers the keys of the workspace’s configuration', async () => {
    const desk = await Desk.whenRead('---\n‸', { beside: { 'broadsheet.config.json': '{"frontMatter": ["censor"]}' } });
    await desk.read();
    assert.equal((await Offered.at(desk)).taking('censor'), 'censor: ');
    await desk.close();
  });
});

describe('completing a value of the front matter', () => {
  const typed = (text: string) => archive.replace('--‸', text).replace('p2.broadsheet\n‸', 'p2.broadsheet\n');

  it('offers the statuses and nothing else', async () => {
    const desk = await Desk.whenRead(typed('---\nstatus: ‸\n---'));
    const offered = await Offered.at(desk, 0, ' ');
    assert.deepEqual(offered.labels, ['raw', 'structured', 'proofread', 'approved']);
    assert.equal(offered.taking('proofread'), 'status: proofread');
    await desk.close();
  });

  it('offers languages, those of the paper and the archive first', async () => {
    const desk = await Desk.whenRead(typed('---\npaper: 临江日报\nlanguage: z‸\n---'));
    const { labels } = await Offered.at(desk);
    assert.deepEqual(labels.slice(0, 2), ['zh-CN', 'en']);
    assert.ok(labels.includes('de'));
    await desk.close();
  });

  it('offers papers, editions and places that other files name, quoted where they need it', async () => {
    const desk = await Desk.whenRead(
      typed('---\npaper: Th‸\nedition: ‸\nplace: [Halden, ‸]\npublisher: ‸\ntranscribers:\n  - ‸\n---'),
    );
    const [paper, edition, place, publisher] = [
      await Offered.at(desk, 0),
      await Offered.at(desk, 1),
      await Offered.at(desk, 2),
      await Offered.at(desk, 3),
    ];
    assert.deepEqual(paper.labels, ['The Halden Courier', '临江日报']);
    assert.equal(paper.taking('The Halden Courier'), 'paper: The Halden Courier');
    assert.equal(edition.taking('Late: City'), 'edition: "Late: City"');
    assert.equal(place.taking('Lenn, upper'), 'place: [Halden, "Lenn, upper"]');
    assert.deepEqual(publisher.labels, []);
    await desk.close();
  });

  it('offers dates of the path and of the files beside it, and the pages that are still to come', async () => {
    const desk = await Desk.whenRead(
      archive
        .replace('p2.broadsheet\n‸', 'p2.broadsheet\n---\npaper: The Halden Courier\ndate: ‸\n---\n')
        .replace('--‸', '---\npaper: The Halden Courier\ndate: 1931-06-02\nedition: "Late: City"\npage: ‸\n---'),
    );
    assert.deepEqual((await Offered.at(desk, 0)).labels, ['1931-06-02']);
    assert.deepEqual((await Offered.at(desk, 1)).labels, ['2', '3', '4', '5', '6', '7', '8']);
    await desk.close();
  });

  it('does not offer what is being typed', async () => {
    const desk = await Desk.whenRead('---\npaper: Halden‸\n---\n');
    assert.deepEqual((await Offered.at(desk)).labels, []);
    await desk.close();
  });
});
