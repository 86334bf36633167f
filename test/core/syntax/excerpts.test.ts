import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Block, blocksOf, excerptOf, parse, type Section, update } from '../../../core/syntax';
import { transcript } from '../../support/transcripts';

function excerptsIn(text: string): Section[] {
  return parse(text).sections.flatMap((section) => blocksOf(section).map((block) => excerpt(section, block)));
}

function excerpt(section: Section, { firstLine, lastLine }: Block): Section {
  return excerptOf(section, firstLine, lastLine);
}

/** What is read on some lines, offsets counted from `from`. */
function linesIn(section: Section, firstLine: number, lastLine: number, from: number): unknown[] {
  const at = (offset: number) => (offset < 0 ? offset : offset - from);
  return Array.from({ length: lastLine - firstLine + 1 }, (_, i) => {
    const line = firstLine + i;
    const starts = [
      section.lineStart(line),
      section.lineEnd(line),
      section.contentStart(line),
      section.contentEnd(line),
    ];
    const forms = section.forms(line).map((form) => ({
      kind: form.kind,
      start: at(form.start),
      end: at(form.end),
      bar: at(form.bar),
    }));
    const attributes = section.attributes(line)?.items.map(({ key, value, start }) => [key, value, at(start)]) ?? null;
    return [section.lineKind(line), section.lineOpens(line), starts.map(at), forms, attributes];
  });
}

describe('excerpts', () => {
  it('are read as the lines are that they are taken from', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        for (const section of parse(text).sections) {
          for (const block of blocksOf(section)) {
            const { firstLine, lastLine } = block;
            const own = excerpt(section, block);
            const from = section.lineStart(firstLine);
            assert.equal(own.text, section.text.slice(from, section.lineEnd(lastLine)));
            assert.deepEqual(linesIn(own, 0, own.lineCount - 1, 0), linesIn(section, firstLine, lastLine, from));
          }
        }
      }),
    );
  });

  it('are the same object where the lines are alike, in other articles and after an edit too', () => {
    const [, fog, , again] = excerptsIn(
      '# Nebel\n\nDie Fähre [?fuhr] nicht.\n\n# Abends\n\nDie Fähre [?fuhr] nicht.\n',
    );
    assert.equal(fog, again);
    const before = parse('# 大雾\n\n渡轮停航。\n\n车站滞留𠮷旅客[?百]人。\n');
    const after = update(before, [{ from: 9, to: 9, insert: '全部' }]);
    const [old, now] = [before, after].map((tree) =>
      blocksOf(tree.sections[0]!).map((block) => excerpt(tree.sections[0]!, block)),
    );
    assert.deepEqual(
      now!.map((each, i) => each === old![i]),
      [true, false, true],
    );
  });

  it('are others where the same words are read otherwise', () => {
    // Below a picture the line is its caption; a byte order mark is none but at the start of a file.
    const [, caption] = parse('# A\n! Fog\nOver the ferry\n\nOver the ferry\n').sections.flatMap((section) => [
      excerptOf(section, 4, 4),
      excerptOf(section, 2, 2),
    ]);
    const [text] = excerptsIn('Over the ferry');
    assert.equal(caption!.text, text!.text);
    assert.notEqual(caption, text);
    const [marked] = excerptsIn('\uFEFFFog');
    const inside = parse('# A\n\n\uFEFFFog').sections.flatMap((section) => excerptOf(section, 2, 2))[0]!;
    assert.deepEqual([marked!.markerStart(0), inside.markerStart(0)], [1, 0]);
    assert.notEqual(marked, inside);
  });
});
