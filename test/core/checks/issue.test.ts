import { strict as assert } from 'node:assert';
import { Desk, masthead } from './desk';

/** An issue of one file with the pages named, each with an article. */
function issue(labels: readonly string[], more = ''): string {
  const pages = labels.map((label) => `== ${label} ==\n\n# 题\n\n好。\n\n`);
  return `${masthead(more)}\n${pages.join('')}`;
}

function faults(source: string): string[] {
  return new Desk().put('p1.broadsheet', source).faults();
}

describe('checks of an issue', () => {
  it('take pages as they come, sections in any order', () => {
    assert.deepEqual(faults(issue(['第一版', '第二版', '03版', '第四版'], 'pages: 4\n')), []);
    assert.deepEqual(faults(issue(['B01版', 'B02版', 'A01版', 'A02版'])), []);
  });

  it('report pages out of order, twice or beyond the last', () => {
    assert.deepEqual(faults(issue(['第二版', '第一版'])), ['page-out-of-order: == 第一版 ==']);
    assert.deepEqual(faults(issue(['第一版', '1版'])), ['page-duplicate: == 1版 ==']);
    assert.deepEqual(faults(issue(['第八版'], 'pages: 4\n')), ['page-out-of-range: == 第八版 ==']);
  });

  it('report a gap among many pages, not the few pages of a beginning', () => {
    assert.deepEqual(faults(issue(['第一版', '第三版'])), []);
    assert.deepEqual(faults(issue(['第一版', '第二版', '第四版'])), ['page-missing: == 第四版 ==']);
    assert.deepEqual(faults(issue(['第一版', '第二版', '第八版'])), []);
  });

  it('ask where pages are that no line opens', () => {
    assert.deepEqual(faults(`${masthead()}\n# 题\n\n好。\n`), ['page-line-missing: # 题']);
    assert.deepEqual(faults(`${masthead('page: 3\n')}\n# 题\n\n好。\n`), []);
    assert.deepEqual(faults(issue(['要闻'])), ['page-unreadable: == 要闻 ==']);
    assert.deepEqual(faults(`${masthead()}\n== 第一版 ==\n@ 责任编辑：周晓舟\n`), []);
  });

  it('say nothing of words that cannot be read for want of a language', () => {
    assert.deepEqual(faults(issue(['第一版']).replace('language: zh-CN\n', '')), ['missing-language: ---']);
  });

  it('read front matter strictly but without losing the file', () => {
    assert.deepEqual(faults(issue(['第一版'], 'transcribers: [甲, 乙]\nfacsimile: [a.png, b.png]\n')), []);
    assert.deepEqual(faults(issue(['第一版'], 'pages: [4]\n')), ['front-matter-invalid-value: pages']);
    assert.deepEqual(faults(issue(['第一版']).replace('2021-03-06', '2021-02-30')), ['invalid-date: 2021-02-30']);
    assert.deepEqual(
      faults(issue(['第一版'], 'page: "1\n')).map((fault) => fault.split(':')[0]),
      ['front-matter-invalid'],
    );
    assert.deepEqual(faults(''), []);
  });

  it('ask for an end mark that the front matter names', () => {
    assert.deepEqual(faults(issue(['第一版'], 'endmark: ■\n')), ['end-mark-missing: 。']);
    assert.deepEqual(faults(issue(['第一版'], 'endmark: [完结撒花, ◎]\n')), ['end-mark-missing: 。']);
    assert.deepEqual(faults(issue(['第一版'], 'endmark: ◎\n').replaceAll('。', '。◎')), []);
  });
});
