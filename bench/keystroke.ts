/**
 * The time from a keystroke to what an editor shows of it, through the real protocol over stdio: our server as it is built, beside the
 * language servers that VS Code has for Markdown and for HTML, on the same issue as Markdown and as TEI. Prints the tables of docs/performance.md.
 * What it takes to send the same bytes to a server that does nothing, and back, stands beside.
 *
 *     npm run build && npm run bench keystroke
 */
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { asMarkdown, asTei, issue } from './corpus';
import { type ServerUnderTest, Session } from './servers/session';
import { figure, kilobytes, row } from './table';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const peer = (name: string): string =>
  path.join(path.dirname(require.resolve('vscode-langservers-extracted/package.json')), 'bin', name);

const profile = process.env['PROFILE'] ? `--cpu-prof --cpu-prof-dir=${process.env['PROFILE']} ` : '';

const servers = {
  Broadsheet: {
    name: 'Broadsheet',
    module: `${profile}${path.join(here, '../server.js')}`,
    languageId: 'broadsheet',
    extension: 'broadsheet',
  },
  Markdown: {
    name: 'vscode-markdown-language-server',
    module: peer('vscode-markdown-language-server'),
    languageId: 'markdown',
    extension: 'md',
    initializationOptions: { markdownFileExtensions: ['md'] },
    settings: { markdown: { validate: { enabled: true } } },
  },
  HTML: {
    name: 'vscode-html-language-server',
    module: peer('vscode-html-language-server'),
    languageId: 'html',
    extension: 'html',
    initializationOptions: { embeddedLanguages: {}, provideFormatter: false },
  },
  echo: {
    name: 'a server that does nothing',
    module: path.join(here, 'servers/echo.mjs'),
    languageId: 'plaintext',
    extension: 'txt',
  },
} satisfies Record<string, ServerUnderTest>;

const sizes = (process.env['SIZES'] ?? '10e3,100e3,1e6,10e6').split(',').map(Number);
const wanted = (process.env['SERVERS'] ?? 'Broadsheet,Markdown,HTML,echo').split(',');

/** Keystrokes that are timed of each server, unless they take longer together than `LONGEST`; before them some that are not. */
const KEYSTROKES = 200;
const FEWEST = 8;
const WARM_UP = 40;
/** Milliseconds. */
const LONGEST = 10e3;
/** Milliseconds after which a slow one is warm. */
const LONGEST_WARM_UP = 2e3;

type Question = 'diagnostics' | 'symbols';

class Contestant {
  readonly times: Record<Question, number[]> = { diagnostics: [], symbols: [] };
  private readonly spent: Record<Question, number> = { diagnostics: 0, symbols: 0 };
  private typed = 0;

  private constructor(
    readonly name: string,
    private readonly session: Session,
    private readonly line: number,
    private readonly character: number,
    private readonly offset: number,
  ) {}

  static async start(name: keyof typeof servers, text: string): Promise<Contestant> {
    const session = await Session.start(servers[name], text);
    const offset = middle(text);
    const line = text.slice(0, offset).split('\n').length - 1;
    const contestant = new Contestant(name, session, line, offset - text.lastIndexOf('\n', offset - 1) - 1, offset);
    return contestant;
  }

  isDone(question: Question): boolean {
    const { length } = this.times[question];
    return length >= KEYSTROKES || (length >= FEWEST && this.spent[question] > LONGEST);
  }

  isWarm(question: Question): boolean {
    return this.spent[question] > LONGEST_WARM_UP;
  }

  /** Types a bracket that nothing closes, and takes it away the next time: what is to be reported changes each time. */
  async type(question: Question, isTimed: boolean): Promise<void> {
    const begin = performance.now();
    const isThere = this.typed++ % 2 === 1;
    await this.session.edit(
      { line: this.line, character: this.character },
      isThere ? 1 : 0,
      isThere ? '' : '(',
      this.offset,
    );
    await this.session[question]();
    const time = performance.now() - begin;
    this.spent[question] += time;
    if (isTimed) this.times[question].push(time);
  }

  async answerLike(other: Contestant): Promise<void> {
    const symbols = await other.session.symbols();
    await this.session.connection.sendRequest('bench/answerWith', { symbols });
  }

  async reported(): Promise<string> {
    const report = await this.session.diagnostics();
    const symbols = JSON.stringify(await this.session.symbols()).length;
    return `${this.name}: ${report.kind === 'full' ? report.items.length : report.kind} diagnostics, ${symbols} bytes of symbols`;
  }

  end(): Promise<void> {
    return this.session.end();
  }
}

/** The end of a word in a paragraph, in the middle of a text. */
function middle(text: string): number {
  const paragraph = text.indexOf('deciding vote', text.length >> 1);
  return paragraph < 0 ? text.indexOf('deciding vote') : paragraph;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const cells = new Map<string, string>();
const questions: Question[] = ['diagnostics', 'symbols'];
const notes: string[] = [];

console.log(
  `Printed by node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.platform()} ${os.arch()}`,
);
for (const size of sizes) {
  const text = issue(size);
  const texts: Record<string, string> = { Broadsheet: text, Markdown: asMarkdown(text), HTML: asTei(text), echo: text };
  const contestants: Contestant[] = [];
  for (const name of Object.keys(servers) as (keyof typeof servers)[]) {
    if (wanted.includes(name)) contestants.push(await Contestant.start(name, texts[name]!));
  }
  const echo = contestants.find(({ name }) => name === 'echo');
  if (echo && contestants[0]) await echo.answerLike(contestants[0]);
  for (const contestant of contestants) notes.push(`${kilobytes(size)}: ${await contestant.reported()}`);
  const load = os.loadavg()[0]!;
  // One question after the other: the garbage of long answers is not to be in the way of short ones.
  for (const question of questions) {
    for (let round = -WARM_UP; contestants.some((each) => !each.isDone(question)); round++) {
      for (const contestant of contestants) {
        if (!contestant.isDone(question)) await contestant.type(question, round >= 0 || contestant.isWarm(question));
      }
    }
  }
  for (const { name, times } of contestants) {
    for (const question of questions) {
      const [p50, p95] = [percentile(times[question], 0.5), percentile(times[question], 0.95)];
      cells.set(`${question} ${name} ${size}`, `${figure(p50)} (${figure(p95)})`);
    }
  }
  notes.push(`load average ${load.toFixed(1)}`);
  for (const contestant of contestants) await contestant.end();
}
for (const question of questions) {
  console.log(`\n### Edit → ${question}, ms: p50 (p95)\n`);
  row(['size', ...wanted.map((name) => servers[name as keyof typeof servers].name)]);
  row(['---:', ...wanted.map(() => '---:')]);
  for (const size of sizes)
    row([kilobytes(size), ...wanted.map((name) => cells.get(`${question} ${name} ${size}`) ?? '')]);
}
console.log(`\n${notes.join('\n')}`);
