import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Desk, layDesk, type Pages, root } from './assignment';
import type { Report } from './report';

/** In milliseconds. An editor gives up by itself sooner, and then says what it waited for. */
const DEADLINE = 60_000;

/** How to start an editor that reads a configuration first, then a script of this folder, and ends. */
export interface Editor {
  /** The heading in `docs/editors.md` below which its configuration stands. */
  readonly heading: string;
  /** The name of the configuration's file, which says its language. */
  readonly configuration: string;
  readonly script: string;
  command(configuration: string, script: string): readonly [program: string, ...args: string[]];
}

/** What came of an assignment: what the editor reported and printed, and the pages as it left them. */
export interface Session extends Desk {
  readonly report: Report;
  readonly output: string;
  readonly pages: Pages;
}

/** Has an editor carry out an assignment, in a folder that is its home too and that is gone afterwards. */
export async function runSession(editor: Editor): Promise<Session> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-editors-'));
  try {
    const desk = layDesk(folder);
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const configuration = path.join(home, editor.configuration);
    writeFileSync(configuration, documentedConfiguration(editor.heading));
    const reportFile = path.join(folder, 'report.json');
    const output = await run(editor.command(configuration, path.join(__dirname, editor.script)), desk.archive, {
      ...isolated(home),
      BROADSHEET_ASSIGNMENT: JSON.stringify(desk.assignment),
      BROADSHEET_REPORT: reportFile,
    });
    if (!existsSync(reportFile)) throw new Error(`${editor.heading} reported nothing:\n${output}`);
    const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
    return { ...desk, report, output, pages: desk.readPages() };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** The first code block below a heading of `docs/editors.md`, for this clone. */
function documentedConfiguration(heading: string): string {
  const document = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const [, below] = document.split(new RegExp(`^#+ ${heading.replaceAll('.', '\\.')}\\b.*$`, 'm'));
  const [, configuration] = /^```[a-z]+\n([\s\S]*?)^```$/m.exec(below ?? '') ?? [];
  if (configuration === undefined) throw new Error(`docs/editors.md: no configuration below “${heading}”`);
  return configuration.replaceAll('/path/to/broadsheet', root);
}

/** An environment in which an editor finds nothing of its user's, the Node that runs the tests, and text in UTF-8. */
function isolated(home: string): NodeJS.ProcessEnv {
  return {
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
    TERM: 'dumb',
    LC_ALL: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_STATE_HOME: path.join(home, 'state'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_RUNTIME_DIR: home,
    TMPDIR: home,
  };
}

/** Runs a program to its end and gives what it printed. It and all that it started are killed when it takes too long. */
function run(command: readonly [string, ...string[]], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      reject(new Error(`${program} did not end:\n${output}`));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, DEADLINE);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}
