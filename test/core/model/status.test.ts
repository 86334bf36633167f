import { strict as assert } from 'node:assert';
import { hasReached, statusOf } from '../../../core/model/status';
import { archiveOf } from '../../support/read';

const masthead = (more = '') => `---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\n${more}---\n`;

function statusesOf(...texts: string[]): { pages: unknown[]; articles: unknown[] } {
  const archive = archiveOf(texts.map((text, index) => [`p${index + 1}`, text] as const));
  const { pages, articles } = statusOf(archive.issueOf('p1')!);
  return { pages: [...pages.values()], articles: [...articles.values()] };
}

describe('how far an issue has come', () => {
  it('is said by an article, else by its page, else by the front matter', () => {
    const text = `${masthead('status: raw\n')}== 第一版 == {status=structured}\n# 甲 {status=approved}\n晴。\n# 乙\n风。\n== 第二版 ==\n# 丙\n雨。\n`;
    assert.deepEqual(statusesOf(text), { pages: ['structured', 'raw'], articles: ['approved', 'structured', 'raw'] });
  });

  it('is what the least of a page or an article has reached', () => {
    const first = `${masthead('status: approved\n')}== 第一版 ==\n# 甲\n未完，\n>> （下转第二版）\n# 乙 {status=proofread}\n风。\n`;
    const second = `${masthead('status: raw\n')}== 第二版 ==\n<< （上接第一版）\n完。\n`;
    assert.deepEqual(statusesOf(first, second), { pages: ['proofread', 'raw'], articles: ['raw', 'proofread'] });
  });

  it('is not known where nobody says it, or in words that mean nothing', () => {
    assert.deepEqual(statusesOf(`${masthead('status: done\n')}# 甲\n晴。\n`), { pages: [null], articles: [null] });
    assert.deepEqual(statusesOf(`${masthead('status: [raw]\n')}== 第一版 ==\n`), { pages: [null], articles: [] });
  });

  it('is read once for an issue', () => {
    const issue = archiveOf([['p1', '# Fog\nNo boats.\n']]).issueOf('p1')!;
    assert.equal(statusOf(issue), statusOf(issue));
  });

  it('is in order', () => {
    assert.ok(hasReached('approved', 'proofread') && hasReached('proofread', 'proofread'));
    assert.ok(!hasReached('structured', 'proofread') && !hasReached(null, 'raw'));
  });
});
