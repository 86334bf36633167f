import { createWriteStream } from 'node:fs';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const TIMEOUT = 90_000;
/** Before it, on a line of its own, stands nothing; after it stands an {@link Outcome} as JSON. */
const OUTCOME = 'suite outcome: ';

/** What VS Code says of itself where its gallery is off, nobody is signed in and its native modules are not compiled. */
const noise = new RegExp(
  `^(${[
    'Resolv(ing|ed) connection token',
    'Creating a socket',
    '\\[reconnection-grace-time\\]',
    '(Remote e|E)xtension host agent',
    'Ignoring fetching additional builtin',
    'Updating additional builtin',
    '\\[Service Worker\\] registration',
    '\\[lifecycle\\] Long running operations',
    'Error: Could not locate the bindings file',
    'ChatSessionStore: Migrating',
    "Failed to execute 'abort' on 'IDBTransaction'",
    // The Node host's package leaves out ripgrep, which VS Code searches with.
    'A system error occurred \\(spawn .+/rg ENOENT\\)',
    'Loading development extension at',
    'Found additional builtin location extensions',
    'vscode-test-web-support fs provider registers',
    "Cannot find module '\\./build/Release/watchdog'",
    'Ignoring the error while validating workspace folder vscode-test-web',
    'ENOPRO: No file system provider found for resource .vscode-test-web',
  ].join('|')})`,
);

/** Opens the workbench at `url`, waits until its extension host has run the suite, and prints what the suite says. */
export async function runSuite(browser: Browser, url: string, logFile: string): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const log = createWriteStream(logFile);
  const page = await context.newPage();
  page.on('console', (message) => log.write(`[console] ${message.text()}\n`));
  let outcome: Outcome | undefined;
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    log.write(`[${type}] ${line}\n`);
    if (line.startsWith(OUTCOME)) outcome = JSON.parse(line.slice(OUTCOME.length));
    else if (outcome === undefined && !noise.test(line)) console.log(line);
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`the suite did not end within ${TIMEOUT / 1000} s`)), TIMEOUT);
      page.on('crash', () => reject(new Error('the page crashed')));
      page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() => page.goto(url), reject)
        .catch(reject);
    });
    if (!outcome || outcome.passed + outcome.failed === 0) throw new Error('no test was run');
    return outcome;
  } catch (error) {
    await page.screenshot({ path: logFile.replace(/\.log$/, '.png') }).catch(() => undefined);
    throw new Error(`${error instanceof Error ? error.message : error} (see ${logFile})`);
  } finally {
    clearTimeout(timer);
    await context.close();
    log.end();
  }
}
