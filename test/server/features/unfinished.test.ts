import { strict as assert } from 'node:assert';
import type { Location } from 'vscode-languageserver-protocol';
import { UNFINISHED } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';

const drawing = lines`
  //// a/p1.broadsheet
  ---
  paper: Halden Courier
  date: 1931-06-03
  status: approved
  ---
  == Page 1 ==
  # ⟦raw:River falls⟧ {status=raw}
  At last.
  # Mill reopens
  The wheel turns‸.
  # ⟦proofread:Prices⟧ {status=proofread}
  Wheat, 4s.
  //// a/p2.broadsheet
  ---
  paper: Halden Courier
  date: 1931-06-03
  ---
  == ⟦empty:Page 2⟧ ==
  //// b/p1.broadsheet
  ---
  paper: Halden Courier
  date: 1931-06-02
  ---
  # ⟦other:River rises⟧
  By a fo‸ot.
`;

describe('what is unfinished', () => {
  const next = (desk: Desk, status: string, cursor: number | null) =>
    desk.request<Location | null>(UNFINISHED, { at: cursor === null ? null : desk.cursor(cursor), status });

  it('comes below the cursor, then above it, then in another issue; empty pages count', async () => {
    const desk = await Desk.on(drawing, { open: ['a/p1.broadsheet'] });
    const steps: [status: string, at: number | null, name: string][] = [
      ['approved', 0, 'proofread'],
      ['proofread', 0, 'empty'],
      ['approved', 1, 'raw'],
      ['approved', null, 'raw'],
    ];
    for (const [status, at, name] of steps) {
      const found = await next(desk, status, at);
      desk.assertPlaces(found ? [found] : [], name);
    }
    await desk.close();
  });

  it('is looked for above, where nothing is left below', async () => {
    const desk = await Desk.on('# ⟦Fog⟧ {status=raw}\nNo boats.\n# Wheat {status=approved}\n4s‸.\n');
    const found = await next(desk, 'approved', 0);
    desk.assertPlaces(found ? [found] : []);
    await desk.close();
  });

  it('is what the cursor stands in only where there is nothing else', async () => {
    const desk = await Desk.on('# ⟦Fog⟧ {status=raw}\nNo bo‸ats.\n');
    const found = await next(desk, 'approved', 0);
    desk.assertPlaces(found ? [found] : []);
    await desk.close();
  });

  it('is nothing where all is done', async () => {
    const desk = await Desk.on('---\nstatus: proofread\n---\n# 甲\n天晴‸。\n');
    assert.equal(await next(desk, 'proofread', 0), null);
    assert.notEqual(await next(desk, 'approved', 0), null);
    await desk.close();
  });
});
