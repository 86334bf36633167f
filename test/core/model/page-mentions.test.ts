import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { pageMentions } from '../../../core/model/page-mentions';
import { draw, undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';
import { transcript } from '../../support/transcripts';

function mentionsIn(text: string, language: string | null = null) {
  return fileOf(text, language).segments.flatMap(({ segment, offset }) =>
    pageMentions(segment).map(({ key, start, end }) => ({ key, start: offset + start, end: offset + end, name: '' })),
  );
}

function finds(language: string, drawing: string, ...keys: readonly string[]): void {
  const { text } = undraw(drawing);
  const found = mentionsIn(text, language);
  assert.equal(draw(text, found), drawing);
  assert.deepEqual(
    found.map(({ key }) => key),
    keys,
  );
}

describe('Pages that a segment names', () => {
  it('are those of its jumps, by what counts', () => {
    finds('zh-CN', '# 早部署\n\n要逐库，（下转第⟦二⟧、⟦三⟧版①）\n', '2', '3');
    finds(
      'en',
      '# Mayor\n<< (Continued from Page ⟦A1⟧) and left.\nHe came\n>> See MAYOR, Page 7 {page="⟦2⟧,⟦B3⟧"}\n',
      'A1',
      '2',
      'B3',
    );
    finds('zh-CN', '# 早部署\n>> （下转⟦本版⟧）\n', 'same');
    finds('de', 'Der Damm\n>> (Schluß auf Seite ⟦2⟧.)\n', '2');
  });

  it('are those of references, wherever they stand', () => {
    finds(
      'zh-CN',
      '#+ （详见第⟦三⟧版）\n# 早部署\n\n昨日完工。（详见第⟦三⟧、⟦四⟧版）\n## 小标题（详见第⟦五⟧版）\n',
      '3',
      '3',
      '4',
      '5',
    );
    finds('zh-CN', '# 早部署\n\n! 东门水闸。\n（详见第⟦三⟧版）\n', '3');
    finds('en', '# Inside\n\n~~~ table\nTide tables, Page ⟦9⟧\nWeather, Page ⟦A2⟧\n~~~\n', '9', 'A2');
    finds('en', '# Lock gate falls\n\nTwo men were hurt. (Story on Page ⟦3⟧.) The gate fell at noon.\n', '3');
  });

  it('are those of a reference under a jump’s marker, once', () => {
    finds('zh-CN', '# 早部署\n\n昨日完工。\n>> （详见第⟦三⟧版）\n', '3');
  });

  it('are found over inline forms and a line’s end', () => {
    finds('zh-CN', '# 早部署\n\n昨日𠮷庆街完工。（详见第[?⟦三⟧]\n版）\n', '3');
  });

  it('are none where a page cannot be read, or none is named', () => {
    finds('zh-CN', '# 早部署\n\n昨日完工。\n>> （下转第 页 ）\n');
    finds('en', '# Page 3 girl\n\nHe tore page 3 out of the book.\n');
  });

  it('lie in the text, in order, whatever is typed', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        let end = 0;
        for (const mention of mentionsIn(text)) {
          assert.ok(mention.start >= end && mention.end <= text.length && mention.end >= mention.start);
          end = mention.end;
        }
      }),
    );
  });
});
