import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { preview, switchTo } from './preview-webview';
import { closeEditor, showUntitled } from './workspace';

const front = '---\nlanguage: en\n---\n== A1 ==\n# A winter of storms\n\n';

function paragraph(day: number): string {
  return `On day ${day} the mail boat lay in Lennport.`;
}

function article(days: readonly number[]): string {
  return front + days.map((day) => `${paragraph(day)}\n\n`).join('');
}

/** Numbers from 1 on. */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** The paragraphs that are shown, in the order in which they are read. */
function shown(): Promise<string[]> {
  return preview.evaluate(() => [...document.querySelectorAll('#content .text')].map((each) => each.textContent ?? ''));
}

/** How many elements the page would have to look through at most where one changes. */
function most(): Promise<number> {
  return preview.evaluate(() => {
    const content = document.getElementById('content')!;
    return Math.max(...[content, ...content.children].map(({ childElementCount }) => childElementCount));
  });
}

describe('the preview of a long article', () => {
  let editor: vscode.TextEditor;

  /** Replaces what stands from one paragraph up to another, and waits for what is wanted then. */
  async function replace(from: number, to: number, by: string, wanted: readonly string[]): Promise<void> {
    const text = editor.document.getText();
    const [start, end] = [from, to].map((day) => editor.document.positionAt(text.indexOf(paragraph(day))));
    ok(start && end, 'paragraphs');
    await editor.edit((edit) => edit.replace(new vscode.Range(start, end), by));
    await until(`${wanted.length} paragraphs`, async () => (await shown()).join('\n') === wanted.join('\n'));
  }

  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    editor = await showUntitled(article(numbers(1000)));
    await vscode.commands.executeCommand('broadsheet.showPreviewToSide');
    await until('the preview', () => preview.text('#content .text'));
    await until('the article', async () => (await shown()).length === 1000);
  });

  after(async () => {
    await vscode.window.showTextDocument(editor.document);
    await closeEditor();
  });

  it('is all there in its order, no element with very many in it', async () => {
    equal(await shown(), numbers(1000).map(paragraph), 'paragraphs');
    ok((await most()) <= 128, `${await most()} elements in one`);
    const indents = await preview.evaluate(() => [
      ...new Set([...document.querySelectorAll('#content .text')].map((each) => getComputedStyle(each).textIndent)),
    ]);
    equal(indents.length, 2, 'all are set in as if they stood side by side, but for the first');
  });

  it('stays so as paragraphs come and go, and the others stay the elements that they are', async () => {
    await preview.evaluate(() => {
      for (const each of document.querySelectorAll('#content .text')) Object.assign(each, { marked: each.textContent });
    });
    const days = numbers(1000).map(paragraph);
    days.splice(499, 1, 'The wind fell.', 'The boat sailed.');
    await replace(500, 501, 'The wind fell.\n\nThe boat sailed.\n\n', days);
    days.splice(50, 200);
    await replace(51, 251, '', days);
    const come = numbers(400).map((day) => `The ice held for ${day} days.`);
    days.splice(100, 0, ...come);
    await replace(301, 301, come.map((each) => `${each}\n\n`).join(''), days);
    ok((await most()) <= 128, `${await most()} elements in one`);
    const moved = await preview.evaluate(() =>
      [...document.querySelectorAll('#content .text')].filter(
        (each) => 'marked' in each && each.textContent?.startsWith('On day') && each.marked !== each.textContent,
      ),
    );
    equal(moved.length, 0, 'elements that show another paragraph');
    const empty = await preview.evaluate(() => document.querySelectorAll('#content > :empty').length);
    equal(empty, 0, 'elements that hold nothing');
  });

  it('leaves nothing of that on the page that is shown next', async () => {
    await switchTo('page');
    equal(await preview.evaluate(() => document.querySelectorAll('.run').length), 0, 'runs');
    equal((await shown()).length, 1201, 'paragraphs');
    await switchTo('article');
    await until('the article', async () => (await shown()).length === 1201);
    ok((await most()) <= 128, `${await most()} elements in one`);
  });
});
