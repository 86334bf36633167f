import { strict as assert } from 'node:assert';
import { type Decoder, decodeDocument } from '../../../../core/convert/xml/decode';

const decode: Decoder = (bytes, label) => {
  try {
    new TextDecoder(label);
  } catch {
    return null;
  }
  return new TextDecoder(label, { fatal: true }).decode(bytes);
};

const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>Zürich</a>`;

describe('decodeDocument', () => {
  it('reads what a document declares', () => {
    assert.equal(decodeDocument(Buffer.from(xml('ISO-8859-1'), 'latin1'), decode), xml('ISO-8859-1'));
    assert.equal(decodeDocument(Buffer.from(xml('utf-8')), decode), xml('utf-8'));
    assert.equal(decodeDocument(Buffer.from('<a>Zürich</a>'), decode), '<a>Zürich</a>');
    const gb = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>'),
      Buffer.from([0xcb, 0xae]),
      Buffer.from('</a>'),
    ]);
    assert.match(decodeDocument(gb, decode) as string, /<a>水<\/a>$/);
    const meta = Buffer.from('<html><head><meta charset="iso-8859-1"></head>ü', 'latin1');
    assert.match(decodeDocument(meta, decode) as string, /ü$/);
  });

  it('believes a byte order mark before the declaration, and reads UTF-16 without one', () => {
    const wide = Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le');
    assert.equal(decodeDocument(wide, decode), xml('UTF-16'));
    assert.equal(decodeDocument(wide.subarray(2), decode), xml('UTF-16'));
    assert.equal(decodeDocument(Buffer.from(wide).swap16(), decode), xml('UTF-16'));
    assert.equal(decodeDocument(Buffer.from(`\ufeff${xml('iso-8859-1')}`), decode), xml('iso-8859-1'));
  });

  it('says which encoding it does not know, or is not kept to', () => {
    assert.deepEqual(decodeDocument(Buffer.from(xml('x-klingon')), decode), {
      fault: 'unknown-encoding',
      encoding: 'x-klingon',
    });
    assert.deepEqual(decodeDocument(Buffer.from(xml('utf-8'), 'latin1'), decode), {
      fault: 'bad-encoding',
      encoding: 'utf-8',
    });
  });
});
