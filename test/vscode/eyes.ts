import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { atExit } from './scratch';

/**
 * What the suite asks for that no extension can see or do: it runs in the extension host, while webviews are drawn in the
 * browser, each in a frame of its own origin.
 */
export type Question =
  /** Runs a function, given as its source, in the webview that holds an element; answers what it returns. */
  | { readonly ask: 'evaluate'; readonly holds: string; readonly source: string; readonly given: unknown }
  /** Clicks the element, or on the words in it where `on` says which. */
  | {
      readonly ask: 'click';
      readonly holds: string;
      readonly selector: string;
      readonly on?: string;
      readonly count?: number;
    }
  | { readonly ask: 'wheel'; readonly holds: string; readonly selector: string; readonly x: number; readonly y: number }
  | { readonly ask: 'press'; readonly key: string }
  /** What axe-core finds in a webview that keeps people out, a line each. */
  | { readonly ask: 'barriers'; readonly holds: string }
  /** Takes a picture, for whoever looks at what went wrong. */
  | { readonly ask: 'picture'; readonly file: string }
  /** A {@link Memory}, after what nobody holds has been collected. */
  | { readonly ask: 'memory'; readonly holds: string }
  /** What has been logged as an error and names the extension. */
  | { readonly ask: 'errors' }
  /** How often the window has been loaded. */
  | { readonly ask: 'loads' }
  /** Answered when all that the suite has logged has come. */
  | { readonly ask: 'logged' };

/** What a webview and the language server take. */
export interface Memory {
  /** Bytes that the scripts of the webview's process hold, and nodes of all its documents. */
  readonly heap: number;
  readonly nodes: number;
  /** Bytes that the server's process has in memory; `null` where it is a worker of the page. */
  readonly server: number | null;
}

/** Answers the suite's questions about the page that it runs in. */
export class Eyes {
  loads = 0;
  readonly errors: string[] = [];
  /** Settled when what the suite has logged has come. */
  logged: Promise<unknown> = Promise.resolve();
  /** Looks at a page from now on; questions wait until it does. */
  readonly open: (page: Page) => void;
  private readonly opened: Promise<Page>;
  private readonly server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    this.answer(request).then(
      (answer) => response.end(JSON.stringify({ answer })),
      (error) => response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) })),
    );
  });

  constructor() {
    let open: (page: Page) => void = () => undefined;
    this.opened = new Promise((resolve) => {
      open = resolve;
    });
    this.open = open;
  }

  /** The address at which it listens. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    atExit(() => this.server.close());
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  private async answer(request: IncomingMessage): Promise<unknown> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const page = await this.opened;
    const question = JSON.parse(body) as Question;
    switch (question.ask) {
      case 'evaluate': {
        const frame = await frameWith(page, question.holds);
        return frame.evaluate(`(${question.source})(${JSON.stringify(question.given ?? null)})`);
      }
      case 'click':
        return click(await frameWith(page, question.holds), question);
      case 'wheel': {
        const frame = await frameWith(page, question.holds);
        await frame.locator(question.selector).first().hover();
        await page.mouse.wheel(question.x, question.y);
        return null;
      }
      case 'barriers':
        return barriersIn(await frameWith(page, question.holds));
      case 'memory':
        return memoryOf(page, await frameWith(page, question.holds));
      case 'errors':
        return this.errors;
      case 'press':
        await page.keyboard.press(question.key);
        return null;
      case 'picture':
        await page.screenshot({ path: question.file });
        return null;
      case 'loads':
        return this.loads;
      case 'logged':
        await this.logged;
        return null;
    }
  }
}

async function memoryOf(page: Page, frame: Frame): Promise<Memory> {
  // A frame has a session of its own where it has a process of its own.
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, nodes, server: residentSize() };
}

/** The size of the language server that was started from here. */
function residentSize(): number | null {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args=']).toString().trim().split('\n');
  const processes = lines.map((line) => {
    const [, pid, parent, size, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid, parent, size: Number(size) * 1024, command: command ?? '' };
  });
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: string | undefined): boolean => {
    for (let at = pid; at !== undefined; at = parents.get(at)) if (at === String(process.pid)) return true;
    return false;
  };
  const server = processes.find(({ pid, command }) => /dist\/server\.js\b/.test(command) && isOurs(pid));
  return server?.size ?? null;
}

/** The visible frame that holds an element. */
async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (const frame of page.frames()) {
    const holds = await frame
      .locator(selector)
      .first()
      .isVisible()
      .catch(() => false);
    if (holds) return frame;
  }
  throw new Error(`no frame holds ${selector}`);
}

async function click(frame: Frame, { selector, on, count = 1 }: Extract<Question, { ask: 'click' }>): Promise<null> {
  const element = frame.locator(selector).first();
  if (on === undefined) {
    await element.click({ clickCount: count });
    return null;
  }
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  const within = await element.evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [word, whole] = [range.getBoundingClientRect(), root.getBoundingClientRect()];
      return { x: word.left - whole.left + 1, y: word.top - whole.top + word.height / 2 };
    }
    return null;
  }, on);
  if (!box || !within) throw new Error(`${selector} does not show “${on}”`);
  await element.click({ clickCount: count, position: within });
  return null;
}

async function barriersIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
