import { strict as assert } from 'node:assert';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { Offered } from '../support/offers';

const { textDocument } = everything;
const plain: ClientCapabilities = {
  ...everything,
  textDocument: { ...textDocument, completion: { completionItem: { snippetSupport: false } } },
};

const all = ['==', '#*', '#-', '#', '#+', '##', '@', '!', '>>', '<<', '|', '%', '~~~'];

describe('completing a marker', () => {
  it('offers all of them on an empty line of the body', async () => {
    const desk = await Desk.whenRead('# Ferry late\n‸\nFog held it.\n‸');
    assert.deepEqual((await Offered.at(desk, 0)).labels, all);
    assert.deepEqual((await Offered.at(desk, 1)).labels, all);
    await desk.close();
  });

  it('offers those that begin with what an input method types, and puts in the ASCII form', async () => {
    const desk = await Desk.whenRead('＃‸\n\n＃－‸\n\n》‸\n\n》》‸\n\n＝‸\n\n～～‸\n\n＠‸\n\n《〈‸\n', {
      locale: 'zh-CN',
    });
    const offered = [];
    for (let index = 0; index < 8; index++) offered.push(await Offered.at(desk, index));
    assert.deepEqual(
      offered.map(({ labels }) => labels.join(' ')),
      ['#* #- # #+ ##', '#-', '>>', '>>', '==', '~~~', '@', '<<'],
    );
    assert.equal(offered[0]?.taking('#-'), '#- «引题»');
    assert.equal(offered[1]?.taking('#-'), '#- «引题»');
    assert.equal(offered[4]?.taking('=='), '== «版头» ==');
    assert.equal(offered[5]?.taking('~~~'), '~~~ «table,verse,ad,quote»\n‸\n~~~');
    assert.equal(offered[6]?.taking('@'), '@ «署名»');
    await desk.close();
  });

  it('is quiet where a line holds words or is asked for by a character typed elsewhere', async () => {
    const desk = await Desk.whenRead('# Ferry late\nFog ‸held it.\nA#‸\nHe shouted!‸\n| ‸\n\n‸');
    for (const [index, trigger] of [
      [0, ' '],
      [1, '#'],
      [2, '!'],
      [3, ' '],
      [4, '='],
    ] as const) {
      assert.deepEqual((await Offered.at(desk, index, trigger)).labels, [], `cursor ${index}`);
    }
    await desk.close();
  });

  it('puts the marker alone before words that are there, with one blank between', async () => {
    const desk = await Desk.whenRead('‸River rises\n\n#‸ River rises\n');
    const [before, inside] = [await Offered.at(desk, 0), await Offered.at(desk, 1)];
    assert.equal(before.taking('#-'), '#- River rises');
    assert.equal(inside.taking('#-'), '#- River rises');
    assert.ok(!before.labels.includes('|') && !before.labels.includes('~~~'));
    await desk.close();
  });

  it('offers in preformatted text only what ends it', async () => {
    const desk = await Desk.whenRead('# Tides\n~~~ table\n‸\nHigh 6.12\n~‸');
    assert.deepEqual((await Offered.at(desk, 0)).labels, ['==', '~~~']);
    const closing = await Offered.at(desk, 1, '~');
    assert.deepEqual(closing.labels, ['~~~']);
    assert.equal(closing.taking('~~~'), '~~~');
    await desk.close();
  });

  it('puts in plain text where the client knows no snippets', async () => {
    const desk = await Desk.whenRead('# Ferry late\n#‸\n\n‸', { capabilities: plain });
    assert.equal((await Offered.at(desk, 0)).taking('#+'), '#+ ');
    assert.equal((await Offered.at(desk, 1)).taking('=='), '== ');
    assert.equal((await Offered.at(desk, 1)).taking('~~~'), '~~~ ');
    await desk.close();
  });

  it('of a jump puts in the words that find the half which waits for it', async () => {
    const issue = lines`
      //// p1.broadsheet
      ---
      paper: Elbufer Abendblatt
      date: 1908-03-14
      language: de
      ---
      == Seite 1 ==
      # Hochwasser
      Der Deichgraf hat die Wachen verdoppelt,
      ‸

      //// p2.broadsheet
      ---
      paper: Elbufer Abendblatt
      date: 1908-03-14
      language: de
      ---
      == Seite 2 ==
      << (Schluß von Seite 1.)
      und läßt Sandsäcke füllen.
    `;
    const desk = await Desk.whenRead(issue);
    const offered = await Offered.at(desk);
    assert.equal(offered.taking('>>'), '>> «(Fortsetzung auf Seite 2)»');
    assert.equal(offered.taking('<<'), '<< ');
    await desk.close();
  });

  it('stands behind a byte order mark', async () => {
    const desk = await Desk.whenRead('\ufeff#‸\n');
    assert.equal((await Offered.at(desk)).taking('#'), '\ufeff# «headline»');
    await desk.close();
  });

  it('puts the next page’s label behind the marker of a page, where the page above says which that is', async () => {
    const desk = await Desk.whenRead('---\nlanguage: zh-CN\n---\n== 第二版 要闻 ==\n# 渡轮停航\n\n‸\n');
    assert.equal((await Offered.at(desk)).taking('=='), '== «第三版» ==');
    await desk.close();
  });
});
