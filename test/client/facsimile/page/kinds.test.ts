import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeImage } from 'utif2';
import { typeOf } from '../../../../client/facsimile/page/kinds';

const examples = path.resolve(__dirname, '../../../../examples');

/** The type by bytes, typed as Latin-1. */
function type(head: string): string | null {
  return typeOf(Uint8Array.from(head, (character) => character.charCodeAt(0)));
}

describe('the kind of a scan', () => {
  it('is told by its first bytes', () => {
    assert.equal(type('\xff\xd8\xff\xe0'), 'image/jpeg');
    assert.equal(type('\x89PNG\r\n\x1a\n'), 'image/png');
    assert.equal(type('GIF89a'), 'image/gif');
    assert.equal(type('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp');
    assert.equal(type('\0\0\0\x1cftypavif\0\0\0\0'), 'image/avif');
    assert.equal(type('BM\x36\0\0\0\0\0\0\0\x36\0\0\0'), 'image/bmp');
    assert.equal(type('II*\0\x08\0\0\0'), 'image/tiff');
    assert.equal(type('MM\0*\0\0\0\x08'), 'image/tiff');
    assert.equal(type('%PDF-1.4\n'), 'application/pdf');
    assert.equal(type('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'), 'image/svg+xml');
  });

  it('is that of the examples, and of what is written here', () => {
    const read = (file: string) => typeOf(readFileSync(path.join(examples, file)));
    assert.equal(read('shiokaze-shinbun/2019-05-18/1.webp'), 'image/webp');
    assert.equal(read('shiokaze-shinbun/2019-05-18/3.jpg'), 'image/jpeg');
    assert.equal(read('donaubote/1908-05-03/1-2.pdf'), 'application/pdf');
    assert.equal(typeOf(new Uint8Array(encodeImage(new Uint8Array(4), 1, 1))), 'image/tiff');
  });

  it('of a PDF is told behind what a server has put before it, not far within', () => {
    assert.equal(type(`${'\0'.repeat(100)}%PDF-1.4`), 'application/pdf');
    assert.equal(type(`${'\0'.repeat(2000)}%PDF-1.4`), null);
  });

  it('is none of what cannot be shown', () => {
    for (const head of ['', 'The tide stood at four feet.', '{"type":"Manifest"}', '<alto>', '\0\0\0\x0cjP  \r\n'])
      assert.equal(type(head), null, head);
  });
});
