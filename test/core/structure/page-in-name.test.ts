import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { pageInName } from '../../../core/structure';

describe('pageInName', () => {
  const cases: [name: string, page: string | null, language?: string][] = [
    ['p3.txt', '3'],
    ['linjiang-ribao-2021-03-06-p1.txt', '1'],
    ['1931-06-02_P12.txt', '12'],
    ['page 4.txt', '4'],
    ['20210306A03.txt', 'A3'],
    ['A03.txt', 'A3'],
    ['1908-03-14 Seite 2.txt', '2', 'de'],
    ['2021年3月6日第三版.txt', '3', 'zh-CN'],
    ['12面.txt', '12', 'ja'],
    ['1987-10-14-07.txt', '7'],
    ['pB2.txt', 'B2'],
    ['2021-03-06.txt', null],
    ['raw.txt', null],
    ['apparatus1b.txt', null],
    ['第x版.txt', null, 'zh-CN'],
  ];
  for (const [name, page, language = 'en'] of cases)
    it(`tells ${page ?? 'nothing'} by ${name}`, () => assert.equal(pageInName(name, conventionsFor(language)), page));
});
