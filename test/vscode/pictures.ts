import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium';
import { installHost, root } from './install';
import { startNodeHost } from './node-host';
import { type Picture, pictures, stepPictures } from './pictures/list';
import { Workbench } from './pictures/workbench';
import { scratchFolder } from './scratch';
import { logs } from './server-process';

/**
 * Takes the pictures of the documentation and the walkthrough, from the real VS Code with the examples open, in a light and a dark theme:
 * `npm run pictures -- [--to FOLDER] [--size 1920x1080] [--theme light] [NAME…]`.
 */
const { values, positionals } = parseArgs({
  options: { to: { type: 'string' }, size: { type: 'string' }, theme: { type: 'string' } },
  allowPositionals: true,
});

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

interface Kind {
  readonly list: readonly Picture[];
  readonly folder: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels of the picture for one of the window’s. */
  readonly scale: number;
  /** Of the picture, from 0 to 100. */
  readonly quality: number;
  /** What stands before the names of its pictures where somebody asks for one: `step-jump`. */
  readonly prefix: string;
}

const kinds: readonly Kind[] = [
  // First, for a picture of the walkthrough shows one of them.
  {
    list: stepPictures,
    folder: 'media/walkthrough',
    size: { width: 760, height: 540 },
    scale: 1,
    quality: 30,
    prefix: 'step-',
  },
  { list: pictures, folder: 'docs/images', size: sizeOf(values.size), scale: 1.5, quality: 42, prefix: '' },
];

function sizeOf(given = '1280x800'): Kind['size'] {
  const [width = 0, height = 0] = given.split('x').map(Number);
  return { width, height };
}

/** The workbench's address with a file of the folder open. */
function opening(url: string, folder: string, { file, folder: below = '' }: Picture): string {
  const opened = new URL(url);
  const payload = JSON.parse(opened.searchParams.get('payload') ?? '[]');
  payload.push(['openFile', `vscode-remote://${opened.host}${path.join(folder, file)}`]);
  opened.searchParams.set('folder', path.join(folder, below));
  opened.searchParams.set('payload', JSON.stringify(payload));
  return opened.href;
}

async function take(
  browser: Browser,
  url: string,
  { size, scale, quality }: Kind,
  picture: Picture,
  to: string,
): Promise<void> {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    await page.goto(url);
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await picture.steps(new Workbench(page));
    await page.mouse.move(size.width - 90, size.height / 2);
    await page.waitForTimeout(2_000); // counts and decorations come a little later
    writeFileSync(to, await screenshot(page, quality));
    console.log(path.relative(root, to));
    await picture.after?.(new Workbench(page));
  } catch (error) {
    await page.screenshot({ path: path.join(logs, `picture-${path.parse(to).name}.png`) });
    console.error(`${picture.name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

/** WebP takes a third of what PNG does, of which playwright knows nothing. */
async function screenshot(page: Page, quality: number): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  return Buffer.from(data, 'base64');
}

async function main(): Promise<void> {
  installHost();
  const browser = await launchBrowser();
  for (const [theme, colorTheme] of Object.entries(themes)) {
    if (values.theme !== undefined && values.theme !== theme) continue;
    const home = scratchFolder('home');
    const folder = path.join(home, 'newspapers');
    cpSync(path.join(root, 'examples'), folder, {
      recursive: true,
      filter: (file) => path.basename(file) !== 'faulty',
    });
    const settings = {
      'workbench.colorTheme': colorTheme,
      'editor.minimap.enabled': false,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    };
    const host = await startNodeHost({ folder, settings, home });
    for (const kind of kinds) {
      const to = values.to ?? path.join(root, kind.folder);
      mkdirSync(to, { recursive: true });
      for (const picture of kind.list) {
        const name = kind.prefix + picture.name;
        if (!isWanted(picture, name)) continue;
        const file = path.join(folder, picture.file);
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, changed(text, picture));
        const target = `${values.to === undefined ? picture.name : name}-${theme}.webp`;
        await take(browser, opening(host.url, folder, picture), kind, picture, path.join(to, target));
        writeFileSync(file, text);
      }
    }
    host.stop();
  }
  await browser.close();
}

const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  contributes: { commands: { command: string }[] };
};

function isWanted({ needs }: Picture, name: string): boolean {
  if (needs !== undefined && !contributes.commands.some(({ command }) => command === needs)) return false;
  return positionals.length === 0 || positionals.includes(name);
}

function changed(text: string, { name, changes = [] }: Picture): string {
  for (const [what, by] of changes) {
    if (!text.includes(what)) throw new Error(`${name}: the example does not say “${what}”`);
    text = text.replace(what, by);
  }
  return text;
}

main().then(
  () => process.exit(),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
