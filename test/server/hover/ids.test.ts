import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { hoverAt } from '../support/hovers';

const issue = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  == Page One == {⟦front:#fro‸nt⟧}

  # Lock gate falls {⟦lock:#lo‸ck⟧}
  Two men were hurt.

  ! The gate at noon, seen from the tow path. {⟦gate:#ga‸te⟧}

  //// p2.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  == Page 2 ==

  # How a lock works {with=⟦with:#lo‸ck⟧}
  Water lifts the boat.

  # Nothing {with=⟦nothing:no‸where⟧}
  Nobody.
`;

describe('hovering over an id', () => {
  it('says what carries it, and how often it is referred to', async () => {
    const desk = await Desk.whenRead(issue);
    const said = [];
    for (const [index, name] of ['front', 'lock', 'gate', 'with', 'nothing'].entries()) {
      const found = await hoverAt(desk, index);
      assert.equal(found?.drawn, desk.drawn(desk.places(name)));
      said.push(found.text.split(/\n\n\*\*(?:Id|Belongs to)\*\* `/)[0]!.replaceAll(desk.folder, ''));
    }
    assert.deepEqual(said, [
      '**page 1, the page itself** · [line 6](</p1.broadsheet#L6>)\n\n0 references',
      '**“Lock gate falls”** · page 1 · [line 8](</p1.broadsheet#L8>)\n\n1 reference',
      '**The gate at noon, seen from the tow…** · page 1 · [line 11](</p1.broadsheet#L11>)\n\n0 references',
      '**“Lock gate falls”** · page 1 · [p1.broadsheet, line 8](</p1.broadsheet#L8>)\n\n1 reference',
      'Nothing in this issue carries the id “#nowhere”.',
    ]);
    await desk.close();
  });

  it('says it in Chinese', async () => {
    const desk = await Desk.whenRead(
      '== 第一版 ==\n# 大桥通车 {#bridge}\n通车了。\n\n# 大事记 {with=#bri‸dge}\n动工。\n',
      {
        locale: 'zh-CN',
      },
    );
    const [first, second] = (await hoverAt(desk))?.text.replaceAll(desk.folder, '').split('\n\n') ?? [];
    assert.equal(first, '**《大桥通车》** · 第 1 版 · [第 2 行](</p1.broadsheet#L2>)');
    assert.equal(second, '1 处引用');
    await desk.close();
  });
});
