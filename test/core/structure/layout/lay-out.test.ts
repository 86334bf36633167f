import { strict as assert } from 'node:assert';
import type { MeasuredPage } from '../../../../core/measured-page';
import { layOut } from '../../../../core/structure/layout/lay-out';
import { textOf } from '../../../../core/structure/layout/marks';
import { drawPage, emptyPage, line } from './drawn-page';

function read(page: MeasuredPage): string[] {
  return layOut(page).galleys.flatMap(({ lines }) => lines.map(({ words }) => textOf(words)));
}

describe('layOut', () => {
  it('reads a page column by column, below what spans them', () => {
    const page = drawPage(`
      == Bridge reopens to traffic after repairs of two years
      The old bridge over the     was dark all winter, and
      Ellery was opened again     the ferry could not cross
      on Saturday morning, as     for ice. The mayor cut a
      several hundred watched     ribbon of blue silk, and
      from both of its banks.     the band played a march.
      It had been shut after      Then the first cart drove
      the flood of 1929. Since    over, drawn by two greys.
      then the lower town had     It carried forty barrels.
    `);
    assert.deepEqual(read(page).slice(0, 3), [
      'Bridge reopens to traffic after repairs of two years',
      'The old bridge over the',
      'Ellery was opened again',
    ]);
    assert.equal(read(page)[8], 'then the lower town had');
    assert.equal(read(page)[9], 'was dark all winter, and');
  });

  it('reads the columns below a headline before what stands below one of them', () => {
    const page = drawPage(`
      = Ferry to run later in the summer than before
      The council has decided     until ten in the evening
      that the ferry will run     from June to September.
      = Lost dog is found
      A brown dog that strayed
      from the mill was found.
    `);
    assert.deepEqual(read(page), [
      'Ferry to run later in the summer than before',
      'The council has decided',
      'that the ferry will run',
      'until ten in the evening',
      'from June to September.',
      'Lost dog is found',
      'A brown dog that strayed',
      'from the mill was found.',
    ]);
  });

  it('reads a story over two columns before the one below it', () => {
    const page = drawPage(`
      = Harbour dues go up from the first of May
      Owners of boats will pay     three shillings the foot,
      more than they did, says     as the dredging has cost
      the harbour master: now      far more than was hoped.
      = Choir sings in the open on Whit Monday
      The choir of the chapel      psalms and songs of the
      will sing by the pond if     sea will be heard by all
      the weather is fair, and     who bring their chairs.
    `);
    const lines = read(page);
    assert.ok(lines.indexOf('far more than was hoped.') < lines.indexOf('Choir sings in the open on Whit Monday'));
    assert.ok(lines.indexOf('the weather is fair, and') < lines.indexOf('psalms and songs of the'));
  });

  it('cuts lines that an extractor has read across the gutter', () => {
    const words = ['the', 'bridge', 'was', 'opened', 'again', 'on', 'Saturday', 'a', 'procession', 'of', 'carts'];
    const text = (seed: number): string =>
      [0, 1, 2, 3].map((k) => words[(seed * 7 + k * (3 + (seed % 4))) % 11]).join(' ');
    const rows = Array.from({ length: 14 }, (_, i) => ({ left: `L${i} ${text(i)}`, right: `R${i} ${text(i + 5)}` }));
    const lines = rows.flatMap(({ left, right }, i) => {
      const a = line(left, { x: 0, y: i * 24, width: 240, height: 20 });
      const b = line(right, { x: 262, y: i * 24, width: 240, height: 20 });
      if (i !== 6) return [a, b];
      const [first, ...rest] = b.words;
      return [{ ...a, box: { ...a.box, width: 502 }, words: [...a.words, { ...first!, spaced: true }, ...rest] }];
    });
    assert.deepEqual(read(emptyPage(lines)), [...rows.map(({ left }) => left), ...rows.map(({ right }) => right)]);
  });

  it('joins the parts of a line that an extractor has torn, in a column and not across a gutter', () => {
    const page = drawPage(`
      The old bridge over the river     was dark all winter through,
      Ellery was opened                 and the ferry could not cross
      on Saturday morning, as there     for ice. The mayor then cut a
      stood several hundred people      ribbon of blue silk, and then
    `);
    const torn = line('again on', { x: 18 * 10, y: 24, width: 80, height: 20 });
    const lines = read({ ...page, lines: [...page.lines, torn] });
    assert.ok(lines.includes('Ellery was opened again on'), lines.join('\n'));
  });

  it('gives a drop capital back to its line, and sets specks between columns apart', () => {
    const body = ['er alte Steg über die Aum', 'ist seit heute wieder für', 'den Verkehr frei gegeben.'];
    const lines = body.map((text, i) => line(text, { x: i < 2 ? 50 : 0, y: i * 24, width: 250, height: 20 }));
    const capital = line('D', { x: 0, y: 0, width: 44, height: 44 });
    const speck = line('|', { x: 312, y: 26, width: 4, height: 18 });
    const layout = layOut(emptyPage([capital, ...lines, speck]));
    assert.equal(textOf(layout.galleys[0]!.lines[0]!.words), 'Der alte Steg über die Aum');
    assert.deepEqual(
      layout.specks.map(({ words }) => textOf(words)),
      ['|'],
    );
  });

  it('reads what is written downwards from right to left, tier by tier', () => {
    const down = (text: string, x: number, y: number) => ({
      ...line(text, { x, y, width: 20, height: 20 * text.length }),
      vertical: true,
    });
    const columns = [
      '市議会は十八日の',
      '本会議で港の改修',
      '計画を可決した。',
      '工事は来月始まり',
      '三年かかるという',
      '見通しである。',
    ];
    const page = emptyPage(columns.map((text, i) => down(text, 100 - (i % 3) * 40, i < 3 ? 0 : 240)).reverse());
    assert.deepEqual(read(page), columns);
    assert.deepEqual(layOut(page).unturn(layOut(page).galleys[0]!.lines[0]!.box), {
      x: 100,
      y: 0,
      width: 20,
      height: 160,
    });
  });

  it('lays an empty page out', () => {
    assert.deepEqual(layOut(emptyPage([])).galleys, []);
  });
});
