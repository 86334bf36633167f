import { strict as assert } from 'node:assert';
import { articlesById } from '../../../core/model/issue';
import { archiveOf } from '../../support/read';

function file(page: string, more = ''): string {
  return `---\npaper: The Lennport Courier\ndate: 1911-05-04\n${more}---\n== ${page} ==\n`;
}

describe('Issues', () => {
  it('are all files of one paper, date and edition', () => {
    const archive = archiveOf([
      ['a', file('Page 1')],
      ['b', file('Page 2', 'edition: ""\n')],
      ['c', file('Page 1', 'edition: late\n')],
      ['d', '---\npaper: The Lennport Courier\n---\n'],
      ['e', '---\ndate: 1911-05-04\n---\n'],
      ['f', 'Fog.\n'],
    ]);
    const issues = archive.issues().map(({ files }) => files.map(({ path }) => path).join(' '));
    assert.deepEqual(issues.sort(), ['a b', 'c', 'd', 'e', 'f']);
  });

  it('are in the order of their first pages, sections apart; then by name', () => {
    const files: [string, string][] = [
      ['z', file('The Weekend')],
      ['a', file('B1', 'language: en\n')],
      ['b', file('A10', 'language: en\n')],
      ['c', file('A2', 'language: en\n')],
      ['e', file('3', 'language: en\n')],
      ['d', file('3', 'language: en\n')],
    ];
    for (const given of [files, files.toReversed()]) {
      const issue = archiveOf(given).issueOf('a')!;
      assert.deepEqual(
        issue.files.map(({ path }) => path),
        ['d', 'e', 'c', 'b', 'a', 'z'],
      );
      assert.deepEqual(
        issue.pages.map(({ key }) => key),
        ['3', '3', 'A2', 'A10', 'B1', null],
      );
    }
  });

  it('know what any of their files says of them, of two things the first', () => {
    const { masthead } = archiveOf([
      ['p2', file('2', 'language: de\npages: 4\nplace: Lennport\nendmark: ■\n')],
      ['p1', file('1', 'language: en\nnumber: 17\nendmark: ◎\n')],
      ['p3', file('3', 'pages: 8\nnumber: 18\n')],
    ]).issueOf('p3')!;
    assert.deepEqual([masthead.language, masthead.pages], ['en', 4]);
    assert.deepEqual([masthead.meta.get('number'), masthead.meta.get('place')], ['17', 'Lennport']);
    assert.deepEqual(masthead.endMarks, ['◎', '■']);
  });

  it('find an article by the id of its head or of a continuation', () => {
    const issue = archiveOf([
      [
        'p',
        '---\nlanguage: en\n---\n== Page 1 ==\n# Fog {#fog}\nIt came\n>> {page=2 to=rest}\n# Box {with=#fog #box}\n== Page 2 ==\n<< {#rest}\nand went.\n# Fog again {#fog}\n',
      ],
    ]).issueOf('p')!;
    const [fog, box] = issue.articles;
    assert.equal(fog!.segments.length, 2);
    const articles = articlesById(issue);
    assert.deepEqual(
      ['fog', 'rest', 'box', 'none'].map((id) => articles.get(id)),
      [fog, fog, box, undefined],
    );
  });
});
