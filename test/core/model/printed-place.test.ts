import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { linesOfPlace, printedPlace } from '../../../core/model/printed-place';
import { read } from '../../../core/model/reading';
import { draw, undraw } from '../../support/drawn';
import { segmentIn } from '../../support/read';

/** Finds the first place where `words` are read in a transcript of one paragraph. */
function finds(words: string, drawing: string): void {
  const { text } = undraw(drawing);
  const { section } = segmentIn(text, 'zh-CN');
  const reading = read(section, 0, section.text.length, conventionsFor('zh-CN'));
  const at = reading.text.indexOf(words);
  assert.ok(at >= 0, reading.text);
  const place = printedPlace(section, reading.runs(0, reading.text.length), at, at + words.length);
  assert.equal(draw(text, [{ ...place, name: '' }]), drawing);
}

describe('The place of printed words', () => {
  it('holds forms that begin or end within the words', () => {
    finds('林水生', '记者⟦林[?水]生⟧报道');
    finds('林水生', '记者⟦[?林]水生⟧报道');
    finds('林水生', '记者⟦林水[?生]⟧报道');
    finds('林水生', '记者⟦[^林|りん]水[!生|声]⟧报道');
    finds('林水生', '记者⟦[?[**林]水]生⟧报道');
  });

  it('stays within a form that holds the words and no more, or more', () => {
    finds('林水生', '记者[?⟦林水生⟧]报道');
    finds('林水生', '记者[?[*⟦林水生⟧]]报道');
    finds('林水生', '记者[?⟦[*林]水生⟧]报道');
    finds('林水生', '[?记者⟦林水生⟧报道]');
    finds('林水', '记者[+⟦林水⟧生]报道');
  });

  it('cuts a form that holds other words too', () => {
    finds('林水生', '[?记者⟦林]水生⟧报道');
    finds('林水生', '记者⟦林水[?生⟧报道]');
  });

  it('cuts no escape and no illegible word', () => {
    finds('《水闸》', '读⟦\\《水闸\\》⟧一书');
    finds('水[…]', '记者⟦水[...]⟧报道');
    finds('[…]水', '记者⟦[?]水⟧报道');
  });

  it('goes over lines and what stands between them', () => {
    finds('林水生', '记者⟦林\n% 看不清\n|\n水[?生]⟧\n报道');
  });
});

describe('The lines of a place', () => {
  it('are its words on each, without markers, blanks, comments and column breaks', () => {
    const drawing = '记者⟦林⟧\n% 看不清\n|\n⟦水[?生]⟧  \n报道';
    const { text, ranges } = undraw(drawing);
    const { section } = segmentIn(text, 'zh-CN');
    const place = { start: ranges[0]?.start ?? 0, end: ranges[1]?.end ?? 0 };
    const lines = linesOfPlace(section, place);
    assert.equal(
      draw(
        text,
        lines.map((line) => ({ ...line, name: '' })),
      ),
      drawing,
    );
  });

  it('begin behind the marker', () => {
    const drawing = '# 渡口\n@ 本报记者 ⟦周⟧\n@　⟦晓舟⟧ {lang=zh}\n';
    const { text, ranges } = undraw(drawing);
    const { section } = segmentIn(text, 'zh-CN');
    const lines = linesOfPlace(section, { start: ranges[0]?.start ?? 0, end: text.length });
    assert.equal(
      draw(
        text,
        lines.map((line) => ({ ...line, name: '' })),
      ),
      drawing,
    );
  });
});
