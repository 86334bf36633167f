import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { firstVisible, marked, openPreview, preview, scrollTo, startOf, switchTo } from './preview-webview';
import { example, find, moveTo } from './workspace';

const frontPage = 'linjiang-ribao/2021-03-06/p1.broadsheet';
const courier = 'harbor-courier/1987-10-14.broadsheet';

/** What an editor shows first. */
function top(editor: vscode.TextEditor): string {
  const [range] = editor.visibleRanges;
  return range ? editor.document.lineAt(range.start.line).text : '';
}

function cursorText(editor: vscode.TextEditor): string {
  const { line, character } = editor.selection.active;
  return editor.document.lineAt(line).text.slice(character);
}

function fileInFront(): string {
  return vscode.window.visibleTextEditors[0]?.document.uri.path.split('/').at(-1) ?? '';
}

describe('the preview', () => {
  before(async () => {
    // What sticks to the top of an editor hides what VS Code counts as visible.
    await vscode.workspace.getConfiguration('editor').update('stickyScroll.enabled', false, true);
  });

  it('shows the article at the cursor whole, its continuation on another page joined', async () => {
    await openPreview(frontPage, '本报讯（记者周晓舟）');
    equal(await preview.text('h1'), '早部署早检查早整改\n把隐患消除在汛期之前', 'headline');
    const text = await until('the continuation', () => preview.text('#content > p:has(.page-change)'));
    ok(/市政府网站公布，\s*第三版\s+综合\s*接受群众监督/.test(text), text);
    ok(!(await preview.text('#content'))?.includes('>>'), 'no markup is left');
  });

  it('shows the page in columns, its headlines in their order of size', async () => {
    await switchTo('page');
    equal(await preview.text('h1'), '第一版 要闻', 'the page');
    const sizes = await preview.evaluate(() => {
      const sizeOf = (selector: string) => {
        const element = document.querySelector(selector);
        return element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
      };
      return [sizeOf('.lead .headline'), sizeOf('.story:not(.lead) .headline'), sizeOf('.story .text')];
    });
    ok(sizes[0]! > sizes[1]! && sizes[1]! > sizes[2]!, `sizes ${sizes}`);
    const lefts = await preview.evaluate(() =>
      [...document.querySelectorAll('.lead .text')].map((each) => Math.round(each.getClientRects()[0]!.left)),
    );
    ok(new Set(lefts).size > 1, `the lead stands in columns: ${lefts}`);
  });

  it('shows the contents of the issue, its jumps as links and lines', async () => {
    await switchTo('issue');
    equal(await preview.text('h1'), '临江日报', 'the paper');
    const counts = await preview.evaluate(() =>
      ['.contents', 'a.jump-out', '.jump-lines path'].map((each) => document.querySelectorAll(each).length),
    );
    equal(counts, [4, 7, 7], 'pages, jumps, lines');
  });

  it('leads from a jump in the contents to where the article goes on', async () => {
    await preview.click('a.jump-out');
    await until('the continuation', () => fileInFront() === 'p3.broadsheet');
    const focused = await preview.evaluate(() => document.activeElement?.textContent ?? '');
    ok(focused.includes('把隐患消除在汛期之前'), focused);
  });

  it('marks the line of the cursor, and what is selected', async () => {
    const editor = await openPreview(courier, 'hotel and marina survived');
    await until('the line', async () => (await marked('cursor-line')) === 'hotel and marina survived its');
    const { line } = editor.selection.active;
    editor.selection = new vscode.Selection(line, 6, line + 1, 12);
    await until('the selection', async () => (await marked('selection')) === 'and marina survived itsclosest test');
  });

  it('scrolls where the editor is scrolled, and the editor where it is scrolled', async () => {
    const editor = await openPreview(courier, '# Mayor’s pier plan clears');
    const { line } = find(editor, 'The deciding vote was cast');
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await until('the editor to be scrolled', () => (editor.visibleRanges[0]?.start.line ?? 0) > line - 5);
    // Several lines of the transcript may stand in one of the preview.
    await until('the preview to follow', async () => Math.abs(await startOf(top(editor))) < 30);

    await preview.wheel('#scroller', 0, -300);
    await until('the preview to be scrolled', async () => (await startOf('The deciding vote')) > 300);
    await until('the editor to follow', async () => top(editor) === (await firstVisible()));
    ok((await startOf('The deciding vote')) > 300, 'the preview stays where its reader has brought it');
  });

  it('leads from a click to the character in the transcript, in another file too', async () => {
    const editor = await openPreview(frontPage, '本报讯（记者周晓舟）');
    await preview.click('#content > .text', '惊蛰');
    await until('the cursor', () => editor.selection.active.isEqual(new vscode.Position(23, 13)));
    await preview.click('#content > .text:has(.page-change)', '群众监督');
    const there = await until('the other page', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/p3.broadsheet')),
    );
    await until('the cursor there', () => there.selection.active.isEqual(new vscode.Position(20, 2)));
    equal(await preview.text('h1'), '早部署早检查早整改\n把隐患消除在汛期之前', 'it is the same article');
  });

  it('leads from a double click to the word, and into the editor', async () => {
    const editor = await openPreview(courier, '# Mayor’s pier plan clears');
    await preview.click('#content > .text', 'hotel and', 2);
    await until('the word', () => editor.document.getText(editor.selection) === 'hotel');
    await until('the editor', () => vscode.window.activeTextEditor === editor);
  });

  it('goes along a jump', async () => {
    await openPreview(courier, '# Mayor’s pier plan clears');
    await switchTo('page');
    await preview.click('a[data-jump=forward]');
    await until('the other half', () => {
      const [editor] = vscode.window.visibleTextEditors;
      return editor?.document.lineAt(editor.selection.active.line).text === '<< MAYOR, from Page A1';
    });
    await until('its page', async () => (await preview.text('h1')) === 'A4');
  });

  it('changes in place as one types: elements stay, and nothing scrolls', async () => {
    const editor = await openPreview(courier, 'The deciding vote was cast');
    await preview.evaluate(() => {
      const [first, last] = [...document.querySelectorAll('#content > .text')].filter(
        (_, i, all) => i === 0 || i === all.length - 1,
      );
      Object.assign(first!, { marked: 'another paragraph' });
      Object.assign(last!, { marked: 'the last' });
      const own = [...document.querySelectorAll('#content > .text')].find((each) =>
        each.textContent?.includes('The deciding vote'),
      );
      Object.assign(own!, { marked: 'the paragraph itself' });
      const line = [...own!.querySelectorAll('[data-line]')].find((each) =>
        each.textContent?.includes('nearly a minute'),
      );
      Object.assign(line!, { marked: 'another line of it' });
    });
    const before = await preview.evaluate(() => document.getElementById('scroller')!.scrollTop);
    ok(before > 0, 'the preview is scrolled');
    const { line } = editor.selection.active;
    // Lines come above, and words in the paragraph.
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(line, 0), 'It was a cold night, and late.\n\n');
      edit.insert(new vscode.Position(line, 4), 'all but ');
    });
    await until('the words', async () => (await preview.text('#content'))?.includes('all but deciding vote'));
    const marks = await preview.evaluate(() =>
      [...document.querySelectorAll('#content *')].flatMap((each) => ('marked' in each ? [each.marked] : [])),
    );
    equal(
      marks,
      ['another paragraph', 'the paragraph itself', 'another line of it', 'the last'],
      'elements that are kept',
    );
    await preview.click('#content .text:has-text("nearly a minute")', 'nearly a minute');
    await until('the line below what was typed', () => cursorText(editor).startsWith('nearly a minute'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follows what changes in another file', async () => {
    await openPreview(frontPage, '本报讯（记者周晓舟）');
    const other = await vscode.workspace.openTextDocument(example('linjiang-ribao/2021-03-06/p3.broadsheet'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(other.uri, new vscode.Position(20, 2), '全市');
    await vscode.workspace.applyEdit(edit);
    await until('the words', async () => (await preview.text('#content'))?.includes('接受全市群众监督'));
    await vscode.window.showTextDocument(other);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the words as they were', async () => (await preview.text('#content'))?.includes('接受群众监督'));
  });

  it('stays with what it shows where it is told to', async () => {
    const editor = await openPreview(courier, '# Mayor’s pier plan clears');
    await preview.click('[data-set=isLocked]');
    await until('the lock', () =>
      preview.evaluate(() => document.querySelector('[data-set=isLocked]')?.ariaPressed === 'true'),
    );
    moveTo(editor, '# Nickerson fish plant');
    await switchTo('page');
    await switchTo('article');
    equal(await preview.text('h1'), 'Mayor’s pier plan clears\ncouncil by a single vote', 'what it stays with');
    await preview.click('[data-set=isLocked]');
    await until('what the cursor stands in', async () => (await preview.text('h1'))?.startsWith('Nickerson'));
  });

  it('is as it was when it comes back from behind another editor', async () => {
    await openPreview(courier, '# Mayor’s pier plan clears');
    await switchTo('page');
    await scrollTo(200);
    const column = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ label }) => label.startsWith('Preview')),
    )!.viewColumn;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'notes' }), column);
    await until('it to be hidden', async () => (await preview.text('h1')) === undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the page', async () => (await preview.text('.view-page h1')) === 'A1');
    equal(await preview.evaluate(() => document.getElementById('scroller')!.scrollTop), 200, 'how far it is scrolled');
  });

  it('sets lines that run down, in Chinese and Japanese', async () => {
    await openPreview('shiokaze-shinbun/2019-05-18/1.broadsheet', '　汐ノ浦市の北浜地区で十');
    await preview.click('[data-set=isVertical]');
    await until('lines that run down', () =>
      preview.evaluate(() => getComputedStyle(document.querySelector('#content .text')!).writingMode === 'vertical-rl'),
    );
    const [first, second] = await preview.evaluate(() =>
      [...document.querySelectorAll('#content > .text')].map((each) => each.getBoundingClientRect().right),
    );
    ok(first! > second!, 'paragraphs go from right to left');
    await openPreview(courier, '# Mayor’s pier plan clears');
    equal(
      await preview.evaluate(() => document.querySelector<HTMLButtonElement>('[data-set=isVertical]')?.disabled),
      true,
      'not in English',
    );
  });

  it('selects in the editor what is selected in it', async () => {
    const editor = await openPreview(courier, '# Mayor’s pier plan clears');
    await preview.evaluate(() => {
      const line = [...document.querySelectorAll('#content [data-line]')].find((each) =>
        each.textContent?.startsWith('rebuild the'),
      );
      const next = line!.nextElementSibling!;
      getSelection()!.setBaseAndExtent(line!.firstChild!, 12, next.firstChild!, 5);
      next.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    });
    await until('the selection', () => editor.document.getText(editor.selection) === 'Fishermen’s Pier as a\nhotel');
  });

  it('takes nothing that a transcript holds for HTML', async () => {
    const hostile = await vscode.workspace.openTextDocument({
      language: 'broadsheet',
      content:
        '# <script>alert(1)</script> {.x"onclick=y}\n\nAT&T <img src=x onerror=alert(2)> &lt;b&gt; [?"\'<i>]\n! <b>x</b> {src="http://x.invalid/a.png"}\n',
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(hostile);
    await vscode.commands.executeCommand('broadsheet.showPreviewToSide');
    const text = await until('the text', () => preview.text('#content .text'));
    equal(text, 'AT&T <img src=x onerror=alert(2)> &lt;b&gt; "\'<i>', 'text as it is typed');
    const elements = await preview.evaluate(
      () => [...document.querySelectorAll('#content :is(script, b, i, [onclick], [onerror], img[src])')].length,
    );
    equal(elements, 0, 'elements that come from the transcript');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('shows images of the workspace', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    await vscode.workspace.fs.writeFile(example('linjiang-ribao/2021-03-06/scans/闸 1.png'), bytes);
    const editor = await openPreview(frontPage, '! 3月5日');
    const { line } = find(editor, '! 3月5日');
    await editor.edit((edit) => edit.insert(editor.document.lineAt(line).range.end, ' {src="scans/闸 1.png"}'));
    await until('the image', () => preview.evaluate(() => document.querySelector('img')?.naturalWidth === 1));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, '! 入汛之前 {src=missing.png}'));
    await until('its caption alone', () => preview.evaluate(() => document.querySelector('img')?.hidden === true));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('prints what it shows by way of a file', async () => {
    await openPreview(courier, '# Mayor’s pier plan clears');
    const file = example('preview.html');
    await vscode.commands.executeCommand('broadsheet.printPreview', file);
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    ok(html.includes('council by a single vote'), 'the article');
    ok(html.includes('@media print'), 'its style');
    ok(!/(?:src|href)="(?!data:)/.test(html), 'nothing beside it is needed');
    await vscode.workspace.fs.delete(file);
  });
});
