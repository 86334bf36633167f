import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type FrontMatter, frontMatterOf, LineKind, parse } from '../../../core/syntax';
import { draw, lines } from '../../support/drawn';

function read(text: string): FrontMatter {
  const frontMatter = frontMatterOf(parse(text).sections[0]!);
  assert.ok(frontMatter);
  return frontMatter;
}

/** The text with keys and values drawn. */
function drawn(text: string): string {
  const ranges = read(text).entries.flatMap(({ key, keyStart, keyEnd, values }) => [
    { start: keyStart, end: keyEnd, name: 'key' },
    ...values.map(({ start, end }) => ({ start, end, name: /^[a-z]+$/.test(key) ? key : '' })),
  ]);
  return draw(text, ranges);
}

function entriesOf(yaml: string): Record<string, string[]> {
  return Object.fromEntries(
    read(`---\n${yaml}\n---\n`).entries.map(({ key, values }) => [key, values.map(({ text }) => text)]),
  );
}

function problemsOf(yaml: string): string[] {
  return read(`---\n${yaml}\n---\n`).problems.map(({ code }) => code);
}

describe('front matter', () => {
  const plain = lines`
    ---
    paper: 临江日报
    date: 2021-03-06
    transcribers: [王敏, "Ann Poole"]
    facsimile:
      - scans/p1.png
      - scans/p2.png
    ---
    # 早部署
  `;

  it('gives keys and values, each where it stands', () => {
    assert.equal(
      drawn(plain),
      lines`
        ---
        ⟦key:paper⟧: ⟦paper:临江日报⟧
        ⟦key:date⟧: ⟦date:2021-03-06⟧
        ⟦key:transcribers⟧: [⟦transcribers:王敏⟧, ⟦transcribers:"Ann Poole"⟧]
        ⟦key:facsimile⟧:
          - ⟦facsimile:scans/p1.png⟧
          - ⟦facsimile:scans/p2.png⟧
        ---
        # 早部署
      `,
    );
    assert.deepEqual(
      read(plain).entries.map(({ key, isList }) => [key, isList]),
      [
        ['paper', false],
        ['date', false],
        ['transcribers', true],
        ['facsimile', true],
      ],
    );
    assert.deepEqual(read(plain).problems, []);
  });

  for (const [name, lineBreak] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`reads ${name} as it reads LF`, () => {
      const text = plain.replaceAll('\n', lineBreak);
      assert.deepEqual(read(text).problems, []);
      assert.equal(drawn(text).replaceAll(lineBreak, '\n'), drawn(plain));
    });
  }

  it('opens after a byte order mark and holds trailing blanks on its fences', () => {
    assert.equal(drawn('\uFEFF--- \npaper: x\n---　\n'), '\uFEFF--- \n⟦key:paper⟧: ⟦paper:x⟧\n---　\n');
  });

  describe('stands', () => {
    const span = (text: string) => {
      const { start, end, closed } = read(text);
      return draw(text, [{ start, end, name: closed ? 'closed' : 'unclosed' }]);
    };
    it('from fence to fence', () => assert.equal(span('---\na: 1\n---\n\nx'), '⟦closed:---\na: 1\n---⟧\n\nx'));
    it('empty', () => assert.equal(span('---\n---\n'), '⟦closed:---\n---⟧\n'));
    it('after a byte order mark', () => assert.equal(span('\uFEFF---\n---'), '\uFEFF⟦closed:---\n---⟧'));
    it('unclosed, up to a blank line', () =>
      assert.equal(span('---\na: 1\n\nb: 2\n---\n'), '⟦unclosed:---\na: 1⟧\n\nb: 2\n---\n'));
    it('unclosed, up to a line of blanks', () =>
      assert.equal(span('---\na: 1\n　 \nb'), '⟦unclosed:---\na: 1⟧\n　 \nb'));
    it('unclosed, up to a page line', () => assert.equal(span('---\na: 1\n'), '⟦unclosed:---\na: 1⟧\n'));
    it('unclosed, up to the end', () => assert.equal(span('---\na: 1'), '⟦unclosed:---\na: 1⟧'));
    it('unclosed, with nothing in it', () => {
      for (const text of ['---', '---\n', '---\n\n---\n', '---\r\n== 第一版 ==\r\n']) {
        assert.equal(read(text).closed, false);
        assert.equal(read(text).end, 3);
      }
    });
  });

  it('ends at a page line, which begins a page', () => {
    const { sections } = parse('---\npaper: x\n== 第一版 ==\n');
    assert.equal(sections.length, 2);
    assert.equal(sections[1]!.lineKind(0), LineKind.Page);
  });

  it('is on the first line or nowhere', () => {
    for (const text of [
      '',
      '\n---\na: 1\n---\n',
      '% x\n---\n---\n',
      ' ---\n---\n',
      '----\n---\n',
      '# x\n---\n',
      '\uFEFF\n---\n',
      '\uFEFF\uFEFF---\n',
    ]) {
      const section = parse(text).sections[0];
      assert.equal(section ? frontMatterOf(section) : null, null, JSON.stringify(text));
    }
  });

  it('is read once for a section', () => {
    const section = parse(plain).sections[0]!;
    assert.equal(frontMatterOf(section), frontMatterOf(section));
  });

  describe('as YAML', () => {
    it('keeps values as they are typed', () => {
      assert.deepEqual(entriesOf('pages: 04\nstatus: yes\ndate: 1907-06-03\nnumber: 1_000\nplace: null\nedition: ~'), {
        pages: ['04'],
        status: ['yes'],
        date: ['1907-06-03'],
        number: ['1_000'],
        place: ['null'],
        edition: ['~'],
      });
    });

    it('has keys without a value, and blank ones', () => {
      assert.deepEqual(entriesOf('paper:\ndate: ""\nplace: # none\npages:\t4'), {
        paper: [],
        date: [],
        place: [],
        pages: ['4'],
      });
    });

    it('reads quotation marks, comments and several lines', () => {
      assert.deepEqual(
        entriesOf('a: "x: \\"y\\" # z"\nb: \'it\'\'s\'\nc: x # y\nd: x\n  y\ne: |\n  x\n  y\nf: >\n  x\n  y'),
        {
          a: ['x: "y" # z'],
          b: ["it's"],
          c: ['x'],
          d: ['x y'],
          e: ['x\ny\n'],
          f: ['x y\n'],
        },
      );
    });

    it('gives a key that is given twice as two entries', () => {
      const { entries, problems } = read('---\npaper: 甲报\npaper: 乙报\n---\n');
      assert.deepEqual(
        entries.map(({ values }) => values[0]?.text),
        ['甲报', '乙报'],
      );
      assert.deepEqual(problems, []);
    });

    it('leaves out what is neither text nor a list of texts', () => {
      assert.deepEqual(entriesOf('a: {x: 1}\nb: [1, [2], {c: 3}]\n? [k]\n: v\nd: &x 1\ne: *x'), {
        a: [],
        b: ['1'],
        d: ['1'],
        e: [],
      });
    });

    it('that is not a map is a problem', () => {
      for (const yaml of ['临江日报', '- a\n- b', '"x"', '[a]']) {
        assert.deepEqual(entriesOf(yaml), {});
        assert.deepEqual(problemsOf(yaml), ['NOT_A_MAP']);
      }
      assert.deepEqual(problemsOf('# a comment'), []);
    });

    it('says what is wrong and where', () => {
      const text = '---\npaper: x\n\tdate: y\n---\n';
      const { problems } = read(text);
      assert.equal(
        draw(
          text,
          problems.map(({ code, start, end }) => ({ start, end, name: code.toLowerCase().replaceAll('_', '-') })),
        ),
        '---\npaper: x\n⟦tab-as-indent:\t⟧date: y\n---\n',
      );
    });

    it('that cannot be read still gives what can be', () => {
      assert.equal(drawn('---\npaper: 甲报\ndate: [2021\n---\n').split('\n')[1], '⟦key:paper⟧: ⟦paper:甲报⟧');
    });

    for (const [yaml, code] of [
      ['a: "x', 'MISSING_CHAR'],
      ['a: [x', 'BAD_INDENT'],
      ['a: x: y', 'BLOCK_AS_IMPLICIT_KEY'],
      ['a: 1\n...\nb: 2', 'MULTIPLE_DOCS'],
      ['a: @x', 'BAD_SCALAR_START'],
    ] as const) {
      it(`reports ${JSON.stringify(yaml)}`, () => {
        const { problems, end } = read(`---\n${yaml}\n---\n`);
        const codes = problems.map((problem) => problem.code);
        assert.ok(codes.includes(code), codes.join());
        for (const problem of problems)
          assert.ok(4 <= problem.start && problem.start <= problem.end && problem.end <= end);
      });
    }
  });

  describe('from an enemy', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]', ...'bcdefgh'].map((key, i, all) =>
      i === 0 ? key : `${key}: &${key} [${`*${i === 1 ? 'a' : all[i - 1]}, `.repeat(8)}]`,
    );
    const hostile: [string, string][] = [
      ['an alias bomb', bomb.join('\n')],
      ['brackets that open', '['.repeat(100_000)],
      ['brackets that close', ']'.repeat(16_000)],
      ['braces', '{a: '.repeat(3000)],
      ['lists in lists', '- '.repeat(8000)],
      ['keys in keys', '? '.repeat(8000)],
      ['pairs in pairs', 'a: '.repeat(5000)],
      ['steps', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a: !!x`).join('\n')],
      ['steps of lists', Array.from({ length: 50 }, (_, i) => `${' '.repeat(2 * i)}- - -`).join('\n')],
      ['keys', Array.from({ length: 200_000 }, (_, i) => `k${i}: v`).join('\n')],
      ['quotation marks', '"'.repeat(16_000)],
      ['anchors', `a: ${'&a '.repeat(5000)}`],
      ['tags', `a: ${'!'.repeat(16_000)}`],
      ['tabs', `a:\n${'\t'.repeat(16_000)}x`],
      ['merge keys', '<<: *a\n'.repeat(2000)],
      ['a megabyte', 'a'.repeat(1_000_000)],
      ['a lone surrogate', 'a: \ud800'],
      ['control characters', 'a: \u0000\u0007\u001b'],
      ['line breaks of other standards', 'a: x\u2028b: y\u0085c: z'],
    ];
    for (const [what, yaml] of hostile) {
      it(`is read, or refused, in good time: ${what}`, () => {
        const { problems, end } = read(`---\n${yaml}\n---\n`);
        for (const problem of problems)
          assert.ok(4 <= problem.start && problem.start <= problem.end && problem.end <= end);
      }).timeout(4000);
    }

    it('is read up to the bounds', () => {
      assert.deepEqual(problemsOf(`a: ${'['.repeat(100)}${']'.repeat(100)}`), []);
      assert.deepEqual(problemsOf(Array.from({ length: 98 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')), []);
      assert.equal(entriesOf(`a:\n${'- [b, {c: "[[", d: -}]\n'.repeat(600)}b: x`)['b']?.[0], 'x');
      assert.equal(entriesOf(`a: ${'x'.repeat(16_000)}`)['a']?.[0]?.length, 16_000);
    });

    it('says that it is refused', () => {
      for (const deep of [
        '['.repeat(101),
        '{a: '.repeat(101),
        '[}'.repeat(200),
        '["]", '.repeat(200),
        '- '.repeat(101),
        `a:\n${' '.repeat(101)}b`,
      ]) {
        assert.deepEqual(problemsOf(deep), ['TOO_DEEP'], deep);
      }
      assert.deepEqual(problemsOf(`a: ${'x'.repeat(20_000)}`), ['TOO_LONG']);
    });

    it('never throws', () => {
      const fragment = fc.constantFrom(
        'a',
        ': ',
        ':',
        '- ',
        '? ',
        '\n',
        '\n  ',
        '\r',
        '\t',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '|',
        '>',
        '&a ',
        '*a',
        '!',
        '!!x ',
        '#',
        ' #',
        ',',
        '%',
        '...',
        '@',
        '\ud800',
        '字',
        '<<',
      );
      fc.assert(
        fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
          const section = parse(`---\n${fragments.join('')}\n---\n`).sections[0]!;
          const found = frontMatterOf(section)!;
          for (const { start, end } of [...found.problems, ...found.entries.flatMap(({ values }) => values)]) {
            assert.ok(0 < start && start <= end && end <= section.text.length);
          }
        }),
        { numRuns: 1000 },
      );
    });
  });

  it('says the same where it is plain as where the YAML library is needed for another line', () => {
    const key = fc.constantFrom(
      'paper',
      'date',
      'language',
      'pages',
      'X-1',
      'null',
      'true',
      'k'.repeat(41),
      '1a',
      '汉',
    );
    const value = fc.oneof(
      fc.constantFrom(
        '临江日报',
        '2021-03-06',
        'zh-CN',
        '8',
        '1.50',
        'null',
        'true',
        '~',
        '',
        'a b',
        'a  b',
        'a ',
        ' a',
        '𠮷田 (1)',
      ),
      fc.string({ unit: fc.constantFrom(...'aZ9汉𠮷é .,/()-:#[]{}&*!|>%@`"\'?\u0301\u00a0\u3000\t'), maxLength: 8 }),
    );
    const line = fc
      .tuple(key, fc.constantFrom(': ', ': ', ': ', ':', ' : ', ':  ', ' '), value)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r'), (texts, end) => {
        const text = (more: string[]) => ['---', ...more, ...texts, '---', ''].join(end);
        const comment = '# no key';
        const [alone, beside] = [read(text([])), read(text([comment]))];
        const by = comment.length + end.length;
        const moved = alone.entries.map((entry) => ({
          ...entry,
          keyStart: entry.keyStart + by,
          keyEnd: entry.keyEnd + by,
          values: entry.values.map((value) => ({ ...value, start: value.start + by, end: value.end + by })),
        }));
        assert.deepEqual(moved, beside.entries);
        assert.deepEqual(
          alone.problems.map(({ code }) => code),
          beside.problems.map(({ code }) => code),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
