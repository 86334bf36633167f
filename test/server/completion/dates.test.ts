import { strict as assert } from 'node:assert';
import { datesIn } from '../../../server/completion/dates';

describe('the dates in a path', () => {
  const paths: readonly (readonly [path: string, dates: readonly string[]])[] = [
    ['file:///archive/2021-03-06/p1.broadsheet', ['2021-03-06']],
    ['file:///archive/2021/03/06/p1.broadsheet', ['2021-03-06']],
    ['file:///archive/20210306_p1.broadsheet', ['2021-03-06']],
    ['file:///1911-05-04/1911-05-05.broadsheet', ['1911-05-05', '1911-05-04']],
    ['file:///archive/2021-02-30.broadsheet', []],
    ['file:///archive/123456789.broadsheet', []],
    ['file:///archive/p12.broadsheet', []],
  ];
  for (const [path, dates] of paths)
    it(`${path}: ${dates.join(', ') || 'none'}`, () => assert.deepEqual(datesIn(path), dates));
});
