import type { FacsimileState, ShownScan } from '../messages';
import type { Words } from '../words';
import type { Zone } from '../zones';
import { loadBytes, takeBytes } from './bytes';
import { find, keep, keptState, onMessage, send } from './host';
import { openSheets } from './open';
import { type Sheets, Unshown } from './sheets';
import { Toolbar } from './toolbar';
import { ScanViewer, type View } from './viewer';

/** What is shown, or on its way to be. */
interface Current {
  readonly scan: ShownScan;
  readonly sheets: Promise<Sheets>;
  /** Which sheet, once one is shown, and which of those that there are has been asked for. */
  sheet?: number;
  wanted?: number;
}

const { words: said = '{}', resources = '' } = document.body.dataset;
const words = JSON.parse(said) as Words;
const message = find('message');
const view = find('scan');
const viewer = new ScanViewer(view);
const toolbar = new Toolbar(find('toolbar'), words, {
  'zoom-in': () => viewer.zoomIn(),
  'zoom-out': () => viewer.zoomOut(),
  whole: () => viewer.showWhole(),
  width: () => viewer.fitWidth(),
  rotate: () => viewer.rotate(),
  previous: () => turnBy(-1),
  next: () => turnBy(1),
});
let current: Current | undefined;
/** Where the block at the cursor stands in the sheet that has been asked for. */
let zones: readonly Zone[] | null = null;

function show(scan: ShownScan, state: FacsimileState): void {
  toolbar.set(state);
  const before = current;
  const kept = keptState();
  keep({ ...kept, ...state });
  if (before?.scan.id === scan.id) {
    if (before.scan.sheet === scan.sheet) {
      outline();
      return;
    }
    current = { scan, sheets: before.sheets };
    void turn(current, scan.sheet, state.keepsZoom ? viewer.view : undefined);
    return;
  }
  void before?.sheets.then((sheets) => sheets.close()).catch(() => {});
  current = { scan, sheets: loadBytes(scan).then((bytes) => openSheets(bytes, resources)) };
  const isBack = !before && kept?.file === scan.file && kept.wanted === scan.sheet;
  const isChanged = before?.scan.file === scan.file && before.scan.sheet === scan.sheet;
  if (isBack) void turn(current, kept.sheet ?? scan.sheet, kept.view);
  else if (isChanged) void turn(current, before.sheet ?? scan.sheet, viewer.view);
  else void turn(current, scan.sheet, before?.sheet && state.keepsZoom ? viewer.view : undefined);
}

/** Shows a sheet of a scan, unless another has been asked for meanwhile. */
async function turn(shown: Current, wanted: number, at: View | undefined): Promise<void> {
  const isMeant = () => current === shown;
  view.ariaBusy = 'true';
  if (message.hidden === false) say(words.loading);
  try {
    const sheets = await shown.sheets;
    const sheet = Math.min(Math.max(1, wanted), sheets.count);
    const image = await sheets.render(sheet);
    if (!isMeant()) return;
    await viewer.show(image, at);
    if (!isMeant()) return;
    shown.sheet = sheet;
    shown.wanted = Math.min(Math.max(1, shown.scan.sheet), sheets.count);
    viewer.name = words.scan.replace('{name}', () => shown.scan.name);
    say('');
    toolbar.show(sheet, sheets.count);
    outline();
    remember();
  } catch (error) {
    if (isMeant()) fail(shown.scan, error);
  }
  if (isMeant()) view.ariaBusy = 'false';
}

/** Outlines the block at the cursor, unless another sheet has been turned to. */
function outline(): void {
  if (current?.sheet === undefined) return;
  const places = current.sheet === current.wanted ? zones : null;
  view.classList.toggle('leads', places !== null);
  viewer.outline(places ?? []);
}

function turnBy(steps: number): void {
  if (current?.sheet !== undefined)
    void turn(current, current.sheet + steps, keptState()?.keepsZoom ? viewer.view : undefined);
}

function fail({ name }: ShownScan, error: unknown): void {
  const text = error instanceof Unshown ? words[error.why] : words.broken;
  const reason = error instanceof Error ? error.message : String(error);
  showNothing(text.replace('{name}', () => name).replace('{reason}', () => reason));
}

function showNothing(text: string): void {
  viewer.clear();
  toolbar.show(0, 0);
  say(text);
}

function say(text: string): void {
  message.textContent = text;
  message.hidden = text === '';
}

/** Keeps what is seen for when the window is loaded again. */
function remember(): void {
  const kept = keptState();
  if (!kept || current?.sheet === undefined) return;
  const { scan, sheet } = current;
  keep({ ...kept, file: scan.file, wanted: scan.sheet, sheet, view: viewer.view });
}

onMessage((message) => {
  switch (message.type) {
    case 'show':
      zones = message.zones;
      return show(message.scan, message.state);
    case 'say':
      current = undefined;
      toolbar.set(message.state);
      keep({ ...keptState(), ...message.state });
      return showNothing(message.text);
    case 'bytes':
      return takeBytes(message);
  }
});
viewer.onRest(remember);
viewer.onClick((x, y) => {
  if (!current || !view.classList.contains('leads')) return;
  if (x >= 0 && x <= 1 && y >= 0 && y <= 1) send({ type: 'place', id: current.scan.id, x, y });
});
say(words.loading);
send({ type: 'ready' });
