import { strict as assert } from 'node:assert';
import { chainsAlong } from '../../../core/model/article-chains';

describe('The chains of links', () => {
  it('are read from their first segments on, and known by all of them', () => {
    const links = [
      { from: 0, to: 4, slot: 0 },
      { from: 4, to: 2, slot: 0 },
      { from: 5, to: 6, slot: 0 },
    ];
    const chains = chainsAlong(links);
    assert.deepEqual(
      chains.get(2)?.map(({ index, from }) => [index, from]),
      [
        [0, null],
        [4, 0],
        [2, 4],
      ],
    );
    assert.equal(chains.get(0), chains.get(2));
    assert.equal(chains.get(1), undefined);
    assert.deepEqual([...chains.keys()].sort(), [0, 2, 4, 5, 6]);
    assert.equal(chainsAlong(links), chains, 'as long as the links are the same');
  });

  it('of a segment that leads to several go along the first of them first', () => {
    const chain = chainsAlong([
      { from: 0, to: 3, slot: 1 },
      { from: 0, to: 1, slot: 0 },
      { from: 1, to: 2, slot: 0 },
    ]).get(3);
    assert.deepEqual(
      chain?.map(({ index, isFirst }) => [index, isFirst]),
      [
        [0, true],
        [1, true],
        [2, true],
        [3, false],
      ],
    );
  });
});
