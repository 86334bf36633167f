import { strict as assert } from 'node:assert';
import type { TranscriptFile } from '../../../core/model/file';
import { reflowParagraph, unwrapParagraph } from '../../../core/refactorings/paragraph';
import type { Range } from '../../../core/syntax';
import { refactored } from './support';

const reflow = (width: number) => (file: TranscriptFile, selection: Range) => reflowParagraph(file, selection, width);

describe('unwrapping a paragraph', () => {
  it('joins its lines as they are read', () => {
    assert.equal(
      refactored(unwrapParagraph, '# 甲\n　　昨日上‸午，\n市防汛指挥部 \n召开会议。\n\n别的。\n'),
      '# 甲\n　　昨日上午，市防汛指挥部召开会议。\n\n别的。\n',
    );
    assert.equal(
      refactored(
        unwrapParagraph,
        '# Gericht\nDer Zeuge argu-\nmentierte ‸für die Justiz-\nund die Anglo-\nAmerika.\n',
        'de',
      ),
      '# Gericht\nDer Zeuge argumentierte für die Justiz- und die Anglo-Amerika.\n',
    );
  });

  it('keeps comments and column breaks where they stand, and forms whole', () => {
    assert.equal(
      refactored(unwrapParagraph, '# Mayor\nHe [?wal-]\n[?ked] ‸out\n|\n% torn\nand\ncame back.\n', 'en'),
      '# Mayor\nHe [?wal][?ked] out\n|\n% torn\nand came back.\n',
    );
  });

  it('is not offered outside paragraphs, for one line, or where print would become a form', () => {
    assert.equal(refactored(unwrapParagraph, '# 渡口‸\n# 停航\n'), null);
    assert.equal(refactored(unwrapParagraph, '# 甲\n天‸晴。\n\n有风。\n'), null);
    assert.equal(refactored(unwrapParagraph, '# 甲\n[? 天‸晴\n有风]\n'), null);
  });
});

describe('reflowing a paragraph', () => {
  it('breaks between words, and in Chinese where no mark would begin a line', () => {
    assert.equal(
      refactored(reflow(16), '# Mayor\nHe left at noon and ‸came back\nat six.\n', 'en'),
      '# Mayor\nHe left at noon\nand came back at\nsix.\n',
    );
    assert.equal(
      refactored(reflow(12), '# 甲\n昨日上午市防‸，\n汛指挥部召开“会议”。\n'),
      '# 甲\n昨日上午市\n防，汛指挥部\n召开“会议”。\n',
    );
  });

  it('begins no line with a marker, and breaks no form', () => {
    assert.equal(
      refactored(reflow(8), '# Preise\nNummer ‸# 1 und [?das Heu war] gut\n', 'de'),
      '# Preise\nNummer #\n1 und\n[?das Heu war]\ngut\n',
    );
  });

  it('keeps two blanks in a row, and hyphens that would be read away', () => {
    assert.equal(refactored(reflow(4), '# Zug\nab- nach‸ Wien\n', 'de'), '# Zug\nab- nach\nWien\n');
    assert.equal(refactored(reflow(4), '# Zug\nab  nach‸ Wien\n', 'de'), '# Zug\nab  nach\nWien\n');
  });

  it('says the width', () => {
    assert.equal(refactored(reflow(20), '# Zug\nab ‸nach Wien\n', 'de'), null);
  });
});
