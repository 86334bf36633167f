import { strict as assert } from 'node:assert';
import { lines } from '../../support/drawn';
import { fileOf } from '../../support/read';

/** The pages of a file: key and label of each, and how many segments stand on it. */
function pagesOf(
  text: string,
  language: string | null = 'en',
): [key: string | null, label: string, segments: number][] {
  const { pages, segments } = fileOf(text, language);
  return pages.map((placed) => [
    placed.key,
    placed.page?.label ?? '',
    segments.filter(({ page }) => page === placed).length,
  ]);
}

function languageOf(text: string): string {
  return fileOf(text).conventions.language;
}

describe('Files', () => {
  it('without a page line are one page', () => {
    assert.deepEqual(pagesOf('# Fog\n\n# Prices\n'), [[null, '', 2]]);
    assert.deepEqual(pagesOf('---\npage: 03\n---\n\n# Fog\n'), [['3', '', 1]]);
    assert.deepEqual(pagesOf(''), []);
    assert.deepEqual(pagesOf('---\npage: 3\n---\n% nothing yet\n'), []);
  });

  it('hold several pages; one that stands before the first line has the number of the front matter', () => {
    assert.deepEqual(pagesOf('---\npage: 5\n---\nFog.\n== Page Six ==\nRain.\n\n# Prices\n== Page Six ==\n'), [
      ['5', '', 1],
      ['6', 'Page Six', 2],
      ['6', 'Page Six', 0],
    ]);
    assert.deepEqual(pagesOf('---\npage: 5\n---\n% proofs\n\n== Sports ==\nRain.\n'), [['5', 'Sports', 1]]);
    assert.deepEqual(pagesOf('---\npage: 3\n---\n@ 责任编辑：丁文远\n\n== 第四版 ==\n', 'zh-CN'), [
      ['3', '', 0],
      ['4', '第四版', 0],
    ]);
    assert.deepEqual(pagesOf('\n% note\n\nFog.\n== Page Six ==\n'), [
      [null, '', 1],
      ['6', 'Page Six', 0],
    ]);
  });

  it('number a page by attribute, front matter and label, in this order, and count it in its section', () => {
    assert.deepEqual(
      pagesOf('---\npage: 5\n---\n== Page 2 == {section=b}\n== Page 2 == {section=b}\n== C3 == {section=B}\n'),
      [
        ['B5', 'Page 2', 0],
        ['B2', 'Page 2', 0],
        ['C3', 'C3', 0],
      ],
    );
    assert.deepEqual(pagesOf('---\npage: 5\n---\n== Page 2 == {n=c04}\n'), [['C4', 'Page 2', 0]]);
    assert.deepEqual(pagesOf('== 第三版 ==\n== Page Three == {lang=en}\n== Page Three ==\n', 'zh-CN'), [
      ['3', '第三版', 0],
      ['3', 'Page Three', 0],
      [null, 'Page Three', 0],
    ]);
  });

  it('place their segments', () => {
    const text = lines`
      ---
      language: zh-CN
      ---
      == 第一版 ==

      # 渡口
      天还没亮。

      # 江堤
    `;
    const { segments } = fileOf(text);
    assert.deepEqual(
      segments.map(({ offset, line }) => [text.slice(offset, offset + 4), line]),
      [
        ['# 渡口', 5],
        ['# 江堤', 8],
      ],
    );
  });

  it('say in their front matter what they are of', () => {
    const { masthead } = fileOf(
      '---\npaper: 临江日报\ndate: 2021-03-06\npages: 四\nplace: [临江, 石塘]\nendmark: ■\npaper: 晚报\n---\n',
    );
    assert.deepEqual(
      [masthead.paper, masthead.date, masthead.edition, masthead.pages],
      ['临江日报', '2021-03-06', null, null],
    );
    assert.deepEqual(masthead.endMarks, ['■']);
    assert.deepEqual(
      [...masthead.meta],
      [
        ['pages', '四'],
        ['place', ['临江', '石塘']],
        ['endmark', '■'],
      ],
    );
  });

  it('that name no language are read in the one that their letters tell', () => {
    assert.equal(languageOf('# 渡口停航\n\n船家说，雾会散的。\n'), 'zh-Hans');
    assert.equal(languageOf('# 渡船今日停航\n\n船家說，霧會散的，纜繩還沒解開。\n'), 'zh-Hant');
    assert.equal(languageOf('# 渡し船、今日最終便\n\n川面に霧が残った。\n'), 'ja');
    assert.equal(languageOf('# 나룻배 運航\n\n강에는 안개가 남았다.\n'), 'ko');
    assert.equal(languageOf('# Последний паром\n\nТуман стоял над рекой.\n'), 'ru');
    const none = languageOf('');
    assert.equal(languageOf('# Ferry late\n\nThe skipper of the 渡船 slept.\n'), none, 'Latin letters do not tell');
    assert.equal(languageOf('---\nlanguage: en\n---\n# 渡口停航\n'), 'en', 'what the front matter says counts');
    assert.equal(
      languageOf('---\npaper: 临江日报\n---\n\n% 待校：这一页是英文版\n\n# Ferry late\n'),
      none,
      'print tells',
    );
  });
});
