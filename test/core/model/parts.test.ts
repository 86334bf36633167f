import { strict as assert } from 'node:assert';
import { partOf } from '../../../core/model/parts';
import { archiveOf } from '../../support/read';

describe('Parts of articles', () => {
  it('tell for each segment its article and which part of it it is', () => {
    const front = '---\npaper: The Halden Courier\ndate: 1931-06-02\nlanguage: en\n---\n\n';
    const archive = archiveOf([
      ['p1', `${front}== Page 1 ==\n\n# Fog\nThin.\n\n# Mayor walks\nHe left\n>> Continued on Page 2\n`],
      ['p2', `${front}== Page 2 ==\n\n<< Continued from Page 1\nand came back.\n`],
    ]);
    const issue = archive.issueOf('p1') ?? assert.fail();
    const parts = issue.segments.map((placed) => partOf(issue, placed) ?? assert.fail());
    assert.deepEqual(
      parts.map(({ index, article, order }) => [index, issue.articles.indexOf(article), order]),
      [
        [0, 0, 0],
        [1, 1, 0],
        [2, 1, 1],
      ],
    );
    const [other = assert.fail()] = archiveOf([['p9', '# Elsewhere\n']]).issueOf('p9')?.segments ?? [];
    assert.equal(partOf(issue, other), undefined);
  });
});
