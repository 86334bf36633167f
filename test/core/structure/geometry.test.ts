import { strict as assert } from 'node:assert';
import { type Geometry, isInOtherColumn } from '../../../core/structure/geometry';

describe('isInOtherColumn', () => {
  const line = (x: number, y: number, change: Partial<Geometry> = {}): Geometry => ({
    size: 1,
    bold: false,
    italic: false,
    left: 0,
    right: 0,
    centred: false,
    flushRight: false,
    measure: 20,
    fill: 1,
    columns: 1,
    columnTop: true,
    space: 0,
    ruled: false,
    framed: false,
    region: null,
    edge: false,
    underPicture: false,
    type: null,
    box: { x, y, width: 200, height: 10 },
    ...change,
  });
  const above = line(100, 500);

  it('tells a line beside the last, or at the next top, from one right below it', () => {
    assert.equal(isInOtherColumn(above, line(320, 40)), true);
    assert.equal(isInOtherColumn(above, line(320, 515)), true);
    assert.equal(isInOtherColumn(above, line(102, 513)), false);
  });

  it('takes white within a column for nothing, and what is far below for another', () => {
    assert.equal(isInOtherColumn(above, line(100, 560, { columnTop: false })), false);
    assert.equal(isInOtherColumn(above, line(100, 560)), true);
  });

  it('takes a narrower column below for another', () => {
    assert.equal(isInOtherColumn(line(100, 500, { measure: 40 }), line(100, 513)), true);
  });

  it('says of lines that run down what their columns say', () => {
    const down = { box: { x: 300, y: 100, width: 10, height: 200 } };
    assert.equal(isInOtherColumn(line(0, 0, down), line(0, 0, { box: { ...down.box, y: 305 } })), true);
  });
});
