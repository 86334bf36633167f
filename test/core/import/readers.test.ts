import { strict as assert } from 'node:assert';
import { readerOf } from '../../../core/import/readers';
import { fixture } from '../convert/support';

const format = (text: string | Uint8Array): string | null => readerOf(Buffer.from(text as string))?.format ?? null;

describe('readerOf', () => {
  it('tells formats by their content', () => {
    assert.equal(format(fixture('alto-v2.xml')), 'ALTO');
    assert.equal(format(fixture('alto-v4.xml')), 'ALTO');
    assert.equal(format(fixture('page.xml')), 'PAGE XML');
    assert.equal(format(fixture('page.hocr')), 'hOCR');
    assert.equal(format(fixture('issue/mets.xml')), 'METS');
    assert.equal(format(Buffer.from(`\ufeff${fixture('alto-v2.xml')}`, 'utf16le')), 'ALTO');
  });

  it('looks past comments, instructions and document types', () => {
    assert.equal(
      format('<?xml version="1.0"?><!-- <html> --><?x <html>?><!DOCTYPE a [<!ENTITY b "<html/>">]>\n<n:alto>'),
      'ALTO',
    );
    assert.equal(format('\ufeff  <mets>'), 'METS');
  });

  it('knows nothing of other files', () => {
    for (const text of ['', 'alto', '{"a": 1}', '<svg/>', '\0\0\0', '<']) assert.equal(format(text), null);
  });
});
