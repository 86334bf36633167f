import { strict as assert } from 'node:assert';
import type { LinkedEditingRanges } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { jiangzhou } from '../support/newspapers';

const LINKED = 'textDocument/linkedEditingRange';

/** From each drawn place of a name, all of them are changed together; what stands there is what may be typed. */
async function assertLinked(desk: Desk, name: string, other: string): Promise<void> {
  for (const { uri, range } of desk.places(name)) {
    const at = { textDocument: { uri }, position: range.end };
    const found = await desk.request<LinkedEditingRanges | null>(LINKED, at);
    desk.assertRanges('p1.broadsheet', found?.ranges ?? [], name);
    const pattern = new RegExp(found?.wordPattern ?? '');
    assert.equal(pattern.exec(other)?.[0], other);
    assert.equal(pattern.exec(`${other}{`)?.[0], other, 'no brace');
  }
}

const oneFile = lines`
  ---
  language: en
  ---
  == A1 ==
  # Mayor walks {#⟦id:mayor⟧}
  He left at noon
  >> See ⟦slug:MAYOR⟧, Page A4
  # Fog
  The boats 𠮷 lay still
  >> Continued on Page A4 {label=⟦label:b⟧}
  == A4 ==
  << ⟦slug:MAYOR⟧, From Page A1 {from=#⟦id:mayor⟧}
  and came back at six.
  << Continued from Page A1 {label="⟦label:b⟧"}
  until the morning.
  >> {to=#⟦lone:x⟧}
`;

describe('linked editing', () => {
  it('joins the two slugs, the two labels, and an id with its references', async () => {
    const desk = await Desk.on(oneFile, {
      capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } },
    });
    await assertLinked(desk, 'slug', 'THE COUNCIL');
    await assertLinked(desk, 'label', '②');
    await assertLinked(desk, 'id', 'mayor-2');
    await desk.close();
  });

  it('follows what is typed', async () => {
    const drawing = '== 第一版 ==\n# 渡口\n>> （下转第二版⟦①⟧）\n== 第二版 ==\n<< （上接第一版⟦①⟧）\n修。\n';
    const desk = await Desk.on(drawing);
    await assertLinked(desk, '', '②');
    const [first] = desk.places();
    await desk.change('p1.broadsheet', [{ range: first!.range, newText: '②' }]);
    const at = { ...desk.document('p1.broadsheet'), position: first!.range.start };
    assert.equal(await desk.request(LINKED, at), null, 'the halves read differently');
    await desk.close();
  });

  it('is none for what stands alone, reads differently, or stands in another file too', async () => {
    const one = await Desk.on(oneFile);
    const { textDocument, range } = one.selection('lone');
    assert.equal(await one.request(LINKED, { textDocument, position: range.start }), null);
    await one.close();
    const two = await Desk.on(jiangzhou, { open: ['p1.broadsheet'] });
    for (const name of ['one', 'take', 'give', 'shen', 'ferry', 'page']) {
      const [{ uri, range } = assert.fail()] = two.places(name);
      assert.equal(await two.request(LINKED, { textDocument: { uri }, position: range.start }), null);
    }
    await two.close();
  });
});
