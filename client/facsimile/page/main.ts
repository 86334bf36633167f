import type { FromPage, ShownScan, ToPage, Words } from '../protocol';
import './page.css';
import type { PdfRenderer } from './pdf';
import { ScanViewer } from './viewer';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const body = document.body;
const words = JSON.parse(body.dataset['words'] ?? '{}') as Words;
const viewer = new ScanViewer(byId('scan'));
let renderer: Promise<PdfRenderer> | undefined;

/** What is shown, or on its way to be. */
let current: ShownScan | undefined;
/** The address of a rendered page, which is given back when another takes its place. */
let rendered: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') void show(data.scan);
  else showNothing(data.text);
});

async function show(scan: ShownScan): Promise<void> {
  current = scan;
  say(words.loading);
  try {
    const sheet = scan.isPdf
      ? await (await pdfRenderer()).render(scan.url, scan.sheet)
      : { url: scan.url, sheet: 1, sheets: 1 };
    if (current !== scan) return;
    const { width, height } = await viewer.show(sheet.url, `${scan.url}#${sheet.sheet}`);
    if (rendered) URL.revokeObjectURL(rendered);
    rendered = scan.isPdf ? sheet.url : undefined;
    say('');
    turnPages(sheet.sheet, sheet.sheets);
    vscode.postMessage({ type: 'shown', url: scan.url, width, height, sheet: sheet.sheet, sheets: sheet.sheets });
  } catch (error) {
    if (current !== scan) return;
    const reason = error instanceof Error ? error.message : String(error);
    showNothing(words.failed.replace('{reason}', reason));
    vscode.postMessage({ type: 'failed', url: scan.url, reason });
  }
}

function pdfRenderer(): Promise<PdfRenderer> {
  renderer ??= import('./pdf').then(({ PdfRenderer }) => new PdfRenderer(body.dataset['resources'] ?? ''));
  return renderer;
}

function showNothing(text: string): void {
  current = undefined;
  viewer.clear();
  say(text);
  turnPages(1, 1);
}

function say(text: string): void {
  const message = byId('message');
  message.textContent = text;
  message.hidden = text === '';
}

/** Says which sheet of how many is shown; where there is but one, there is nothing to turn. */
function turnPages(sheet: number, sheets: number): void {
  byId('sheets').hidden = sheets < 2;
  byId('sheet').textContent = words.sheet.replace('{sheet}', String(sheet)).replace('{sheets}', String(sheets));
  byId<HTMLButtonElement>('previous').disabled = sheet <= 1;
  byId<HTMLButtonElement>('next').disabled = sheet >= sheets;
  if (current && sheets > 1) current = { ...current, sheet };
}

function onClick(id: string, work: () => void): void {
  byId(id).addEventListener('click', work);
}

onClick('zoom-in', () => viewer.zoomBy(1.4));
onClick('zoom-out', () => viewer.zoomBy(1 / 1.4));
onClick('whole', () => viewer.showWhole());
onClick('width', () => viewer.fitWidth());
onClick('rotate', () => viewer.rotate());
onClick('previous', () => current && void show({ ...current, sheet: current.sheet - 1 }));
onClick('next', () => current && void show({ ...current, sheet: current.sheet + 1 }));

function byId<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found as E;
}

vscode.postMessage({ type: 'ready' });
