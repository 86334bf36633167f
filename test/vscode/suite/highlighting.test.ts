import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { Webview } from './eyes';
import { find, moveTo, show } from './workspace';

/** The words of the line that begins with `start`, as the editor draws them: each stretch with the class of its colour. */
async function drawn(start: string): Promise<[text: string, colour: string][]> {
  // The workbench itself is a page like a webview's.
  const workbench = new Webview('.monaco-workbench');
  return until(`the line ${start}`, async () => {
    const found = await workbench.evaluate((wanted) => {
      const blank = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const line = lines.find(({ textContent }) => blank(textContent).startsWith(wanted));
      return [...(line?.querySelectorAll('[class*="mtk"]') ?? [])].map((span): [string, string] => [
        blank(span.textContent),
        getComputedStyle(span).color,
      ]);
    }, start);
    return found.length > 0 ? found : undefined;
  });
}

describe('the grammar', () => {
  it('colours markers, heads, jumps, comments and front matter apart from text', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    moveTo(editor, '---');
    const colourOf = async (line: string, words: string) =>
      (await drawn(line)).find(([text]) => text.includes(words))?.[1];
    const text = await colourOf('上午，', '上午');
    ok(text, 'a colour of text');
    // Lines are drawn before their colours are known.
    for (const [line, words] of [
      ['paper:', 'paper'],
      ['== 第一版', '=='],
      ['# 早部署', '早部署'],
      ['@ 责任编辑', '责任编辑'],
    ] as const)
      await until(`a colour of ${words}`, async () => {
        const colour = await colourOf(line, words);
        return colour !== undefined && colour !== text;
      });
    const jump = '>> （下转第三版①）';
    const at = find(editor, jump);
    editor.revealRange(new vscode.Range(at, at));
    await until(`a colour of ${jump}`, async () => (await drawn(jump))[0]?.[1] !== text);
    // Behind it, a hint may say already where it leads.
    const line = (await drawn(jump)).map(([stretch]) => stretch).join('');
    equal(line.slice(0, jump.length), jump, 'the line');
  });
});
