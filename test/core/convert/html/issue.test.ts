import { strict as assert } from 'node:assert';
import { wordsIn } from '../../../../core/convert/html/words';
import { lines } from '../../../support/drawn';
import { contents, outline, places } from './shown';

const issue = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == 第一版 要闻 ==

  #* 守江
  # 早部署早检查
  # 确保安全度汛
  各县区要逐库逐堤排查，
  >> （下转第三版①）

  # 启事 {.notice}
  本报休刊一天，
  >> （下转第五版）
  //// p3.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == 第三版 综合 ==
  << （上接第一版①）
  把隐患消除在汛期之前。
`;

describe('the contents of an issue as HTML', () => {
  it('list pages, what stands on them, and where it goes on', () => {
    assert.deepEqual(outline(contents(issue)).split('\n'), [
      '<header.issue-head><h1.nameplate>临江日报</h1><p.facts>2021年3月6日星期六</p></header>',
      '<section.contents><h2.label>第一版 要闻</h2><ol>' +
        '<li.entry><span.standing>守江</span> <a.title>早部署早检查 确保安全度汛</a> <a.jump.jump-out #s2>→ 第三版 综合</a></li>' +
        '<li.entry><a.title>启事</a> <span.genre>notice</span> <span.jump.jump-out.unmatched>→ （下转第五版）</span></li></ol></section>',
      '<section.contents><h2.label>第三版 综合</h2><ol>' +
        '<li.entry.continued><a.title>早部署早检查 确保安全度汛</a> <span.genre>continuation</span> <a.jump.jump-in #s0>← 第一版 要闻</a></li></ol></section>',
    ]);
  });

  it('lead from each entry and each jump to its line', () => {
    const found = places(contents(issue));
    assert.ok(found.includes('p1.broadsheet:8:0 早部署早检查 确保安全度汛'), found.join('\n'));
    assert.ok(found.includes('p1.broadsheet:13:0 启事'), found.join('\n'));
    const [, page] = contents(issue);
    assert.match(page!.piece.html, /data-line="6"><span aria-hidden="true">→<\/span> 第三版/);
  });

  it('speak Chinese where their reader does', () => {
    const text = outline(contents(issue, { locale: 'zh-CN', words: wordsIn['zh-CN'] }));
    assert.match(text, /<span\.genre>续文<\/span>/);
    const html = contents(issue, { locale: 'zh-CN', words: wordsIn['zh-CN'] })
      .map(({ piece }) => piece.html)
      .join('');
    assert.match(html, /title="没有找到另一半"/);
    assert.match(html, /title="转到第三版 综合"/);
  });

  it('name an issue without a paper, and an article without a headline by its first words', () => {
    const bare = outline(contents('# {.letter}\nSir: They bark at night and in the morning, too.'));
    assert.match(bare, /<h1\.nameplate>Untitled<\/h1>/);
    assert.match(bare, /<a\.title>Sir: They bark at night…<\/a> <span\.genre>letter<\/span>/);
  });
});
