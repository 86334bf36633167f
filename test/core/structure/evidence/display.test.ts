import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../../core/conventions';
import { structurePage, verifyNothingLost } from '../../../../core/structure';
import { scoreDisplay } from '../../../../core/structure/evidence/display';
import { readLines } from '../../../../core/structure/printed-line';

function structured(raw: string, language: string): string {
  const { transcript } = structurePage(raw, { conventions: conventionsFor(language) });
  assert.equal(verifyNothingLost(raw, transcript), null);
  return transcript;
}

describe('tables and advertisements', () => {
  const text = `The oats were in before the rain, and
the last load was weighed at five in the
morning. Nobody slept, and nobody seemed
to mind it very much.`;

  it('a table stands line by line in the article whose text is above it', () => {
    const raw = `Oats Are In\n\n${text}\n\nCod, mkt     11,400     .84     .96\nHaddock       3,150    1.22    1.40\nFlounder      6,800     .95    1.18\n`;
    assert.match(structured(raw, 'en'), /~~~ table\nCod, mkt {5}11,400 .*\nHaddock .*\nFlounder .*\n~~~/u);
  });

  it('an advertisement is an article of its own and no headline', () => {
    const raw = `Oats Are In\n\n${text}\n\nRUGGIERO’S\nFine Shoes Since 1919\nRubber overshoes $8\n555-0148\n`;
    assert.match(structured(raw, 'en'), /# \{\.advertisement\}\n\n~~~ ad\nRUGGIERO’S\n/u);
  });

  it('an advertisement may stand between two texts (Chinese)', () => {
    const body = '昨日清晨，北门渡口的第一班渡轮载\n着四十名学生过江。因为柳湾大桥封\n闭，孩子们要比平时早起半个钟头。';
    const raw = `渡口开出学生专班\n\n${body}\n\n春江旅社\n热水洗澡\n电话 2231\n\n老街修锁匠收徒\n\n${body.replace('渡口', '码头')}\n`;
    const transcript = structured(raw, 'zh-CN');
    assert.match(transcript, /~~~ ad\n春江旅社\n热水洗澡\n电话 2231\n~~~/u);
    assert.match(transcript, /^# 老街修锁匠收徒$/mu);
  });

  it('lines that were broken on purpose, without figures or anybody to ask, are verse', () => {
    const lines = [
      'Nun steht der Flieder überm Zaun',
      'und tut, als hätt er nie gefroren,',
      'und jedem, der vorübergehn',
      'und bleiben will, wird er geboren.',
    ];
    const ask = ['Zum Anker', 'Zimmer mit Bad', 'Keine Hunde', 'Telefon 2231'];
    const kindOf = (texts: readonly string[]): string => scoreDisplay(readLines(texts.join('\n'), false), 1, 3).kind;
    assert.equal(kindOf(lines), 'verse');
    assert.equal(kindOf(ask), 'ad');
  });

  it('text with figures in it stays text', () => {
    const raw = `The vote was 5 to 4 after 6 hours and 20\nminutes. The 140 rooms will cost the city\n$11.4 million over 60 years, and the 31\nberths will be gone by 1989, he said.\n`;
    assert.doesNotMatch(structured(raw, 'en'), /~~~/u);
  });
});
