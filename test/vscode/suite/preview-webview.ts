import * as vscode from 'vscode';
import { until } from './expect';
import { Webview } from './eyes';
import { moveTo, show } from './workspace';

/** The preview as it is drawn. */
export const preview = new Webview('#content');

export const views = ['article', 'page', 'issue'] as const;

/** Opens a preview of an example beside it and nothing else, with the cursor at the end of `start`, which begins a line. */
export async function openPreview(path: string, start: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  const editor = await show(path);
  moveTo(editor, start);
  await vscode.commands.executeCommand('broadsheet.showPreviewToSide');
  await until('the preview', () => preview.text('#content > *'));
  return editor;
}

export async function switchTo(view: (typeof views)[number]): Promise<void> {
  await preview.click(`[data-view=${view}]`);
  await until(`the view ${view}`, () => preview.text(`.view-${view} #content > *`));
}

/** The words over which a mark lies: `cursor-line` or `selection`. */
export function marked(name: string): Promise<string> {
  return preview.evaluate(
    (mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => range.toString()).join(''),
    name,
  );
}

/** The line that is visible first. */
export function firstVisible(): Promise<string> {
  return preview.evaluate(() => {
    const scroller = document.getElementById('scroller')!.getBoundingClientRect();
    const lines = [...document.querySelectorAll<HTMLElement>('#content [data-line]:not(figure)')];
    return lines.find((line) => line.getBoundingClientRect().bottom > scroller.top + 1)?.textContent ?? '';
  });
}

/** How far below the start of what is visible the line with these words begins, in pixels. */
export function startOf(words: string): Promise<number> {
  return preview.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('#content [data-line]:not(figure)')];
    const line = lines.find((each) => each.textContent?.includes(wanted));
    const { top } = document.getElementById('scroller')!.getBoundingClientRect();
    return line ? line.getClientRects()[0]!.top - top : Number.NaN;
  }, words);
}

/** Scrolls the preview as its reader does, to so many pixels from its start. */
export async function scrollTo(distance: number): Promise<void> {
  const isAt = (wanted: number) =>
    preview.evaluate((at) => Math.round(document.getElementById('scroller')!.scrollTop) === at, wanted);
  await preview.wheel('#scroller', 0, -100_000);
  await until('the start', () => isAt(0));
  await preview.wheel('#scroller', 0, distance);
  await until('it to be scrolled', () => isAt(distance));
}
