import * as vscode from 'vscode';
import { until } from './expect';
import { Webview } from './eyes';
import { moveTo, show } from './workspace';

/** The facsimile as it is drawn. */
export const facsimile = new Webview('#scan');

/** Opens the facsimile of an example beside it and nothing else, with the cursor at the end of `start`, which begins a line. */
export async function openFacsimile(path: string, start: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  const editor = await show(path);
  moveTo(editor, start);
  await vscode.commands.executeCommand('broadsheet.showFacsimile');
  await until('the facsimile', () => facsimile.evaluate(() => true).catch(() => false));
  return editor;
}

/** What is seen of a scan, by the pixels of the canvas. */
export interface Painted {
  /** Width by height of all that is painted. */
  readonly ratio: number;
  /** Whether the canvas is painted to its edges. */
  readonly isFull: boolean;
  /** The colour in which most is painted, as red, green and blue. */
  readonly paper: readonly [number, number, number];
  /** Which part of what is painted is ink. */
  readonly ink: number;
  /** Equal for equal pixels. */
  readonly sum: number;
}

/** What is painted; `null` for nothing. */
export function painted(): Promise<Painted | null> {
  return facsimile.evaluate(() => {
    if (document.getElementById('scan')?.ariaBusy === 'true') return null;
    const canvas = document.querySelector<HTMLCanvasElement>('#scan .openseadragon-canvas canvas');
    if (!canvas || canvas.width === 0 || canvas.height === 0) return null;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
    const counts = new Map<number, number>();
    let [left, right, top, bottom, all, dark, sum] = [width, -1, height, -1, 0, 0, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = 4 * (y * width + x);
        const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
        if (alpha < 128) continue;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        all++;
        if (red < 120) dark++;
        sum = (sum * 31 + red + green + blue) % 1_000_003;
        const colour = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
    if (all === 0) return null;
    const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    return {
      ratio: (right - left + 1) / (bottom - top + 1),
      isFull: all >= 0.99 * width * height,
      paper: [(most >> 8) << 4, ((most >> 4) & 15) << 4, (most & 15) << 4] as const,
      ink: dark / all,
      sum,
    };
  });
}

/** What is painted once it has come to rest, and `is` as wanted. */
export async function untilPainted(what: string, is: (seen: Painted) => boolean = () => true): Promise<Painted> {
  let before: Painted | null = null;
  return until(what, async () => {
    // Its page comes anew where the scan lies in another folder.
    const now = await painted().catch(() => null);
    const isAtRest = now !== null && now.sum === before?.sum;
    before = now;
    return isAtRest && is(now) ? now : null;
  });
}

/** Which sheet of how many it says that it shows. */
export function sheetSaid(): Promise<string | undefined> {
  return facsimile.text('#sheet');
}

/** What it says in place of a scan. */
export function said(): Promise<string | undefined> {
  return facsimile.text('#message:not([hidden])');
}
