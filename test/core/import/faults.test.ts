import { strict as assert } from 'node:assert';
import { importFaultMessage } from '../../../core/import';

describe('what is said of a page that is not imported', () => {
  it('names the characters that would be lost or added, in both languages', () => {
    const fault = { fault: 'would-lose', lost: '𠮷渡', added: '' } as const;
    assert.equal(
      importFaultMessage(fault, 'en'),
      'nothing is written: the transcript would not hold the same printed characters (lost: 𠮷渡; added: none)',
    );
    assert.match(importFaultMessage(fault, 'zh-CN'), /缺少：𠮷渡；多出：无/);
  });

  it('is no longer than one reads', () => {
    const message = importFaultMessage({ fault: 'would-lose', lost: 'x'.repeat(9999), added: 'y' }, 'en');
    assert.ok(message.length < 400 && message.includes('x…') && message.endsWith('added: y)'), message);
  });

  it('tells a limit in MiB, and that a PDF can be read by nobody here', () => {
    assert.equal(importFaultMessage({ fault: 'too-large', limit: 64 }, 'en'), 'is larger than 64 MiB');
    assert.match(importFaultMessage({ fault: 'no-pdf-reader' }, 'en'), /^is a PDF/);
    assert.match(importFaultMessage({ fault: 'no-pdf-reader' }, 'zh-CN'), /^是 PDF/);
  });
});
