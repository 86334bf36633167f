import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { conventionsFor } from '../../../core/conventions';
import { type StructureOptions, structurePage } from '../../../core/structure';
import { readPage, withoutDoubts } from './page-fixture';
import { type Setting, typeset } from './typeset';

const realPage = '../shared/real/jiaozuo-2020-02-01-p1.txt';

/** Columns of nine to twenty-two characters, set in or not, that end after 23 lines or never. */
function* settings(widths: readonly number[], vertical: number): Iterable<Setting> {
  for (const width of widths) {
    for (const headlines of ['before', 'after'] as const) {
      yield {
        width,
        headlines,
        indent: 0,
        columnLines: Number.POSITIVE_INFINITY,
        vertical: headlines === 'after' ? vertical : 0,
      };
      yield { width, headlines, indent: 4, columnLines: 23, vertical: headlines === 'after' ? vertical : 0 };
    }
  }
}

/** Blanks beside wide characters are lost where a line ends there. */
function words(transcript: string): string {
  return transcript.replace(/(?<=[\u2e80-\uffef“”]) +| +(?=[\u2e80-\uffef“”])/gu, '');
}

function check(transcript: string, options: StructureOptions, widths: readonly number[], vertical = 0): void {
  for (const setting of settings(widths, vertical)) {
    const raw = typeset(transcript, setting);
    const read = withoutDoubts(structurePage(raw, { ...options, reflow: true }).transcript);
    assert.equal(words(read), words(transcript), JSON.stringify(setting));
  }
}

describe('a page set anew', () => {
  it('reads the same at any column width, headlines before or after their text (Chinese)', () => {
    const { transcript, options } = readPage('linjiang.broadsheet');
    check(transcript, options, [18, 20, 22, 24, 26, 28, 32, 36, 44], 3);
  });

  it('reads the same at any column width, headlines before or after their text (English)', () => {
    const { transcript, options } = readPage('ellery.broadsheet');
    check(transcript, options, [28, 34, 40, 52]);
  });

  it('reads the same at any column width (a real page)', function () {
    if (!existsSync(realPage)) this.skip();
    const options = { conventions: conventionsFor('zh-CN'), language: 'zh-CN', page: '1' };
    const { transcript } = structurePage(readFileSync(realPage, 'utf8'), { ...options, reflow: true });
    check(withoutDoubts(transcript), options, [18, 20, 22, 24, 26, 28, 32, 36, 44], 3);
  });
});
