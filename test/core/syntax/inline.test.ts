import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { FormKind, parse, type Section } from '../../../core/syntax';
import { FormScanner } from '../../../core/syntax/inline';
import { draw } from '../../support/drawn';

const names: Record<FormKind, string> = {
  [FormKind.Uncertain]: 'uncertain',
  [FormKind.Illegible]: 'illegible',
  [FormKind.Gap]: 'gap',
  [FormKind.Sic]: 'sic',
  [FormKind.Supplied]: 'supplied',
  [FormKind.Note]: 'note',
  [FormKind.Ruby]: 'ruby',
  [FormKind.Emphasis]: 'emphasis',
  [FormKind.Strong]: 'strong',
  [FormKind.Escape]: 'escape',
  [FormKind.Unclosed]: 'unclosed',
  [FormKind.Malformed]: 'malformed',
};

/** The section's text with its forms drawn. */
function formsOf(section: Section): string {
  const forms = Array.from({ length: section.lineCount }, (_, line) => section.forms(line)).flat();
  return draw(
    section.text,
    forms.flatMap(({ kind, start, end, bar }) => [
      { start, end, name: names[kind] },
      ...(bar < 0 ? [] : [{ start: bar, end: bar + 1, name: '' }]),
    ]),
  );
}

/** A line that goes on a paragraph, with its forms drawn. */
function drawn(line: string): string {
  return formsOf(parse(`上一行\n${line}`).sections[0]!).slice('上一行\n'.length);
}

describe('inline forms', () => {
  for (const [line, expected] of [
    ['早部署[?早]检查', '早部署⟦uncertain:[?早]⟧检查'],
    ['王[?]和', '王⟦illegible:[?]⟧和'],
    ['前[...]后', '前⟦illegible:[...]⟧后'],
    ['同□□志', '同⟦gap:□⟧⟦gap:□⟧志'],
    ['[!作好|做好]准备', '⟦sic:[!作好⟦|⟧做好]⟧准备'],
    ['[!作好]准备', '⟦sic:[!作好]⟧准备'],
    ['第[+二]版', '第⟦supplied:[+二]⟧版'],
    ['[%墨迹]', '⟦note:[%墨迹]⟧'],
    ['[^漢字|かんじ]', '⟦ruby:[^漢字⟦|⟧かんじ]⟧'],
    ['the [*Courier] of', 'the ⟦emphasis:[*Courier]⟧ of'],
    ['[**STOP PRESS]', '⟦strong:[**STOP PRESS]⟧'],
    ['[***]', '⟦strong:[***]⟧'],
  ] as const) {
    it(`are ${line}`, () => assert.equal(drawn(line), expected));
  }

  for (const line of [
    '[1] note',
    '[sic]',
    '[]',
    '[ ?x]',
    '[....]',
    '[..]',
    '【？早】',
    '「？早」',
    '［？早］',
    'a * b',
    '*a*',
    '?x]',
    'a|b',
    '[+]',
    '[!]',
    '[%]',
    '[^]',
    '[*]',
    '[**]',
    'x]',
    '[',
    '[[',
    ']][',
  ]) {
    it(`are not ${line}, which is printed`, () => assert.equal(drawn(line), line));
  }

  it('nest', () => {
    assert.equal(drawn('[*a [?b [+c]]]'), '⟦emphasis:[*a ⟦uncertain:[?b ⟦supplied:[+c]⟧]⟧]⟧');
    assert.equal(drawn('[!王[?強|x]|王強]'), '⟦sic:[!王⟦uncertain:[?強|x]⟧⟦|⟧王強]⟧');
    assert.equal(drawn('[?王□[?]]'), '⟦uncertain:[?王⟦gap:□⟧⟦illegible:[?]⟧]⟧');
    assert.equal(drawn('[*a [b] c]'), '⟦emphasis:[*a [b] c]⟧');
    assert.equal(drawn('[!a[b|c]|d]'), '⟦sic:[!a[b|c]⟦|⟧d]⟧');
    assert.equal(drawn('[!a|b|c]'), '⟦sic:[!a⟦|⟧b|c]⟧');
  });

  it('do not nest in notes, where only brackets are counted and escapes are read', () => {
    assert.equal(drawn('[%see [?x], [*y], □, [...]]z[?a]'), '⟦note:[%see [?x], [*y], □, [...]]⟧z⟦uncertain:[?a]⟧');
    assert.equal(drawn('[%a \\] b]'), '⟦note:[%a ⟦escape:\\]⟧ b]⟧');
    assert.equal(drawn('[%a [%b] c]'), '⟦note:[%a [%b] c]⟧');
    assert.equal(drawn('[*a [%b] [?c]]'), '⟦emphasis:[*a ⟦note:[%b]⟧ ⟦uncertain:[?c]⟧]⟧');
  });

  it('unclosed are printed text, and what stands in it is read', () => {
    assert.equal(drawn('[?早部署'), '⟦unclosed:[?⟧早部署');
    assert.equal(drawn('[*a [?b] c'), '⟦unclosed:[*⟧a ⟦uncertain:[?b]⟧ c');
    assert.equal(drawn('[%a [?b] □ c'), '⟦unclosed:[%⟧a ⟦uncertain:[?b]⟧ □ c');
    assert.equal(drawn('[%a [%b] c'), '⟦unclosed:[%⟧a ⟦note:[%b]⟧ c');
    assert.equal(drawn('[?a [b] c'), '⟦unclosed:[?⟧a [b] c');
    assert.equal(drawn('[?a [b c]'), '⟦unclosed:[?⟧a [b c]');
    assert.equal(drawn('[!a|b'), '⟦unclosed:[!⟧a⟦|⟧b');
  });

  it('end on their line', () => {
    const section = parse('a [?b\nc] d\n').sections[0]!;
    assert.equal(formsOf(section), 'a ⟦unclosed:[?⟧b\nc] d\n');
  });

  it('of a ruby without its base or its reading are malformed', () => {
    assert.equal(drawn('[^漢字]の[?日]'), '⟦malformed:[^⟧漢字]の⟦uncertain:[?日]⟧');
    assert.equal(drawn('[^漢字|]と'), '⟦malformed:[^⟧漢字⟦|⟧]と');
    assert.equal(drawn('[^|かんじ]と'), '⟦malformed:[^⟧⟦|⟧かんじ]と');
  });

  it('escaped are printed', () => {
    assert.equal(drawn('\\[?早]'), '⟦escape:\\[⟧?早]');
    assert.equal(drawn('[?早\\]x]'), '⟦uncertain:[?早⟦escape:\\]⟧x]⟧');
    assert.equal(drawn('[!a\\|b|c]'), '⟦sic:[!a⟦escape:\\|⟧b⟦|⟧c]⟧');
    assert.equal(drawn('\\\\[?早]'), '⟦escape:\\\\⟧⟦uncertain:[?早]⟧');
    assert.equal(drawn('字\\□□'), '字⟦escape:\\□⟧⟦gap:□⟧');
  });

  it('a backslash escapes ASCII punctuation, its full-width form and the signs of markers', () => {
    for (const sign of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~！＂＃＄％＆＇（）＊＋，－．／：；＜＝＞？＠［＼］＾＿｀｛｜｝～《》〈〉【】□〜ー·−') {
      assert.equal(drawn(`x\\${sign}y`), `x⟦escape:\\${sign}⟧y`);
    }
  });

  it('any other backslash is printed', () => {
    for (const line of ['C:\\dir', '\\字', '\\Ａ', '\\１', '\\ ', 'x\\', '\\、', '\\。', '\\「', '\\\u00a0'])
      assert.equal(drawn(line), line);
  });

  describe('□', () => {
    const first = (text: string) => formsOf(parse(text).sections[0]!);

    it('alone at the start of its block is an ornament', () => {
      for (const text of [
        '□本报记者 周晓舟',
        '# □短讯',
        '@ □周晓舟',
        '　　□本报讯',
        '! □东门',
        '## □一',
        '~~~ table\n□ 甲\n□ 乙',
      ]) {
        assert.equal(first(text), text);
      }
    });

    it('alone after a blank is an ornament', () => {
      for (const line of ['上 □下', '上　□下', '上\t□']) assert.equal(drawn(line), line);
    });

    it('is an illegible character where a paragraph or caption goes on', () => {
      assert.equal(drawn('□志'), '⟦gap:□⟧志');
      assert.equal(first('! 图为\n□志'), '! 图为\n⟦gap:□⟧志');
    });

    it('several in a row are illegible characters wherever they stand', () => {
      assert.equal(first('□□社讯'), '⟦gap:□⟧⟦gap:□⟧社讯');
      assert.equal(first('　　□□社讯'), '　　⟦gap:□⟧⟦gap:□⟧社讯');
    });

    it('is not confused with other squares', () => {
      for (const line of ['上■下', '上◻下', '上▢下', '上口下']) assert.equal(drawn(line), line);
    });
  });

  describe('stand', () => {
    const first = (text: string) => formsOf(parse(text).sections[0]!);

    it('in the words of every line that is printed', () => {
      for (const marker of ['== ', '#* ', '#- ', '# ', '#+ ', '## ', '@ ', '! ', '>> ', '<< ', '> ']) {
        assert.equal(first(`${marker}a[?b]c`), `${marker}a⟦uncertain:[?b]⟧c`);
      }
      assert.equal(first('~~~\n[?b]\\*\n~~~'), '~~~\n⟦uncertain:[?b]⟧⟦escape:\\*⟧\n~~~');
    });

    it('not in comments, front matter or the name of a fence', () => {
      for (const text of ['% a[?b]', '---\npaper: a[?b]\n---\n', '~~~ a[?b]']) assert.equal(first(text), text);
    });

    it('not in attributes', () => {
      assert.equal(first('# a[?b] {label="[?c]"}'), '# a⟦uncertain:[?b]⟧ {label="[?c]"}');
      assert.equal(first('# a[?b {label="]"}'), '# a⟦unclosed:[?⟧b {label="]"}');
    });

    it('after a byte order mark', () => {
      assert.equal(first('\uFEFF□ a[?b]'), '\uFEFF□ a⟦uncertain:[?b]⟧');
    });
  });

  it('come in the order in which they begin, each closed within the one around it', () => {
    const fragment = fc.constantFrom(
      '[?',
      '[!',
      '[%',
      '[^',
      '[*',
      '[**',
      '[+',
      '[',
      ']',
      ']',
      '|',
      '\\',
      '□',
      ' ',
      '字',
      '[...]',
      '[?]',
      '😀',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), fc.boolean(), (fragments, opens) => {
        const line = fragments.join('');
        const scanner = new FormScanner();
        const { table } = scanner;
        scanner.scan(line, 0, line.length, 0, opens);
        let from = 0;
        const open: number[] = [];
        for (let at = 0; at < table.length; at += 4) {
          const [start, end, bar] = [table.words[at + 1]!, table.words[at + 2]!, table.words[at + 3]!];
          assert.ok(from <= start && start < end && end <= line.length);
          while (open.length > 0 && open.at(-1)! <= start) open.pop();
          assert.ok(open.length === 0 || end <= open.at(-1)!);
          if (bar > 0) assert.equal(line[bar], '|');
          open.push(end);
          from = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const fragment of ['[?', '[%', '[', ']', '[?]', '[^', '[*x]', '□', '\\', '[%[%]', '\\[%', '[!|', '|']) {
    it(`are read in linear time from a megabyte of ${fragment}`, () => {
      const line = fragment.repeat(1_000_000 / fragment.length);
      for (const text of [line, `[%${line}${']'.repeat(500_000)}`]) parse(text);
    }).timeout(8000);
  }
});
