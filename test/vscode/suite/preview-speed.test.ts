import * as vscode from 'vscode';
import { until } from './expect';
import { transcriptOfOneArticle, transcriptOfPages } from './large';
import { preview, switchTo } from './preview-webview';
import { example } from './workspace';

const EDITS = 16;
/** The first ones warm up. */
const LEFT_OUT = 3;

interface Marks {
  sent: number;
  message: number;
  mutated: number;
  painted: number;
}

/** Has the page note when it is told of something, when it changes and when that has been painted. */
function watch(): Promise<void> {
  return preview.evaluate(() => {
    const page = globalThis as unknown as { marks: Partial<Marks>; wanted: string };
    page.marks = {};
    page.wanted = '';
    const now = () => performance.timeOrigin + performance.now();
    addEventListener(
      'message',
      ({ data, timeStamp }) => {
        // It hears of what has changed the page after the page has.
        if (data?.type === 'show' && page.marks.mutated) page.marks.message ??= performance.timeOrigin + timeStamp;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const { marks, wanted } = page;
      if (
        marks.painted ||
        wanted === '' ||
        marks.mutated ||
        !document.getElementById('content')!.textContent!.includes(wanted)
      )
        return;
      marks.mutated = now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          marks.painted = now();
        };
        port2.postMessage(null);
      });
    }).observe(document.getElementById('content')!, { subtree: true, childList: true, characterData: true });
  });
}

function share(values: number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1);
}

async function measure(name: string, file: string, text: string, view: 'article' | 'page' | 'issue'): Promise<void> {
  const uri = example(file);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const lines = text.split('\n');
  const wantedStart = lines.findIndex(
    (line, i) => i > lines.length / 2 && (view === 'issue' ? line.startsWith('# ') : /^[a-z]/.test(line)),
  );
  const at = new vscode.Position(wantedStart, 3);
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('broadsheet.showPreviewToSide');
  await until('the preview', () => preview.text('#content > *'), 60_000);
  await switchTo(view);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await watch();
  const all: Record<string, number[]> = { applied: [], told: [], painted: [], page: [] };
  for (let i = 0; i < EDITS; i++) {
    const word = `q${i}z`;
    await preview.evaluate((given) => {
      const page = globalThis as unknown as { marks: object; wanted: string };
      page.marks = {};
      page.wanted = given;
    }, word);
    const start = performance.timeOrigin + performance.now();
    await editor.edit(
      (edit) => edit.replace(new vscode.Range(at, at.translate(0, i === 0 ? 0 : `q${i - 1}z`.length)), word),
      { undoStopBefore: false, undoStopAfter: false },
    );
    const applied = performance.timeOrigin + performance.now();
    const marks = (await until('it to be painted', () =>
      preview.evaluate(() => {
        const { marks } = globalThis as unknown as { marks: Partial<Marks> };
        return marks.painted && marks.message ? marks : null;
      }),
    )) as Marks;
    if (i >= LEFT_OUT) {
      all['applied']!.push(applied - start);
      all['told']!.push(marks.message - start);
      all['painted']!.push(marks.painted - start);
      all['page']!.push(marks.painted - marks.message);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const cells = Object.values(all).map((values) => `${share(values, 0.5)} (${share(values, 0.95)})`);
  Mocha.reporters.Base.consoleLog(`| ${name} | ${view} | ${cells.join(' | ')} |`);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

describe('an edit', function () {
  this.timeout(200_000);
  for (const view of ['article', 'page', 'issue'] as const)
    it(`of an issue of many pages, ${view}`, async () =>
      measure('many pages', 'large.broadsheet', await transcriptOfPages(1_000_000), view));
  for (const view of ['article', 'page'] as const)
    it(`of one long article, ${view}`, async () =>
      measure('one article', 'long.broadsheet', await transcriptOfOneArticle(1_000_000), view));
});
