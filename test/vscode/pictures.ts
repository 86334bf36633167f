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
  readonly steps: (workbench: Workbench) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'front-page',
    async steps(workbench) {
      await workbench.open('p1.broadsheet');
      await workbench.command('Explorer: Focus on Outline View');
      await workbench.seen('.outline-pane .monaco-list-row', '第一版');
    },
  },
  {
    name: 'continuation',
    async steps(workbench) {
      await workbench.open('1987-10-14.broadsheet');
      await workbench.goToText('>> See STRIKE');
      await workbench.command('Peek Definition');
      await workbench.seen('.peekview-widget .view-line', 'STRIKE, from Page A1');
    },
  },
  {
    name: 'problems',
    async steps(workbench) {
      await workbench.open('faulty.broadsheet');
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

  async command(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  /** Opens a file by its name, or part of its path. */
  async open(name: string): Promise<void> {
    await this.choose('Control+P', name, name);
    await this.seen('.tabs-container .tab.active', name);
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
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

async function take(browser: Browser, url: string, { name, steps }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    await page.goto(url);
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    await steps(new Workbench(page));
    await page.mouse.move(5, 795);
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
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, host.url, picture);
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
