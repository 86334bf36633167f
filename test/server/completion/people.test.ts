import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';

/** An archive whose papers are signed, and a file to type in. */
function archive(typed: string, language = 'zh-CN'): string {
  return lines`
    //// a.broadsheet
    ---
    paper: 临江日报
    date: 2021-03-06
    language: zh-CN
    ---
    # 早部署早检查
    @ 本报记者 周晓舟 实习生 何田

    各县区要逐库排查。

    # 渡口
    @ 本报记者 周晓舟
    江面有雾。

    # 站牌
    @ 本报记者 周立
    站牌换新。

    //// b.broadsheet
    ---
    paper: The Halden Courier
    date: 1931-06-02
    language: en
    ---
    # River rises
    @ By Ann Poole, Staff Writer

    It rose.

    # Mayor walks
    @ By Anthony Reed

    He left.

    //// c.broadsheet
    ---
    paper: ${language === 'en' ? 'The Halden Courier' : '临江日报'}
    date: 2021-03-07
    language: ${language}
    ---
    # Typed
    ${typed}
  `;
}

async function labels(typed: string, language?: string, trigger?: string): Promise<string[]> {
  const desk = await Desk.whenRead(archive(typed, language));
  const offered = await Offered.at(desk, 0, trigger);
  await desk.close();
  return offered.labels;
}

async function taking(typed: string, label: string, language?: string, way?: 'insert' | 'replace'): Promise<string> {
  const desk = await Desk.whenRead(archive(typed, language));
  const offered = await Offered.at(desk);
  await desk.close();
  return offered.taking(label, way);
}

describe('completing a byline', () => {
  it('offers roles, and names by how often they sign, of papers in its script', async () => {
    assert.deepEqual(await labels('@ ‸', 'zh-CN', ' '), ['本报记者', '记者', '实习生', '周晓舟', '何田', '周立']);
    assert.deepEqual(await labels('@ ‸', 'en'), ['By', 'Staff Writer', 'Ann Poole', 'Anthony Reed']);
  });

  it('offers names first behind a role', async () => {
    assert.deepEqual(await labels('@ 本报记者 ‸', 'zh-CN', ' '), [
      '周晓舟',
      '何田',
      '周立',
      '本报记者',
      '记者',
      '实习生',
    ]);
    assert.deepEqual((await labels('@ By ‸', 'en')).slice(0, 2), ['Ann Poole', 'Anthony Reed']);
  });

  it('offers what the typed characters begin, set close or not', async () => {
    assert.deepEqual(await labels('@ 本报记者 周‸'), ['周晓舟', '周立']);
    assert.deepEqual(await labels('@ 本报记者周‸'), ['周晓舟', '周立']);
    assert.equal(await taking('@ 本报记者周‸', '周立'), '@ 本报记者周立');
    assert.deepEqual(await labels('@ 实‸'), ['实习生']);
    assert.deepEqual(await labels('@ By An‸', 'en'), ['Ann Poole', 'Anthony Reed']);
    assert.deepEqual(await labels('@ By Ann ‸', 'en'), ['Ann Poole']);
    assert.equal(await taking('@ by ann p‸', 'Ann Poole', 'en'), '@ by Ann Poole');
  });

  it('takes the place of the rest of a name where the editor replaces', async () => {
    assert.equal(
      await taking('@ 本报记者 周‸晓舟 实习生 何田', '周立', 'zh-CN', 'replace'),
      '@ 本报记者 周立 实习生 何田',
    );
    assert.equal(await taking('@ 本报记者 周‸（实习）', '周立', 'zh-CN', 'replace'), '@ 本报记者 周立（实习）');
  });

  it('is quiet where nothing begins like what is typed', async () => {
    assert.deepEqual(await labels('@ 本报记者 赵‸'), []);
    assert.deepEqual(await labels('@ By Zoe‸', 'en'), []);
  });

  it('offers in the bracket of a lead, and nowhere else in the text', async () => {
    assert.deepEqual(await labels('本报讯（记者周‸）昨日上午，'), ['周晓舟', '周立']);
    assert.equal(await taking('本报讯（记者 周‸', '周晓舟'), '本报讯（记者 周晓舟');
    assert.deepEqual((await labels('本报讯（记者‸')).slice(0, 2), ['周晓舟', '何田']);
    assert.deepEqual(await labels('本报讯（昨日周‸'), []);
    assert.deepEqual(await labels('本报讯（记者周晓舟）周‸'), []);
    assert.deepEqual(await labels('第一行\n本报讯（记者周‸'), []);
    assert.deepEqual(await labels('周‸'), []);
  });

  it('offers the staff and the roles of the workspace’s configuration', async () => {
    const desk = await Desk.whenRead('---\nlanguage: zh-CN\n---\n# 题\n@ ‸\n', {
      beside: { 'broadsheet.config.json': '{"staff": ["沈望秋"], "roles": ["校园通讯社员"]}' },
    });
    await desk.read();
    assert.deepEqual((await Offered.at(desk)).labels, ['校园通讯社员', '沈望秋']);
    await desk.close();
  });

  it('says of a name, when it is asked, how often and where it signs', async () => {
    const desk = await Desk.whenRead(archive('@ 周‸'), { locale: 'zh-CN' });
    const { documentation } = await (await Offered.at(desk)).resolved('周晓舟');
    assert.deepEqual(documentation, { kind: 'markdown', value: '署名 2 次，见于 1 期，2021-03-06' });
    await desk.close();
  });

  it('offers no more than the most frequent names, and says that there are others', async () => {
    const many = [...'BCDFGHJKLM'].flatMap((first) =>
      ['ak', 'el', 'ir', 'on', 'um', 'arn', 'est', 'ild', 'ong', 'urb', 'alm', 'end', 'ick'].map(
        (last) => `# Ferry late\n@ By Zachary ${first}${last}er\n\nFog held it.\n`,
      ),
    );
    const desk = await Desk.whenRead(
      `---\nlanguage: en\n---\n# River\n@ By Zachary ‸\n\nIt rose.\n\n${many.join('\n')}`,
    );
    const offered = await Offered.at(desk);
    assert.equal(offered.labels.length, 100);
    assert.equal(offered.list.isIncomplete, true);
    await desk.close();
  });
});
