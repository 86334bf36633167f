import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { clean, invoke, page, spaced } from './invoke';

const commands = ['check', 'structure', 'inspect', 'format', 'lsp'];

describe('broadsheet', () => {
  it('explains each command with an example, in both languages', async () => {
    for (const command of commands) {
      const english = await invoke([command, '--help']);
      assert.equal(english.status, 0);
      assert.match(english.out, new RegExp(`^Usage: broadsheet ${command} `));
      assert.match(english.out, new RegExp(`\\nExample:\\n(?:  broadsheet ${command} .*\\n)+$`));
      const chinese = await invoke([command, '--help', '--locale', 'zh-CN']);
      assert.match(chinese.out, new RegExp(`\\n示例：\\n(?:  broadsheet ${command} .*\\n)+$`));
      const words = chinese.out.replace(
        /<[a-z.]+>|broadsheet .*|--?[a-zA-Z-]+|（可选：.*|LC_\w+|LANG|JSON|BCP|en/g,
        '',
      );
      assert.doesNotMatch(words, /\b(?:Usage|Options|Example|display|default|choices|options)\b/);
      assert.equal((await invoke(['help', command])).out, english.out);
    }
  });

  it('without a command, or with an unknown one, ends with 2', async () => {
    const alone = await invoke([]);
    assert.deepEqual([alone.status, alone.out], [2, '']);
    assert.match(alone.problems[0]!, /^Usage: broadsheet/);
    assert.deepEqual(await invoke(['chekc', 'p1.broadsheet']), {
      status: 2,
      out: '',
      problems: ["error: unknown command 'chekc'\\u{A}(Did you mean check?)"],
    });
  });

  it('says what is wrong with a call, in both languages', async () => {
    const cases: [string[], RegExp, RegExp][] = [
      [['check'], /missing required argument 'path'/, /^错误：缺少参数 path$/],
      [['check', '--fixx', '-'], /unknown option '--fixx'/, /^错误：没有选项 --fixx；是不是 --fix？$/],
      [
        ['check', '--format', 'xml', '-'],
        /Allowed choices are text, json/,
        /“xml”无效，可选：text、json、ndjson、sarif、github$/,
      ],
      [['check', '--format'], /argument missing/, /^错误：选项 --format <format> 缺少取值$/],
      [['check', '--severity', 'bad', '-'], /Allowed choices are error/, /“bad”无效，可选：error/],
      [['structure'], /missing required argument 'file'/, /^错误：缺少参数 file$/],
      [['structure', 'a', 'b'], /too many arguments/, /^错误：参数过多$/],
      [['structure', '-', '--date', '2021-02-30'], /a day of the calendar/, /应为日历上的日期/],
      [['structure', '-', '--date', '6 March'], /a day of the calendar/, /应为日历上的日期/],
      [['structure', '-', '--language', 'Chinese!'], /BCP 47/, /应为 BCP 47 语言标签/],
      [['lsp'], /required option '--stdio' not specified/, /^错误：必须写明选项 --stdio$/],
      [['check', '-', '--locale', 'fr'], /Allowed choices are en, zh-CN/, /^$/],
    ];
    for (const [args, english, chinese] of cases) {
      const said = await invoke(args);
      assert.deepEqual([said.status, said.out, said.problems.length], [2, '', 1], args.join(' '));
      assert.match(said.problems[0]!, english);
      if (!args.includes('--locale')) assert.match((await invoke(args, '', 'zh-CN')).problems[0]!, chinese);
    }
  });

  it('takes the locale before or after the command, in two spellings', async () => {
    const chinese = /错误|个文件|没有/;
    for (const args of [
      ['--locale', 'zh-CN', 'check', '-'],
      ['check', '--locale', 'zh-CN', '-'],
      ['check', '-', '--locale=zh-CN'],
    ]) {
      assert.match((await invoke(args, page(1, clean))).problems.join('\n'), chinese, args.join(' '));
    }
    assert.doesNotMatch(
      (await invoke(['--locale', 'en', 'check', '-'], page(1, clean), 'zh-CN')).problems.join(),
      chinese,
    );
    assert.doesNotMatch(
      (await invoke(['check', '-', '--', '--locale=zh-CN'], page(1, clean))).problems.join(),
      chinese,
    );
  });

  it('never throws, whatever it is called with', async () => {
    const word = fc.constantFrom(
      ...[
        'check',
        'inspect',
        'format',
        'structure',
        'help',
        '-',
        '--',
        '--fix',
        '--check',
        '--format',
        '--format=',
        'json',
      ],
      ...[
        'sarif',
        '--severity',
        'hint',
        '--locale',
        'zh-CN',
        '--out',
        '',
        ' ',
        '--page',
        '{',
        '[',
        '**/[',
        '!(',
        '\u001B',
      ],
      ...['--help', '-h', '-V', '--constructor', '__proto__', 'toString', '--reflow', '--date', '\ud800', '<stdin>'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(word, { maxLength: 6 })
          .filter((words) => words[words.indexOf('--out') + 1] !== undefined || !words.includes('--out')),
        async (words) => {
          const args = words.map((each, i) => (words[i - 1] === '--out' ? '/dev/null' : each));
          const { status, problems } = await invoke(args, page(1, spaced));
          assert.ok(status === 0 || status === 1 || status === 2, String(status));
          assert.ok(!problems.some((line) => /^\s+at |Error:/.test(line)), problems.join('\n'));
        },
      ),
      { numRuns: 300 },
    );
  });
});
