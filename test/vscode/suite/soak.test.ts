import * as vscode from 'vscode';
import type { Memory } from '../eyes';
import { equal, ok, until } from './expect';
import { ask } from './eyes';
import { transcriptOfPages } from './large';
import { preview } from './preview-webview';
import { example } from './workspace';

const EDITS = 500;
/** After so many edits memory is looked at. */
const STRIDE = 50;
const MEGABYTE = 1 << 20;

const errors = () => ask<string[]>({ ask: 'errors' });

describe('hours of typing', function () {
  this.timeout(400_000);

  it('in a transcript of 1 MB beside its preview leave nothing behind, and no error in any log', async () => {
    // Other tests have errors told to the user, which the web host logs.
    const before = (await errors()).length;
    const uri = example('soak.broadsheet');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(await transcriptOfPages(MEGABYTE)));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const { document } = editor;
    let line = document.lineCount >> 1;
    while (!/^[a-z]/.test(document.lineAt(line).text)) line++;
    const at = new vscode.Position(line, 0);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('broadsheet.showPreviewToSide');
    await until('the preview', () => preview.text('#content .text'), 60_000);
    const seen: Memory[] = [];
    for (let i = 1; i <= EDITS; i++) {
      // What was typed before goes: the text stays as long as it is, in as many lines.
      const end = at.translate(0, i === 1 ? 0 : wordOf(i - 1).length);
      await editor.edit((edit) => edit.replace(new vscode.Range(at, end), wordOf(i)));
      if (i % STRIDE !== 0) continue;
      await until(`edit ${i}`, async () => (await preview.text('#content'))?.includes(wordOf(i)), 60_000);
      seen.push(await ask<Memory>({ ask: 'memory', holds: '#content' }));
    }
    const [early, late] = [seen.slice(EDITS / STRIDE / 5, EDITS / STRIDE / 2), seen.slice(EDITS / STRIDE / 2)];
    const grown = (of: (memory: Memory) => number) => least(late.map(of)) - most(early.map(of));
    // If each edit of the second half left a copy of the text, 250 MB would have been added; the article's elements, 250 times these.
    ok(grown(({ heap }) => heap) < 20 * MEGABYTE, `the page's heap: ${seen.map(({ heap }) => heap)}`);
    ok(grown(({ nodes }) => nodes) < 20_000, `the page's nodes: ${seen.map(({ nodes }) => nodes)}`);
    ok(grown(({ server }) => server ?? 0) < 60 * MEGABYTE, `the server: ${seen.map(({ server }) => server)}`);
    equal((await errors()).slice(before), [], 'errors in the log');
    console.log(`soak: ${JSON.stringify(seen)}`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });
});

function wordOf(edit: number): string {
  return `q${edit}z `;
}

function least(values: readonly number[]): number {
  return Math.min(...values);
}

function most(values: readonly number[]): number {
  return Math.max(...values);
}
