import { strict as assert } from 'node:assert';
import { readAlto } from '../../../../core/convert/alto/read';
import { fixture, linesOf, onePage, textOf } from '../support';

describe('readAlto', () => {
  it('reads lines, words and blocks of version 2, in whatever unit', () => {
    const page = onePage(readAlto(fixture('alto-v2.xml')));
    assert.deepEqual([page.width, page.height, page.image, page.label], [12000, 18000, 'donaubote-3.tif', '3']);
    assert.deepEqual(linesOf(page), [
      'Seite 3 | 0 | 5000 400 2000 160',
      'Bettfedern | 1 | 1000 1000 3000 300',
      'Das Fest der Feuer- | 2 | 1000 2200 3000 160',
      'wehr fiel aus. | 2 | 1000 2400 1200 160',
    ]);
    assert.deepEqual(
      page.blocks.map(({ id, type, group, language }) => [id, type, group, language]),
      [
        ['B0', 'folio', null, null],
        ['B1', 'advertisement', 'C1', 'ger'],
        ['B2', null, null, null],
      ],
    );
    assert.deepEqual(page.pictures, [{ id: 'I1', box: { x: 5000, y: 2000, width: 2000, height: 1500 } }]);
    assert.deepEqual(page.rules, [{ x: 4500, y: 1000, width: 10, height: 9000 }]);
  });

  it('reads how words are set, how sure the engine is of them, and what they were before they were divided', () => {
    const { lines } = onePage(readAlto(fixture('alto-v2.xml')));
    const words = lines.flatMap((line) => line.words);
    const word = (text: string) => words.find((each) => each.text === text)!;
    assert.deepEqual([word('Bettfedern').size, word('Bettfedern').bold, word('Bettfedern').italic], [16, true, true]);
    assert.deepEqual([word('Fest').size, word('Fest').bold, word('Fest').italic], [8, false, true]);
    assert.equal(word('Das').confidence, 0.4);
    assert.equal(word('der').confidence, null);
    assert.deepEqual(word('Feuer-').hyphenation, { part: 'first', whole: 'Feuerwehr' });
    assert.deepEqual(word('wehr').hyphenation, { part: 'second', whole: 'Feuerwehr' });
  });

  it('reads version 4 with a prefix, a stated order, tags, baselines of points and strings without a place', () => {
    const page = onePage(readAlto(fixture('alto-v4.xml')));
    assert.deepEqual(
      page.blocks.map(({ id, type, order }) => [id, type, order]),
      [
        ['B1', null, 1],
        ['B2', 'heading', 0],
      ],
    );
    assert.equal(page.language, 'en');
    const [line] = page.lines;
    assert.equal(textOf(line!), 'Snow fell on the passes.');
    assert.equal(line!.words.length, 5);
    assert.equal(line!.baseline, 217);
    assert.ok(line!.words.every(({ box }) => box.x >= 100 && box.x + box.width <= 400));
  });

  it('reads a document without a namespace, and blanks within and without strings', () => {
    const page = onePage(
      readAlto(
        '<alto><Layout><Page><PrintSpace><TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="90" HEIGHT="10">' +
          '<String CONTENT="第三"/><String CONTENT="版 "/><String CONTENT=""/><String CONTENT="要闻"/><HYP CONTENT="&#173;"/>' +
          '</TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
      ),
    );
    assert.deepEqual(page.lines.map(textOf), ['第三版要闻\u00ad']);
  });

  it('keeps a hyphen that stands alone on its line', () => {
    const page = onePage(
      readAlto(
        '<alto><Layout><Page><TextBlock><TextLine><HYP CONTENT="-"/></TextLine></TextBlock></Page></Layout></alto>',
      ),
    );
    assert.deepEqual(page.lines.map(textOf), ['-']);
  });

  it('tells words apart in a file that states no blanks, except beside characters that are set without', () => {
    const page = onePage(
      readAlto(
        '<alto><Layout><Page><TextBlock><TextLine><String CONTENT="Snow"/><String CONTENT="fell"/></TextLine>' +
          '<TextLine><String CONTENT="水"/><String CONTENT="闸"/></TextLine></TextBlock></Page></Layout></alto>',
      ),
    );
    assert.deepEqual(page.lines.map(textOf), ['Snow fell', '水闸']);
  });

  it('says what is wrong, and where, without throwing', () => {
    assert.deepEqual(readAlto('<alto>'), { fault: 'truncated', line: 1 });
    assert.deepEqual(readAlto('<alto></alto>'), { fault: 'no-page', format: 'ALTO' });
    assert.deepEqual(readAlto('<mets/>'), { fault: 'wrong-root', line: 1, root: 'mets', expected: 'ALTO' });
  });
});
