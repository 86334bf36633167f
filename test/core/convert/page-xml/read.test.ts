import { strict as assert } from 'node:assert';
import { readPageXml } from '../../../../core/convert/page-xml/read';
import { fixture, linesOf, onePage, textOf } from '../support';

describe('readPageXml', () => {
  const page = onePage(readPageXml(fixture('page.xml')));

  it('reads regions and their lines, older points too, and takes a line that differs from its words for the corrected one', () => {
    assert.deepEqual([page.width, page.height, page.image, page.language], [2000, 3000, 'courier-5.png', 'English']);
    assert.deepEqual(linesOf(page), [
      'Ferries stopped | 0 | 100 300 800 30',
      'at noon. | 0 | 100 340 800 30',
      'Storm over the harbour | 1 | 100 100 800 80',
      'Rope and sailcloth, | 3 | 1000 100 900 50',
      'Quay Street 4 | 3 | 1000 150 900 50',
    ]);
  });

  it('reads the reading order through its groups, types, articles and advertisements', () => {
    assert.deepEqual(
      page.blocks.map(({ id, type, order, group }) => [id, type, order, group]),
      [
        ['r1', null, 1, 'a7'],
        ['r2', 'heading', 0, null],
        ['r3', 'advertisement', null, null],
        ['r4', 'advertisement', null, null],
      ],
    );
  });

  it('reads confidence, style, baselines, pictures and separators', () => {
    const [first, second, third] = page.lines;
    assert.deepEqual(
      first!.words.map(({ confidence }) => confidence),
      [0.4, 0.9],
    );
    assert.equal(first!.baseline, 326);
    assert.equal(second!.words[0]!.confidence, 0.8);
    assert.deepEqual([third!.words[0]!.size, third!.words[0]!.bold], [24, true]);
    assert.equal(page.pictures.length, 1);
    assert.deepEqual(page.rules, [{ x: 950, y: 100, width: 5, height: 2800 }]);
  });

  it('takes the order that regions state themselves where the page states none', () => {
    const read = onePage(
      readPageXml(
        '<PcGts><Page><TextRegion id="a" custom="readingOrder {index:2;}"><TextLine><TextEquiv><Unicode>zwei</Unicode></TextEquiv></TextLine></TextRegion>' +
          '<TextRegion id="b" custom="readingOrder {index:1;}"/></Page></PcGts>',
      ),
    );
    assert.deepEqual(
      read.blocks.map(({ order }) => order),
      [2, 1],
    );
    assert.deepEqual(read.lines.map(textOf), ['zwei']);
  });
});
