import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readRegions, writeRegions } from '../../core/convert/regions/file';
import { matchRegions } from '../../core/convert/regions/match';
import { readExamples } from '../support/examples';

const document = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

describe('the file of regions in docs/format.md', () => {
  const json = /```json\n([\s\S]*?)```/.exec(document.slice(document.indexOf('### Files of regions')))![1]!;

  it('is one as it is written', () => {
    assert.equal(writeRegions(readRegions(json)!), json);
  });

  it('finds all lines of the transcript below it', () => {
    const example = readExamples(document).find(({ heading }) => heading === 'Files of regions')!;
    const lines = example.source.split('\n');
    const found = matchRegions(lines, readRegions(json)!.pages[0]!.lines);
    assert.deepEqual(
      lines.flatMap((line, i) => (found[i]!.length > 0 ? [[line, ...found[i]!]] : [])),
      [
        ['# Snow stops the mails', 0],
        ['No train has left Hill End since Tuesday,', 1],
        ['and [?none] is expected.', 2],
      ],
    );
  });
});
