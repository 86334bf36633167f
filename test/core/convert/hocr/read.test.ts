import { strict as assert } from 'node:assert';
import { HocrProperties } from '../../../../core/convert/hocr/properties';
import { readHocr } from '../../../../core/convert/hocr/read';
import { fixture, linesOf, onePage, textOf } from '../support';

describe('readHocr', () => {
  const page = onePage(readHocr(fixture('page.hocr')));

  it('reads HTML that is no XML: open elements and entities of its own', () => {
    assert.deepEqual([page.width, page.height, page.image, page.language], [1000, 1600, 'blatt; 3.png', 'de']);
    assert.deepEqual(linesOf(page), [
      'Die Straßen\u00ad | 0 | 50 100 400 30',
      'bahn fährt. | 0 | 50 140 400 30',
      'Der Fuhrpark | null | 600 410 300 30',
    ]);
  });

  it('reads how sure the engine is, sizes and styles, pictures and separators', () => {
    const [die, strassen] = page.lines[0]!.words;
    assert.deepEqual([die!.confidence, die!.size, die!.bold, die!.italic], [0.96, 28, false, false]);
    assert.deepEqual([strassen!.confidence, strassen!.bold, strassen!.italic], [0.31, true, true]);
    assert.equal(strassen!.hyphenation?.part, 'first');
    assert.deepEqual(page.pictures, [{ id: 'photo_1', box: { x: 600, y: 100, width: 300, height: 300 } }]);
    assert.deepEqual(page.rules, [{ x: 500, y: 100, width: 4, height: 1400 }]);
  });

  it('reads lines without words, and words that stand in no line', () => {
    const read = onePage(
      readHocr(
        '<html><body><div class="ocr_page" title="bbox 0 0 100 100">' +
          '<span class="ocr_line" title="bbox 10 10 90 20">Snow fell on the passes.</span><p>Page 4</p></div></body></html>',
      ),
    );
    assert.deepEqual(read.lines.map(textOf), ['Snow fell on the passes.', 'Page 4']);
    assert.deepEqual(read.lines[0]!.box, { x: 10, y: 10, width: 80, height: 10 });
  });

  it('reads several pages of one document', () => {
    const read = readHocr(
      '<html><body><div class="ocr_page"><span class="ocr_line">eins</span></div><div class="ocr_page"><span class="ocr_line">zwei</span></div></body></html>',
    );
    assert.ok(Array.isArray(read) && read.length === 2);
  });

  it('says that a web page holds no page of print', () => {
    assert.deepEqual(readHocr('<html><body><p>Hello</p></body></html>'), { fault: 'no-page', format: 'hOCR' });
  });
});

describe('HocrProperties', () => {
  it('reads numbers, boxes and file names, and passes over what is none', () => {
    const properties = new HocrProperties('image "a;b.png"; bbox 10 20 5 40;; x_wconf; x_size huge; bbox 1 1 1 1');
    assert.equal(properties.file('image'), 'a;b.png');
    assert.deepEqual(properties.box(), { x: 5, y: 20, width: 5, height: 20 });
    assert.equal(properties.number('x_wconf'), null);
    assert.equal(properties.number('x_size'), null);
    assert.equal(new HocrProperties(null).box(), null);
  });
});
