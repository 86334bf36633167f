import { strict as assert } from 'node:assert';
import { keptPieces } from '../../../../core/convert/html/kept-pieces';
import { blocksOf, excerptOf, parse } from '../../../../core/syntax';

function lines(text: string) {
  const [section] = parse(text).sections;
  const block = blocksOf(section!).at(-1) ?? assert.fail();
  return excerptOf(section!, block.firstLine, block.lastLine);
}

describe('Pieces that are kept', () => {
  const conventions = {};
  const make = (html: string) => () => ({ html, images: [] });

  it('are made once of lines that are alike, wherever they stand', () => {
    const pieces = keptPieces(conventions, 'en');
    const piece = pieces.getOrMake(lines('# Nebel\n\nDie Fähre ruht.\n'), 'paragraph', make('<p>1</p>'));
    assert.equal(
      keptPieces(conventions, 'en').getOrMake(lines('# Eis\n\nDie Fähre ruht.\n'), 'paragraph', make('<p>2</p>')),
      piece,
    );
  });

  it('are others where anything that they depend on is another', () => {
    const text = '# Nebel\n\nDie Fähre ruht.\n';
    const all = [
      keptPieces(conventions, 'en').getOrMake(lines(text), 'paragraph', make('<p>1</p>')),
      keptPieces(conventions, 'en').getOrMake(lines(text), 'paragraph 4', make('<p>2</p>')),
      keptPieces(conventions, 'zh').getOrMake(lines(text), 'paragraph', make('<p>3</p>')),
      keptPieces({}, 'en').getOrMake(lines(text), 'paragraph', make('<p>4</p>')),
      keptPieces(conventions, 'en').getOrMake(lines(`${text.trimEnd()} Noch.`), 'paragraph', make('<p>5</p>')),
    ];
    assert.deepEqual(
      all.map(({ html }) => html),
      ['<p>1</p>', '<p>2</p>', '<p>3</p>', '<p>4</p>', '<p>5</p>'],
    );
  });
});
