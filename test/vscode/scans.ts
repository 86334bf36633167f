import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Setting } from '../../core/convert/html/blocks';
import { pageParts } from '../../core/convert/html/page';
import { wordsIn } from '../../core/convert/html/words';
import type { PlacedPage } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { archiveOf } from '../support/read';
import { launchBrowser } from './chromium';

/** Draws the scans of the examples: their pages as the preview sets them, printed on old paper, and laid on a scanner. */
const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'examples');

interface Scan {
  /** Below `examples`, as its transcript names it. What its name ends with says what is made. */
  readonly file: string;
  readonly transcripts: readonly string[];
  /** Which pages of the issue, counted from 0. */
  readonly pages: readonly number[];
  readonly isVertical: boolean;
  /** Of the sheet, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How good the image is, from 0 to 1, and how far it is turned, in degrees. */
  readonly quality: number;
  readonly turn: number;
}

const japanese = {
  transcripts: ['shiokaze-shinbun/2019-05-18/1.broadsheet', 'shiokaze-shinbun/2019-05-18/3.broadsheet'],
  isVertical: true,
  width: 1080,
  height: 900,
  quality: 0.45,
};

const scans: readonly Scan[] = [
  { ...japanese, file: 'shiokaze-shinbun/2019-05-18/1.webp', pages: [0], turn: 0.5 },
  { ...japanese, file: 'shiokaze-shinbun/2019-05-18/3.jpg', pages: [1], turn: -0.7 },
  {
    file: 'donaubote/1908-05-03/1-2.pdf',
    transcripts: ['donaubote/1908-05-03/1-2.broadsheet'],
    pages: [0, 1],
    isVertical: false,
    width: 920,
    height: 1290,
    quality: 0.32,
    turn: 0.4,
  },
];

/** How print differs from the preview. */
const printed = `
  :root { --ink: #201d1a; --paper: #fff; --quiet: var(--ink); --rule: #555; --hairline: #999; --wash: transparent; --accent: var(--ink); }
  body { overflow: hidden; }
  #content { padding: 34px 44px; }
  .view-page #content { max-width: none; line-height: 1.42; }
  .story.lead:not(.wide) > hgroup .headline { font-size: 1.35em; }
  .jump > span, .jump a { text-decoration: none !important; }
  img, .frame { display: none; }
`;

const css = readFileSync(path.join(root, 'dist/webview/preview.css'), 'utf8');

function issueOf({ transcripts }: Scan): Issue {
  const archive = archiveOf(transcripts.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const));
  const [first = ''] = transcripts;
  const issue = archive.issueOf(first);
  if (!issue) throw new Error(`no issue of ${first}`);
  return issue;
}

function html(issue: Issue, page: PlacedPage, { isVertical }: Scan): string {
  const setting: Setting = { locale: 'en', words: wordsIn.en, genreName: () => '', isVertical };
  const language = issue.masthead.language ?? 'en';
  const content = pageParts(issue, page, setting).map(({ piece }) => piece.html);
  return `<!DOCTYPE html><html lang="${language}"><style>${css}${printed}</style>
<body class="view-page${isVertical ? ' vertical' : ''}">
<main id="scroller"><div id="sheet"><div id="content" lang="${language}">${content.join('\n')}</div></div></main>`;
}

/** Sets what the page holds as large as the sheet allows. Runs in the browser. */
function fill(): void {
  const content = document.getElementById('content')!;
  const scroller = document.getElementById('scroller')!;
  for (let size = 20; size > 8; size -= 0.25) {
    content.style.fontSize = `${size}px`;
    if (scroller.scrollHeight <= scroller.clientHeight && scroller.scrollWidth <= scroller.clientWidth) return;
  }
}

async function draw(page: Page, scan: Scan, index: number): Promise<Buffer> {
  const issue = issueOf(scan);
  const placed = issue.pages[index];
  if (!placed) throw new Error(`no page ${index} of ${scan.file}`);
  await page.setViewportSize({ width: scan.width, height: scan.height });
  await page.setContent(html(issue, placed, scan));
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(fill);
  return page.screenshot();
}

interface Ageing {
  readonly print: string;
  readonly type: string;
  readonly quality: number;
  readonly turn: number;
}

/** What the scanner sees of a print: old paper, a little askew, ink that has run. Runs in the browser. */
async function age({ print, type, quality, turn }: Ageing): Promise<string> {
  const image = new Image();
  image.src = print;
  await image.decode();
  const margin = 26;
  const [width, height] = [image.width + 2 * margin, image.height + 2 * margin];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#4a4641';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.translate(-image.width / 2, -image.height / 2);
  const paper = context.createRadialGradient(
    image.width / 2,
    image.height / 2,
    image.height * 0.2,
    image.width / 2,
    image.height / 2,
    image.height * 0.85,
  );
  paper.addColorStop(0, '#efe7d2');
  paper.addColorStop(1, '#d8c9a5');
  context.shadowColor = '#000';
  context.shadowBlur = 14;
  context.fillStyle = paper;
  context.fillRect(0, 0, image.width, image.height);
  context.shadowBlur = 0;
  // It has been folded once.
  const fold = context.createLinearGradient(0, image.height / 2 - 5, 0, image.height / 2 + 5);
  fold.addColorStop(0, 'rgba(90, 70, 30, 0)');
  fold.addColorStop(0.5, 'rgba(90, 70, 30, 0.22)');
  fold.addColorStop(1, 'rgba(90, 70, 30, 0)');
  context.fillStyle = fold;
  context.fillRect(0, image.height / 2 - 5, image.width, 10);
  context.globalCompositeOperation = 'multiply';
  context.globalAlpha = 0.92;
  context.filter = 'blur(0.35px)';
  context.drawImage(image, 0, 0);
  return canvas.toDataURL(type, quality);
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const scan of scans) {
    const isPdf = scan.file.endsWith('.pdf');
    const type = scan.file.endsWith('.webp') ? 'image/webp' : 'image/jpeg';
    const images: string[] = [];
    for (const [order, index] of scan.pages.entries()) {
      const print = `data:image/png;base64,${(await draw(page, scan, index)).toString('base64')}`;
      const turn = order % 2 === 0 ? scan.turn : -scan.turn;
      images.push(await page.evaluate(age, { print, type, quality: scan.quality, turn }));
    }
    const made = isPdf ? await bind(page, images) : Buffer.from(images[0]!.split(',')[1]!, 'base64');
    writeFileSync(path.join(folder, scan.file), made);
    console.log(`examples/${scan.file}: ${Math.round(made.length / 1024)} kB`);
  }
  await browser.close();
}

/** A PDF with an image on each page. */
async function bind(page: Page, images: readonly string[]): Promise<Buffer> {
  const sheets = images.map((image) => `<img src="${image}">`).join('');
  await page.setContent(`<style>@page { margin: 0; size: 263mm 363mm } body { margin: 0 }
    img { display: block; width: 100vw; height: 100vh; break-after: page } img:last-child { break-after: auto }</style>${sheets}`);
  return page.pdf({ preferCSSPageSize: true });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
