import type { Locale } from '../core/locale';

const english = {
  description: 'Checks, reads and structures transcripts of newspapers in Broadsheet markup.',
  locale: 'language of messages (default: from LC_ALL, LC_MESSAGES or LANG)',
  version: 'print the version',
  help: 'explain the command',
  helpOf: 'explain a command',
  example: 'Example:',
  paths: 'files, folders or globs; - is standard input',
  filesFrom: 'read paths from this file, one a line, each by itself; - is standard input',
  pathsOrList: 'Either paths are given, or a list of them by --files-from.',
  jobs: 'threads that check (default: as many as the machine can run)',
  inspectFormat: 'one object of all issues, or one a line for each',
  file: 'raw text of one page; - is standard input',
  format: 'form of the diagnostics',
  fix: 'apply the safe fixes; for standard input, print the fixed text',
  severity: 'fail on diagnostics of this severity or above',
  language: "the paper's language, BCP 47: zh-CN, en, de … (default: told by the letters)",
  paper: "the paper's name",
  date: 'date of the issue: 2021-03-06',
  invalidLanguage: 'It is a BCP 47 tag, such as zh-CN or en.',
  invalidDate: 'It is a day of the calendar, such as 2021-03-06.',
  page: "the page's number: 1, A3 …",
  reflow: 'join the printed lines of a paragraph',
  out: 'write to this file instead of standard output',
  checkOnly: 'change nothing, name the files that would change',
  stdio: 'talk over standard input and output',
  commands: {
    check: {
      description: 'Print diagnostics.',
      examples: ['broadsheet check issues/2021-03-06', 'broadsheet check --fix p1.broadsheet'],
    },
    structure: {
      description: 'Turn the raw text of a page into a transcript.',
      examples: [
        'broadsheet structure p1.txt --language zh-CN --paper 临江日报 --date 2021-03-06 --page 1 --out p1.broadsheet',
      ],
    },
    inspect: { description: 'Print what was understood, as JSON.', examples: ['broadsheet inspect issues/2021-03-06'] },
    format: { description: 'Write canonical markers and spacing.', examples: ['broadsheet format --check issues'] },
    lsp: { description: 'Run the language server, for any editor.', examples: ['broadsheet lsp --stdio'] },
  },
};

const chinese: typeof english = {
  description: '检查、读取和整理报纸录入稿（Broadsheet 标记）。',
  locale: '消息的语言（默认取自 LC_ALL、LC_MESSAGES 或 LANG）',
  version: '显示版本号',
  help: '显示帮助',
  helpOf: '显示某个命令的帮助',
  example: '示例：',
  paths: '文件、文件夹或通配模式；- 表示标准输入',
  filesFrom: '从此文件读取路径，每行一个，各自单独处理；- 表示标准输入',
  pathsOrList: '要么给出路径，要么用 --files-from 给出路径清单。',
  jobs: '检查所用的线程数（默认：机器所能并行的数目）',
  inspectFormat: '全部各期合为一个对象，或每期一行',
  file: '一个版面的原始文本；- 表示标准输入',
  format: '诊断的输出形式',
  fix: '应用安全的修正；对标准输入，输出修正后的文本',
  severity: '达到或超过此级别的诊断即算失败',
  language: '报纸的语言（BCP 47）：zh-CN、en、de 等（默认按文字判断）',
  paper: '报纸名称',
  date: '出版日期：2021-03-06',
  invalidLanguage: '应为 BCP 47 语言标签，如 zh-CN、en。',
  invalidDate: '应为日历上的日期，如 2021-03-06。',
  page: '版次：1、A3 等',
  reflow: '把段落中的印刷行连接起来',
  out: '写入此文件，而不是标准输出',
  checkOnly: '不改动，只列出需要整理的文件',
  stdio: '通过标准输入输出通信',
  commands: {
    check: { description: '列出诊断。', examples: english.commands.check.examples },
    structure: { description: '把一个版面的原始文本整理成录入稿。', examples: english.commands.structure.examples },
    inspect: { description: '以 JSON 输出读出的内容。', examples: english.commands.inspect.examples },
    format: { description: '统一标记和空白的写法。', examples: english.commands.format.examples },
    lsp: { description: '运行语言服务器，供任何编辑器使用。', examples: english.commands.lsp.examples },
  },
};

/** The words of `--help` in a locale. */
export function helpTexts(locale: Locale): typeof english {
  return locale === 'zh-CN' ? chinese : english;
}
