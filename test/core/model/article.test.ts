import { strict as assert } from 'node:assert';
import { articleText, genreOf, headLines } from '../../../core/model/article';
import type { Issue } from '../../../core/model/issue';
import { filesOf, lines } from '../../support/drawn';
import { archiveOf } from '../../support/read';

function issueOf(drawing: string): Issue {
  const files = filesOf(drawing);
  return archiveOf(files).issueOf([...files.keys()][0]!)!;
}

/** A page one with an article that ends as given before its jump, and a page two that takes it up. */
function split(before: string, after: string, language = 'en'): { join: string | null; text: string } {
  const [out, into] = language === 'de' ? ['Seite 2', 'Seite 1'] : ['Page 2', 'Page 1'];
  const issue = issueOf(
    `//// p.broadsheet\n---\nlanguage: ${language}\n---\n== ${into} ==\n# Head\n${before}>> {page=2}\n== ${out} ==\n<< {page=1}\n${after}`,
  );
  const [article] = issue.articles;
  return { join: article!.segments[1]!.join, text: articleText(article!) };
}

describe('Articles', () => {
  it('run on inside a word, inside a paragraph or between blocks', () => {
    assert.deepEqual(split('The council argu-\n', 'ed on.\n'), { join: 'word', text: 'The council argued on.' });
    assert.deepEqual(split('Der Rat bera⸗\n', 'tet weiter.\n', 'de'), {
      join: 'word',
      text: 'Der Rat beratet weiter.',
    });
    assert.deepEqual(split('He left\n', 'at noon.\n'), { join: 'paragraph', text: 'He left at noon.' });
    assert.deepEqual(split('Die Justiz-\n', 'und die Polizei.\n', 'de'), {
      join: 'paragraph',
      text: 'Die Justiz- und die Polizei.',
    });
    assert.deepEqual(split('各县区“逐库”\n', '“逐堤”排查。\n', 'zh-CN'), {
      join: 'paragraph',
      text: '各县区“逐库”“逐堤”排查。',
    });
    assert.deepEqual(split('He left.\n\n', 'He came back.\n'), { join: 'block', text: 'He left.\nHe came back.' });
    assert.deepEqual(split('He left.\n', '! The quay.\n\nHe came back.\n').join, 'block');
    assert.deepEqual(split('', 'He came back.\n'), { join: 'block', text: 'He came back.' });
  });

  it('keep a hyphen that is escaped before the jump', () => {
    assert.deepEqual(split('He was well\\-\n', 'known.\n'), { join: 'paragraph', text: 'He was well-known.' });
  });

  it('join nothing across text that stands below the jump', () => {
    const issue = issueOf(
      '//// p.broadsheet\n---\nlanguage: en\n---\n== Page 1 ==\nThey argu-\n>> {page=2}\nA stray line.\n== Page 2 ==\n<< {page=1}\ned on.\n',
    );
    assert.equal(articleText(issue.articles[0]!), 'They argu-\nA stray line.\ned on.');
  });

  it('that go on on several pages join the rest of a word to the first of them only', () => {
    const issue = issueOf(lines`
      //// p.broadsheet
      ---
      language: en
      ---
      == Page 1 ==
      # Who voted how
      The coun-
      >> {page="2,3"}
      == Page 2 ==
      << {page=1}
      cil of the east
      == Page 3 ==
      << {page=1}
      and of the west.
    `);
    const [article] = issue.articles;
    assert.deepEqual(
      article!.segments.map(({ join }) => join),
      [null, 'word', 'paragraph'],
    );
    assert.equal(articleText(article!), 'The council of the east and of the west.');
  });

  it('are read along their chain, whatever the order of the files', () => {
    const files: [string, string][] = ['1', '2', '3'].map((page) => [
      `p${page}.broadsheet`,
      `---\npaper: The Lennport Courier\ndate: 1911-05-04\nlanguage: en\n---\n== Page ${page} ==\n${page === '1' ? '# Mayor walks\n' : `<< (Continued from Page ${Number(page) - 1})\n`}On page ${page}\n${page === '3' ? '' : `>> (Continued on Page ${Number(page) + 1})\n`}`,
    ]);
    for (const order of [files, files.toReversed(), [files[1]!, files[2]!, files[0]!]]) {
      const issue = archiveOf(order).issueOf('p2.broadsheet')!;
      assert.equal(issue.articles.length, 1);
      assert.equal(articleText(issue.articles[0]!), 'On page 1 On page 2 On page 3');
      assert.deepEqual(headLines(issue.articles[0]!.segments[0]!.placed, 'main'), ['Mayor walks']);
    }
  });

  it('have the genre that the markup or the words give', () => {
    const genres = (text: string, language: string) =>
      issueOf(`//// p.broadsheet\n---\nlanguage: ${language}\n---\n${text}`).articles.map(genreOf);
    assert.deepEqual(genres('# Dogs {.letter .news}\n\nSir: They bark.\n\n# Ferry\n', 'en'), ['letter', 'news']);
    assert.deepEqual(genres('#* Letters {.section}\n# Dogs\n\nThey bark.\n', 'en'), ['news'], 'a section is no genre');
    assert.deepEqual(genres('# 堤上\n\n! 巡堤的人。\n', 'zh-CN'), ['photo']);
    assert.deepEqual(
      genres('# Tides\n\n! The quay.\n\n~~~ table\n5.14  high\n~~~\n', 'en'),
      ['news'],
      'a table is more than a picture',
    );
  });
});
