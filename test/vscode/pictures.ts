import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium';
import { installHost, root } from './install';
import { startNodeHost } from './node-host';
import { scratchFolder } from './scratch';

/** Takes the pictures of the documentation, from the real VS Code with the examples open. */
const images = path.join(root, 'docs/images');

interface Picture {
  readonly name: string;
  /** The example that is open. */
  readonly file: string;
  readonly steps: (workbench: Workbench) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'front-page',
    file: 'linjiang-ribao/2021-03-06/p1.broadsheet',
    steps: (workbench) => workbench.outline('第一版'),
  },
  {
    name: 'continuation',
    file: 'linjiang-ribao/2021-03-06/p1.broadsheet',
    async steps(workbench) {
      await workbench.outline('第一版');
      await workbench.goToText('>> （下转第三版①）');
      await workbench.command('Open Definition to the Side');
      await workbench.seen('.tab.active', 'p3.broadsheet');
      await workbench.command('View: Toggle Primary Side Bar Visibility');
    },
  },
  {
    name: 'problems',
    file: 'faulty/jump-without-counterpart.broadsheet',
    async steps(workbench) {
      await workbench.outline('');
      await workbench.command('Problems: Focus on Problems View');
      await workbench.seen('.markers-panel .monaco-list-row', 'broadsheet');
    },
  },
];

/** The workbench as a person uses it. */
class Workbench {
  constructor(private readonly page: Page) {}

  async seen(selector: string, text: string): Promise<void> {
    await this.page.locator(selector, { hasText: text }).first().waitFor();
  }

  /** Shows the outline, which the server gives once it has started; the cursor stays in the editor. */
  async outline(entry: string): Promise<void> {
    await this.command('Explorer: Focus on Outline View');
    await this.seen('.outline-tree .monaco-list-row', entry);
    await this.command('View: Focus Active Editor Group');
  }

  async command(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  async goToText(text: string): Promise<void> {
    await this.page.keyboard.press('Control+F');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  private async choose(key: string, typed: string, row: string): Promise<void> {
    await this.page.keyboard.press(key);
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
}

/** The workbench's address with a file of the folder open. */
function opening(url: string, folder: string, file: string): string {
  const opened = new URL(url);
  const payload = JSON.parse(opened.searchParams.get('payload') ?? '[]');
  payload.push(['openFile', `vscode-remote://${opened.host}${path.join(folder, file)}`]);
  opened.searchParams.set('payload', JSON.stringify(payload));
  return opened.href;
}

async function take(browser: Browser, url: string, { name, steps }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 750 }, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    await page.goto(url);
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await steps(new Workbench(page));
    await page.mouse.move(1110, 400);
    await page.waitForTimeout(2_000); // counts and decorations come a little later
    await page.screenshot({ path: path.join(images, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  installHost();
  mkdirSync(images, { recursive: true });
  const folder = path.join(scratchFolder('pictures'), 'examples');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  const host = await startNodeHost({ folder });
  const browser = await launchBrowser();
  const wanted = process.argv.slice(2);
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name))
      await take(browser, opening(host.url, folder, picture.file), picture);
  await browser.close();
  host.stop();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
