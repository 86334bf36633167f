import { strict as assert } from 'node:assert';
import { untranscribedPages } from '../../../core/model/untranscribed';
import { archiveOf } from '../../support/read';

const masthead = '---\npaper: The Lennport Courier\ndate: 1911-05-04\nlanguage: en\n---\n';

/** The pages that the jump at the end of the issue's first article names in vain. */
function pagesOf(text: string): string[] {
  const issue = archiveOf([['p', `${masthead}${text}`]]).issueOf('p')!;
  const [placed] = issue.segments;
  return untranscribedPages(issue, placed!, placed!.segment.jumpOut!, issue.pairing.outs[0]!);
}

describe('pages that are not transcribed yet', () => {
  const jump = (page: string) => `== A1 ==\n# Fog\nNo boats\n>> Continued on Page ${page}\n`;

  it('are those that a jump names and the issue does not hold', () => {
    assert.deepEqual(pagesOf(jump('7')), ['7']);
    assert.deepEqual(pagesOf(`${jump('7')}== Page 7 ==\n`), []);
  });

  it('may be meant within a section', () => {
    assert.deepEqual(pagesOf(`${jump('7')}== A7 ==\n`), []);
    assert.deepEqual(pagesOf(`${jump('7')}== B7 ==\n`), []);
    assert.deepEqual(pagesOf(`${jump('B7')}== A7 ==\n`), ['B7']);
  });

  it('may be one whose label cannot be read, if another half stands there', () => {
    const text = '== A1 ==\n# Fog\nNo boats\n>> See FOG, Page 7\n== The Weekend ==\n# Wheat\n';
    assert.deepEqual(pagesOf(text), ['7']);
    assert.deepEqual(pagesOf(`${text}<< WHEAT, from Page A1\n4s.\n`), []);
  });
});
