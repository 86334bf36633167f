import { createWriteStream } from 'node:fs';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Eyes } from './eyes';
import { type Outcome, SuiteLog } from './suite-log';

/** How long the suite may take, in milliseconds. */
export const TIMEOUT = 600_000;

/** Opens the workbench at `url` and waits until its extension host has run the suite; `say` gets what the suite says. */
export async function runSuite(
  browser: Browser,
  url: string,
  eyes: Eyes,
  logFile: string,
  say: (line: string) => void = console.log,
): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const log = createWriteStream(logFile);
  const page = await context.newPage();
  const note = (type: string, text: string) => {
    log.write(`[${type}] ${text}\n`);
    if (type.endsWith('error') && /broadsheet/i.test(text)) eyes.errors.push(text);
  };
  page.on('console', (message) => note(`console ${message.type()}`, message.text()));
  page.on('pageerror', (error) => note('page error', error.stack ?? error.message));
  const suite = new SuiteLog(say);
  page.on('load', () => {
    eyes.loads++;
    eyes.logged = suite.reported();
  });
  eyes.open(page);
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    note(type, line);
    suite.take(line);
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
    const outcome = suite.end();
    if (outcome.failed > 0) console.log(`(what VS Code logged is in ${logFile})`);
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
