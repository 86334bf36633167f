import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { escapeAfterMarker, escapeLabel, escapeMarked, escapeText } from '../../../core/structure/escape';
import { verifyNothingLost } from '../../../core/structure/verify';
import { FormKind, LineKind, parse } from '../../../core/syntax';

/** Lines of all that markup is made of. */
const markupLine = fc
  .array(
    fc.constantFrom(
      ...[
        '# ',
        '#',
        '＃',
        '#-',
        '##',
        '@ ',
        '! ',
        '>> ',
        '《《 ',
        '<<',
        '| ',
        '|',
        '·',
        '% ',
        '~~~',
        '～～～',
        '== ',
        '＝＝',
        '---',
      ],
      ...[
        '[?',
        '[...]',
        '[!',
        '[+',
        '[%',
        '[^',
        '[*',
        ']',
        '\\',
        '\\\\',
        '{',
        '}',
        '{.a}',
        '{#b}',
        '{k=v}',
        '"',
        '□',
        '　',
        ' ',
        '渡',
        'a',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join('').trim())
  .filter((line) => line !== '');

function onlyLine(text: string): { kind: LineKind; attributes: boolean; forms: FormKind[] } {
  const section = parse(`front\n\n${text}`).sections.at(-1)!;
  const line = section.lineCount - 1;
  return {
    kind: section.lineKind(line),
    attributes: section.attributes(line) !== null,
    forms: section.forms(line).map(({ kind }) => kind),
  };
}

function isPlain(forms: readonly FormKind[]): boolean {
  return forms.every((kind) => kind === FormKind.Escape || kind === FormKind.Gap);
}

describe('escape', () => {
  it('leaves plain words as they are', () => {
    for (const words of ['今日要闻', '#话题', 'a * b [1]', '路径 C:\\水闸', '《渡口》', '{见附表}'])
      assert.equal(escapeText(words), words);
  });

  it('escapes what would be a marker, a form or an escape', () => {
    assert.equal(escapeText('# 1 Pier'), '\\# 1 Pier');
    assert.equal(escapeText('《《 上接'), '\\《《 上接');
    assert.equal(escapeText('why [?]'), 'why \\[?]');
    assert.equal(escapeText('\\*'), '\\\\*');
    assert.equal(escapeAfterMarker('Pier {.no}'), 'Pier \\{.no}');
  });

  it('makes any line text', () => {
    fc.assert(
      fc.property(markupLine, (words) => {
        const line = onlyLine(escapeText(words));
        assert.equal(line.kind, LineKind.Text);
        assert.ok(isPlain(line.forms));
        assert.equal(verifyNothingLost(`front ${words}`, `front\n\n${escapeText(words)}`), null);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a backslash before an uncertain word from taking its bracket', () => {
    const text = 'Quay\\Street';
    const marks = { text, uncertain: [{ start: 5, end: 11 }], hardHyphen: false };
    assert.equal(escapeMarked(text, marks), 'Quay\\\\[?Street]');
    assert.equal(verifyNothingLost(text, escapeMarked(text, marks), { uncertain: true }), null);
  });

  it('keeps any words behind a marker from being attributes, and a label whole', () => {
    fc.assert(
      fc.property(markupLine, (words) => {
        const head = onlyLine(`# ${escapeAfterMarker(words)}`);
        assert.ok(head.kind === LineKind.Headline && !head.attributes && isPlain(head.forms));
        assert.equal(verifyNothingLost(words, `# ${escapeAfterMarker(words)}`), null);
        assert.equal(verifyNothingLost(words, `== ${escapeLabel(words)} ==`), null);
      }),
      { numRuns: 2000 },
    );
  });
});
