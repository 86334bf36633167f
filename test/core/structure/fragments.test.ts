import { strict as assert } from 'node:assert';
import { readFragments } from '../../../core/structure/fragments';
import { readLines } from '../../../core/structure/printed-line';

function columns(raw: string): [number, number, number][] {
  return readFragments(readLines(raw, true)).map(({ first, end, column }) => [first, end, column]);
}

const column = [
  '水位比昨天落了三厘米',
  '第一批鹬鸟已经到了滩',
  '最难的是灰渣铺了半米',
  '厚种什么死什么后来先',
  '种三年碱蓬',
].join('\n');

describe('readFragments', () => {
  it('parts lines at blank lines and takes a column for as wide as its full lines', () => {
    assert.deepEqual(columns(column), [[0, 5, 20]]);
  });

  it('gives a short fragment the width of the nearest column that is like it', () => {
    const narrow = ['渡轮停航', '早稻灌水', '大棚加固', '薄膜压牢', '值守'].join('\n');
    assert.deepEqual(columns(`${column}\n\n白鹭洲的芦苇又绿了\n\n${narrow}`), [
      [0, 5, 20],
      [5, 6, 20],
      [6, 11, 8],
    ]);
  });

  it('makes do with the widths of all lines where no fragment is long', () => {
    assert.deepEqual(columns('渡轮停航\n\n早稻灌水'), [
      [0, 1, 8],
      [1, 2, 8],
    ]);
  });
});
