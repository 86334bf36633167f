import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dateInName, dayAfter, isPlainDate } from '../../core/calendar-date';

describe('a day of the calendar', () => {
  it('is written with the year first', () => {
    for (const date of ['2021-03-06', '2020-02-29', '1908-12-31']) assert.ok(isPlainDate(date), date);
    for (const text of ['2021-02-29', '2021-13-01', '2021-3-6', '2021-03-06 ', '06.03.2021', ''])
      assert.ok(!isPlainDate(text), text);
  });

  it('is followed by another', () => {
    assert.equal(dayAfter('1987-10-14'), '1987-10-15');
    assert.equal(dayAfter('2020-02-28'), '2020-02-29');
    assert.equal(dayAfter('1999-12-31'), '2000-01-01');
    const day = fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const day = date.toISOString().slice(0, 10);
        const next = dayAfter(day);
        assert.ok(isPlainDate(next), next);
        assert.equal(Date.parse(next) - Date.parse(day), 86_400_000);
      }),
    );
  });

  it('is found in a path, the last of several', () => {
    const cases: [path: string, date: string | null][] = [
      ['/scans/1931-06-02_p3.txt', '1931-06-02'],
      ['/linjiang/20210306/A03.txt', '2021-03-06'],
      ['/临江日报/2021年3月6日/第三版.txt', '2021-03-06'],
      ['/1911/1911_05_04.txt', '1911-05-04'],
      ['/2021-03-05/2021-03-06/p1.txt', '2021-03-06'],
      ['/box 12345678/x.txt', null],
      ['/2021-02-30.txt', null],
      ['/1931/p1.txt', null],
    ];
    for (const [path, date] of cases) assert.equal(dateInName(path), date, path);
  });
});
