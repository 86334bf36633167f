import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { chromium, type Page } from 'playwright-core';
import type { Eyes } from './eyes';
import { root } from './install';
import { atExit, scratchFolder } from './scratch';
import { logs } from './server-process';
import { settings } from './settings';
import { type Outcome, SuiteLog } from './suite-log';
import { TIMEOUT } from './workbench';

/** How long a part of the download may take, in milliseconds, before the machine counts as one that cannot download. */
const PATIENCE = 15_000;

/** That the suite was not run, and why: the machine has no desktop VS Code, and no way to one. */
export interface Skipped {
  readonly skipped: string;
}

/**
 * Runs the suite of the Node extension host in a desktop VS Code: the one that `VSCODE_EXECUTABLE` names, else one that is downloaded,
 * of the version `VSCODE_VERSION`. The suite's eyes reach its window over Chromium's debugging port.
 */
export async function runInDesktop(folder: string, tests: string, eyes: Eyes): Promise<Outcome | Skipped> {
  const executable = await findExecutable();
  if (typeof executable !== 'string') return executable;
  const display = await findDisplay();
  if (typeof display !== 'string') return display;
  const data = scratchFolder('vscode-desktop');
  mkdirSync(path.join(data, 'User'), { recursive: true });
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(settings));
  const child = spawn(
    executable,
    [
      folder,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${tests}`,
      ...[`--user-data-dir=${data}`, `--extensions-dir=${path.join(data, 'extensions')}`],
      ...['--no-sandbox', '--disable-gpu', '--disable-gpu-sandbox', '--disable-dev-shm-usage'],
      ...['--disable-updates', '--disable-workspace-trust', '--disable-telemetry'],
      ...['--skip-welcome', '--skip-release-notes', '--remote-debugging-port=0'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DISPLAY: display } },
  );
  atExit(() => child.kill('SIGKILL'));
  return follow(child, data, eyes);
}

async function follow(child: ChildProcess, data: string, eyes: Eyes): Promise<Outcome> {
  mkdirSync(logs, { recursive: true });
  const logFile = path.join(logs, 'desktop.log');
  const log = createWriteStream(logFile);
  const suite = new SuiteLog();
  eyes.logged = suite.reported();
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      suite.take(line);
    });
  }
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject).once('exit', () => resolve());
    setTimeout(() => reject(new Error(`the suite did not end within ${TIMEOUT / 1000} s`)), TIMEOUT).unref();
  });
  const watching = attach(data, child).then((page) => {
    eyes.loads = 1;
    page.on('load', () => {
      eyes.loads++;
      eyes.logged = suite.reported();
    });
    eyes.open(page);
  });
  try {
    await Promise.all([ended, watching]);
    return suite.end();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} (see ${logFile})`);
  } finally {
    log.end();
  }
}

/** The window's page, once there is one. Chromium writes the port that it has chosen into the folder of its data. */
async function attach(data: string, child: ChildProcess): Promise<Page> {
  const file = path.join(data, 'DevToolsActivePort');
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error(`VS Code ended with ${child.exitCode}`);
    await sleep(100);
  }
  const [port] = readFileSync(file, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  for (;;) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const workbench = pages.find((page) => page.url().includes('/workbench/'));
    if (workbench) return workbench;
    if (child.exitCode !== null) throw new Error(`VS Code ended with ${child.exitCode}`);
    await sleep(100);
  }
}

async function findExecutable(): Promise<string | Skipped> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return named;
  try {
    return await downloadAndUnzipVSCode({
      version: process.env['VSCODE_VERSION'] ?? 'stable',
      cachePath: path.join(root, '.vscode-test'),
      timeout: PATIENCE,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    return { skipped: `VS Code cannot be downloaded: ${reasonOf(error)}` };
  }
}

/** Failures that are several, as those of a name with two addresses are, have no message of their own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** What the window is drawn on: a display that is there, or a virtual one. */
async function findDisplay(): Promise<string | Skipped> {
  const given = process.env['DISPLAY'] ?? '';
  if (process.platform !== 'linux' || given !== '') return given;
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  atExit(() => server.kill());
  return new Promise((resolve) => {
    server.once('error', () => resolve({ skipped: 'there is no display, and no Xvfb to make one' }));
    server.once('exit', (code) => resolve({ skipped: `Xvfb ended with ${code}` }));
    server.stdout.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
  });
}
