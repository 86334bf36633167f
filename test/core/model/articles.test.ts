import { strict as assert } from 'node:assert';
import { Articles } from '../../../core/model/articles';
import type { Issue } from '../../../core/model/issue';
import { archiveOf } from '../../support/read';

const front = '---\npaper: Elbufer Abendblatt\ndate: 1928-02-11\nlanguage: de\n---\n';

function issue(): Issue {
  const archive = archiveOf([
    [
      'p1',
      `${front}== Seite 1 ==\n\n# Nebel\nDünn.\n\n# Eisgang\nDie Fähre\n>> Fortsetzung auf Seite 2\n\n# Kohlen\nTeuer.\n`,
    ],
    ['p2', `${front}== Seite 2 ==\n\n# Börse\nFest.\n\n<< Fortsetzung von Seite 1\nlag still.\n`],
  ]);
  return archive.issueOf('p1') ?? assert.fail();
}

describe('Articles', () => {
  it('are put together along the jumps, in the order of their first segments', () =>
    assert.deepEqual(
      issue().articles.map(({ segments }) => segments.map(({ index, join }) => [index, join])),
      [
        [[0, null]],
        [
          [1, null],
          [4, 'paragraph'],
        ],
        [[2, null]],
        [[3, null]],
      ],
    ));

  it('are the same objects for all their segments, and among all', () => {
    const whole = issue();
    for (let index = 0; index < whole.segmentCount; index++)
      assert.equal(
        whole.articleOf(index),
        whole.articles.find(({ segments }) => segments.some((each) => each.index === index)),
      );
  });

  it('put nothing in its place but the segments of the one that is asked for', () => {
    const asked: number[] = [];
    const whole = issue();
    const articles = new Articles({
      segmentCount: whole.segmentCount,
      pairing: whole.pairing,
      segment: (index) => {
        asked.push(index);
        return whole.segment(index);
      },
    });
    articles.of(4);
    assert.deepEqual([...new Set(asked)].sort(), [1, 4]);
    asked.length = 0;
    articles.of(1);
    assert.deepEqual(asked, [], 'it is there already');
  });
});
