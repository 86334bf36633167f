import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { readHanNumeral } from '../../../core/conventions/print/numerals';

function reads(
  language: string,
  cases: readonly (readonly [label: string, key: string | null, title?: string])[],
): void {
  for (const [label, key, title] of cases) {
    it(`${language} reads ${label} as ${key ?? 'no page'}`, () => {
      const page = conventionsFor(language).readPageLabel(label);
      assert.equal(page?.key ?? null, key);
      assert.equal(page?.title ?? null, title ?? null);
      if (!page) return;
      assert.equal(page.key, `${page.section ?? ''}${page.number}`);
      const { start, end, text } = page.numberSpan;
      assert.equal(label.slice(start, end), text);
    });
  }
}

describe('page labels', () => {
  reads('zh-CN', [
    ['第一版 要闻', '1', '要闻'],
    ['第十二版·副刊', '12', '副刊'],
    ['A03版', 'A3'],
    ['第３版', '3'],
    ['3 综合', '3', '综合'],
    ['03', '3'],
    ['要闻 3', '3', '要闻'],
    ['2021年3月6日 星期六 A3 要闻', 'A3', '2021年3月6日 星期六 要闻'],
    ['2021年3月6日 星期六', null],
    ['责任编辑：周晓舟', null],
    ['（第三版）', '3'],
    ['一版）', null],
    ['（一版', null],
  ]);
  reads('zh-TW', [['第二頁 社會', '2', '社會']]);
  reads('ja', [
    ['３面 社会', '3', '社会'],
    ['第1面', '1'],
  ]);
  reads('ko', [['제3면 사회', '3', '사회']]);
  reads('en', [
    ['Page One', '1'],
    ['PAGE FOUR', '4'],
    ['First Page', '1'],
    ['Page 4B', 'B4'],
    ['B4', 'B4'],
    ['Harbor Star, Friday, March 5, 2021 A3', 'A3', 'Harbor Star, Friday, March 5, 2021'],
    ['The Harbor Star - Page 7', '7', 'The Harbor Star'],
    ['Friday, March 5, 2021', null],
  ]);
  reads('de', [
    ['Seite 3 Lokales', '3', 'Lokales'],
    ['Dritte Seite', '3'],
  ]);
  reads('fr', [
    ['Page 3 — Sports', '3', 'Sports'],
    ['Troisième page', '3'],
  ]);
  reads('es', [
    ['Página 3 Deportes', '3', 'Deportes'],
    ['Tercera página', '3'],
  ]);
  reads('ru', [
    ['Стр. 3 Спорт', '3', 'Спорт'],
    ['3-я стр.', '3'],
  ]);
  reads('xx', [
    ['A4', 'A4'],
    ['7', '7'],
  ]);
});

describe('the number on a page label', () => {
  for (const [language, label, number] of [
    ['zh-CN', '第十二版·副刊', '十二'],
    ['zh-CN', '2021年3月6日 星期六 A０3 要闻', 'A０3'],
    ['en', 'Page One', 'One'],
    ['en', 'THE THIRD PAGE', 'THIRD'],
    ['de', 'HAFENBLATT Seite 3', '3'],
    ['ru', '3-я стр.', '3-я'],
  ] as const) {
    it(`is ${number} in ${label}`, () => {
      assert.equal(conventionsFor(language).readPageLabel(label)?.numberSpan.text, number);
    });
  }
});

describe('numerals', () => {
  it('reads Chinese numerals by value and by digits', () => {
    assert.deepEqual(
      ['一', '十', '十二', '二十三', '一百零五', '廿四', '一二', '〇八'].map(readHanNumeral),
      [1, 10, 12, 23, 105, 24, 12, 8],
    );
    assert.deepEqual(['', '三x'].map(readHanNumeral), [null, null]);
  });
});
