import { strict as assert } from 'node:assert';
import { folderOfNext } from '../../client/new-issue-folder';

describe('the folder of a new issue', () => {
  const cases: [last: string, lastDate: string | undefined, folder: string][] = [
    ['linjiang-ribao/2021-03-06/p1.broadsheet', '2021-03-06', 'linjiang-ribao/2021-04-01'],
    ['harbor-courier/1987-10-14.broadsheet', '1987-10-14', 'harbor-courier/2021-04-01'],
    ['临江日报/20210306 四版/p1.broadsheet', '2021-03-06', '临江日报/20210401 四版'],
    ['2021/03-06/p1.broadsheet', '2021-03-06', '2021/04-01'],
    ['1931/06/02/p1.broadsheet', '1931-06-02', '2021/04/01'],
    ['courier/1931-06/1931-06-02/p1.broadsheet', '1931-06-02', 'courier/2021-04/2021-04-01'],
    ['p1.broadsheet', '2021-03-06', '2021-04-01'],
    ['box 7/p1.broadsheet', undefined, '2021-04-01'],
    ['', undefined, '2021-04-01'],
  ];
  for (const [last, lastDate, folder] of cases)
    it(`after ${last || 'nothing'} is ${folder}`, () =>
      assert.equal(folderOfNext(last, lastDate, '2021-04-01'), folder));
});
