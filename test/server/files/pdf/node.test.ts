import { strict as assert } from 'node:assert';
import { isFault } from '../../../../core/convert/faults';
import { openApart } from '../../../../server/files/pdf/apart';
import { pdfReader, startThread } from '../../../../server/files/pdf/node';
import { hostile, pdfOf, set } from '../../../support/pdf';

describe('pdfReader', function () {
  this.timeout(300_000);
  const page = set('The council voted on Tuesday.', 50, 660);

  /** What each page is read as, or why it is not. */
  async function read(pdf: Uint8Array, open = pdfReader): Promise<unknown[]> {
    const file = await open(pdf);
    if (isFault(file)) return [file];
    const pages: unknown[] = [];
    for (let number = 1; number <= file.count; number++) {
      const found = await file.page(number);
      pages.push(isFault(found) ? found : 'read');
    }
    await file.close();
    return pages;
  }

  it('ends a page that draws for ever, and does not hold up who waits for it', async () => {
    let looks = 0;
    const timer = setInterval(() => looks++, 5);
    const patience = 5_000;
    const pages = await read(hostile.forms(page), (pdf) =>
      openApart(pdf, () => startThread(pdf.length), { patience, lost: 1 }),
    );
    clearInterval(timer);
    assert.deepEqual(pages, ['read', { fault: 'page-takes-long', page: 2, seconds: 5 }, 'read']);
    assert.ok(looks > 50, String(looks));
  });

  it('leaves out a page whose content inflates to a gigabyte', async () => {
    const pages = await read(hostile.inflating(page));
    assert.deepEqual(pages, ['read', { fault: 'page-takes-much', page: 2 }, 'read']);
  });

  it('leaves out a page whose font inflates to a gigabyte', async () => {
    const pages = await read(hostile.inflatingFont(page));
    assert.deepEqual(pages, ['read', { fault: 'page-takes-much', page: 2 }, 'read']);
  });

  it('reads a page whatever its images claim, or hold', async () => {
    for (const side of [100_000, 10]) {
      assert.deepEqual(await read(hostile.image(page, side)), ['read', 'read', 'read']);
    }
  });

  it('reads what pages there are, whatever is claimed', async () => {
    assert.deepEqual(await read(hostile.count(page)), ['read']);
  });

  it('reads no page twice of a tree that branches into itself', async () => {
    assert.deepEqual(await read(hostile.tree(page)), ['read', { fault: 'damaged-page', page: 2 }]);
  });

  it('names a file of more pages than an issue has', async () => {
    const pages = Array.from({ length: 5_001 }, () => ({ content: '' }));
    assert.deepEqual(await read(pdfOf(pages)), [{ fault: 'too-many-pages', limit: 5_000 }]);
  });
});
