import { strict as assert } from 'node:assert';
import { inTime } from '../../../server/files/pdfjs';

describe('inTime', () => {
  it('gives what the work comes to, or its fault', async () => {
    assert.equal(await inTime(Promise.resolve('done')), 'done');
    await assert.rejects(inTime(Promise.reject(new Error('torn'))), /torn/);
  });

  it('does not wait for ever', async () => {
    await assert.rejects(inTime(new Promise(() => {}), 1), /does not answer/);
  });
});
