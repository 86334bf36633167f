import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';

const halden = lines`
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  pages: 4
  ---
  == Page 1 ==
  # River rises
  == ‸

  == Page 4 ==
`;

describe('completing the label of a page', () => {
  it('offers those of the pages to come, the next one first, and closes the line', async () => {
    const desk = await Desk.whenRead(halden);
    const offered = await Offered.at(desk);
    assert.deepEqual(offered.labels, ['Page 2', 'Page 3']);
    assert.equal(offered.taking('Page 2'), '== Page 2 ==');
    await desk.close();
  });

  it('leaves a closing marker that is there', async () => {
    const desk = await Desk.whenRead(halden.replace('== ‸', '== Pa‸ =='));
    assert.equal((await Offered.at(desk)).taking('Page 3'), '== Page 3 ==');
    await desk.close();
  });

  it('words them as the paper’s language does', async () => {
    for (const [language, above, label] of [
      ['zh-CN', '第三版 综合', '第四版'],
      ['zh-CN', 'A3', 'A4版'],
      ['de', 'Seite 3', 'Seite 4'],
      ['ja', '３面', '４面'],
    ]) {
      const desk = await Desk.whenRead(`---\nlanguage: ${language}\n---\n== ${above} ==\n\n==  ‸\n`);
      assert.equal((await Offered.at(desk)).labels[0], label);
      await desk.close();
    }
  });

  it('takes the first page line of a file for the page that its front matter names', async () => {
    const desk = await Desk.whenRead('---\nlanguage: zh-CN\npage: 3\n---\n== ‸\n');
    assert.equal((await Offered.at(desk)).taking('第三版'), '== 第三版 ==');
    await desk.close();
  });

  it('is quiet before words and behind the closing marker', async () => {
    const desk = await Desk.whenRead('== Page 1 ==‸\n\n== ‸Sport ==\n');
    for (const index of [0, 1]) assert.deepEqual((await Offered.at(desk, index, ' ')).labels, []);
    await desk.close();
  });
});
