import { strict as assert } from 'node:assert';
import { regionsOfPage, Zones } from '../../../client/facsimile/zones';
import type { RegionsPage } from '../../../core/convert/regions/regions';

const line = (text: string, x: number, y: number, width = 90, height = 10) => ({ text, box: { x, y, width, height } });

/** A page of two columns, 200 by 100. */
const page: RegionsPage = {
  page: '3',
  image: null,
  width: 200,
  height: 100,
  lines: [
    line('Hochwasser an der Drau', 0, 0, 190),
    line('Infolge der Schneeschmelze', 0, 70),
    line('ist die Drau seit gestern', 0, 82),
    line('um zwei Meter gestiegen.', 100, 20),
    line('Zwei Flöße wurden', 100, 60),
  ],
};

const transcript = [
  '== Seite 3 ==',
  '',
  '# Hochwasser an der Drau',
  '',
  'Infolge der Schneeschmelze',
  'ist die Drau seit [?gestern]',
  'um zwei Meter gestiegen.',
  '',
  'Zwei Flöße wurden',
];

describe('the places of lines in a scan', () => {
  const zones = new Zones(page, transcript);

  it('are rectangles, one for each column that a block stands in', () => {
    assert.deepEqual(zones.of(2, 2), [{ x: 0, y: 0, width: 0.95, height: 0.1 }]);
    assert.deepEqual(zones.of(4, 6), [
      { x: 0, y: 0.7, width: 0.45, height: 0.22 },
      { x: 0.5, y: 0.2, width: 0.45, height: 0.1 },
    ]);
    assert.deepEqual(zones.of(0, 1), []);
    assert.equal(zones.of(0, 100).length, 4);
  });

  it('lead back to the line', () => {
    assert.equal(zones.lineAt(0.1, 0.85), 5);
    assert.equal(zones.lineAt(0.6, 0.65), 8);
    assert.equal(zones.lineAt(0.1, 0.808), 4, 'nearer to the line above');
    assert.equal(zones.lineAt(0.1, 0.5), null);
    assert.equal(zones.lineAt(-1, 7), null);
  });

  it('of lines that run down are joined beside one another', () => {
    const vertical = new Zones(
      {
        ...page,
        lines: [line('塩田、六十年ぶり復活', 150, 10, 12, 80), line('元浜子ら八人が再建した', 134, 10, 12, 80)],
      },
      ['＃　塩田、六十年ぶり復活', '＃＋　元浜子ら八人が再建した'],
    );
    assert.deepEqual(vertical.of(0, 1), [{ x: 0.67, y: 0.1, width: 0.14, height: 0.8 }]);
  });

  it('are those of the page with the key, or of the only page', () => {
    const other = { ...page, page: '4' };
    assert.equal(regionsOfPage([{ pages: [page] }, { pages: [other] }], '4'), other);
    assert.equal(regionsOfPage([{ pages: [page] }], 'A1'), page);
    assert.equal(regionsOfPage([{ pages: [page, other] }], 'A1'), null);
    assert.equal(regionsOfPage([], '3'), null);
  });
});
