import { strict as assert } from 'node:assert';
import { Postings } from '../../../core/model/postings';

describe('Postings', () => {
  it('hold an item as long as it was added more often than taken away', () => {
    const postings = new Postings();
    postings.add('何田', 'p1', 1);
    postings.add('何田', 'p1', 1);
    postings.add('何田', 'p2', 1);
    postings.add('何田', 'p1', -1);
    assert.deepEqual([...postings.under('何田')], ['p1', 'p2']);
    postings.add('何田', 'p1', -1);
    postings.add('何田', 'p2', -1);
    assert.deepEqual([...postings.under('何田')], []);
    assert.deepEqual([...postings.under('许可')], []);
  });

  it('take away before they add, as it comes', () => {
    const postings = new Postings();
    postings.add('何田', 'p1', -1);
    postings.add('何田', 'p1', 1);
    assert.deepEqual([...postings.under('何田')], []);
  });
});
