import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';

async function offeredIn(drawing: string, index = 0, trigger?: string) {
  const desk = await Desk.whenRead(drawing);
  const offered = await Offered.at(desk, index, trigger);
  await desk.close();
  return offered;
}

describe('completing an attribute', () => {
  it('offers the keys that mean something on the block, and genres on a head', async () => {
    const keys = async (line: string) =>
      (await offeredIn(`${line}\n`, 0, '{')).labels.filter((label) => !label.startsWith('.'));
    assert.deepEqual(await keys('== 第一版 == {‸}'), ['#', 'status', 'lang', 'src', 'section', 'n']);
    assert.deepEqual(await keys('# 题 {‸}'), ['#', 'status', 'lang', 'with']);
    assert.deepEqual(await keys('! 图。{‸}'), ['#', 'status', 'lang', 'src', 'with']);
    assert.deepEqual(await keys('>> （下转第三版） {‸}'), ['#', 'status', 'lang', 'page', 'label', 'to']);
    assert.deepEqual(await keys('<< （上接第一版） {‸}'), ['#', 'status', 'lang', 'page', 'label', 'from']);
    assert.deepEqual(await keys('~~~ table {‸}'), ['#', 'status', 'lang', 'src', 'with']);
    assert.ok((await offeredIn('# 题 {‸}\n')).labels.includes('.commentary'));
  });

  it('puts in key and sign, and leaves out what is given', async () => {
    const offered = await offeredIn('# 题 {.news status=raw l‸}\n');
    assert.equal(offered.taking('lang'), '# 题 {.news status=raw lang=}');
    assert.ok(!offered.labels.includes('status'));
    const renamed = await offeredIn('# 题 {sta‸tus=raw}\n');
    assert.equal(renamed.taking('status', 'replace'), '# 题 {status=raw}');
  });

  it('offers genres behind a full stop, with those of the configuration, and the rubric on a standing head', async () => {
    const desk = await Desk.whenRead('# 题 {.‸}\n\n#* 短评 {.news .‸}\n', {
      locale: 'zh-CN',
      beside: { 'broadsheet.config.json': '{"genres": ["puzzle"]}' },
    });
    await desk.read();
    const [headline, standing] = [await Offered.at(desk, 0, '.'), await Offered.at(desk, 1, '.')];
    assert.deepEqual([headline.labels[0], headline.labels.at(-1)], ['.news', '.puzzle']);
    assert.equal(headline.item('.commentary').labelDetails?.description, '评论');
    assert.equal(headline.taking('.commentary'), '# 题 {.commentary}');
    assert.deepEqual([standing.labels[0], standing.labels.includes('.news')], ['.section', false]);
    await desk.close();
  });

  it('offers statuses and languages', async () => {
    const status = await offeredIn('# 题 {status=pr‸}\n');
    assert.deepEqual(status.labels, ['raw', 'structured', 'proofread', 'approved']);
    assert.equal(status.taking('proofread'), '# 题 {status=proofread}');
    assert.equal((await offeredIn('# 题 {lang="‸"}\n', 0, '=')).taking('de'), '# 题 {lang="de"}');
  });

  const issue = lines`
    //// p1.broadsheet
    ---
    paper: 临江日报
    date: 2021-03-06
    language: zh-CN
    pages: 4
    ---
    == 第一版 ==
    # 守住这条江 {#river}
    堤防无险情，
    >> {to=‸}

    # 大桥通车 {#‸}
    通车了。
    >> {page=‸ label=‸}

    # 大事记 {with=#‸}
    动工。

    //// p3.broadsheet
    ---
    paper: 临江日报
    date: 2021-03-06
    language: zh-CN
    ---
    == 第三版 ==
    # 江 {#river-3}
    << （上接第一版②）
    群众安居。

    # 桥
    << {#bridge-3 from=bridge}
    桥上人多。

    == 副刊 == {n=‸}
    == 文艺 == {section=‸}
    == A5 ==
    # 诗
    ~~~ verse {with=‸}
    ~~~
  `;

  it('offers the ids of an issue where they can be named, those first that wait for the jump', async () => {
    assert.deepEqual((await offeredIn(issue, 0)).labels, ['#river-3', '#bridge-3']);
    assert.equal((await offeredIn(issue, 0, '=')).taking('#bridge-3'), '>> {to=#bridge-3}');
    assert.deepEqual((await offeredIn(issue, 4, '#')).labels, ['#river', '#river-3', '#bridge-3']);
    assert.equal((await offeredIn(issue, 4)).taking('#river'), '# 大事记 {with=#river}');
  });

  it('offers, for a block’s own id, one that is named and missing, and a new one', async () => {
    const offered = await offeredIn(issue, 1, '#');
    assert.deepEqual(offered.labels, ['#bridge', '#p1-1']);
    assert.equal(offered.taking('#bridge'), '# 大桥通车 {#bridge}');
  });

  it('offers pages and labels of halves without another half', async () => {
    assert.deepEqual((await offeredIn(issue, 2)).labels, ['3', 'A5']);
    assert.deepEqual((await offeredIn(issue, 3)).labels, ['②', '①']);
  });

  it('offers the numbers that pages lack, and the sections of the issue', async () => {
    assert.deepEqual((await offeredIn(issue, 5)).labels, ['4', '2']);
    assert.deepEqual((await offeredIn(issue, 6)).labels, ['A']);
  });

  it('is quiet in braces that are printed, in text and behind what is no attribute', async () => {
    for (const line of [
      '{‸',
      '正文 {‸',
      '# 题 {见第 ‸}',
      '# 题 \\{‸',
      '# 题 {a b=‸',
      '# 题 {x} {‸} 字',
      '% note {‸',
      '# {.news} ‸',
    ]) {
      const { labels } = await offeredIn(`${line}\n`, 0, ' ');
      assert.deepEqual(labels, [], line);
    }
  });
});

describe('completing the kind of preformatted text', () => {
  it('offers the kinds', async () => {
    const offered = await offeredIn('# 题\n~~~ ‸\n', 0, ' ');
    assert.deepEqual(offered.labels, ['table', 'verse', 'ad', 'quote']);
    assert.equal(offered.taking('verse'), '~~~ verse');
    assert.equal((await offeredIn('＃ 题\n～～～ ta‸ble\n')).taking('table', 'replace'), '～～～ table');
  });
});
