import { createWriteStream } from 'node:fs';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Eyes } from './eyes';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const TIMEOUT = 600_000;
/** What the suite says begins with it; all else that VS Code logs is only kept in the log. */
const SUITE = 'suite: ';
/** After it stands an {@link Outcome} as JSON; there is one each time that the window has been loaded. */
const OUTCOME = 'suite outcome: ';

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
  eyes.page = page;
  page.on('load', () => eyes.loads++);
  let outcome: Outcome | undefined;
  let reported: (value: unknown) => void = () => undefined;
  eyes.logged = new Promise((resolve) => {
    reported = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    note(type, line);
    if (line.startsWith(OUTCOME)) {
      outcome = sum(outcome, JSON.parse(line.slice(OUTCOME.length)));
      reported(outcome);
    } else if (line.startsWith(SUITE)) say(line.slice(SUITE.length));
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
    if (outcome && outcome.failed > 0) console.log(`(what VS Code logged is in ${logFile})`);
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

function sum(before: Outcome | undefined, { passed, failed }: Outcome): Outcome {
  return { passed: (before?.passed ?? 0) + passed, failed: (before?.failed ?? 0) + failed };
}
