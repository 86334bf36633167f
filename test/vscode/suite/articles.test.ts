import * as vscode from 'vscode';
import { equal, until } from './expect';
import { closeEditor, cursorLine, moveTo, show, showUntitled } from './workspace';

const command = (name: string) => vscode.commands.executeCommand(`broadsheet.${name}`);

describe('going from article to article', () => {
  it('leads through the issue, from file to file, and back', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    moveTo(editor, '#- 市防汛抗旱指挥部');
    await command('nextArticle');
    await until('the second article', () => cursorLine()?.startsWith('# 把功夫'));
    await command('previousArticle');
    await until('the first article', () => cursorLine() === '# 早部署早检查早整改');

    const last = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(last, last);
    await command('nextArticle');
    await until('page 2', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/p2.broadsheet'));
    await command('previousArticle');
    await until('page 1', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/p1.broadsheet'));
  });

  it('leads to what is unfinished', async () => {
    const text =
      '---\nstatus: approved\n---\n# Fog\nNo boats.\n# Wheat {status=raw}\n4s.\n# Tides {status=structured}\nHigh.\n';
    const editor = await showUntitled(text);
    moveTo(editor, 'No boats');
    await command('nextUnfinished');
    await until('the first', () => cursorLine()?.startsWith('# Wheat'));
    await command('nextUnfinished');
    await until('the second', () => cursorLine()?.startsWith('# Tides'));
    await command('nextUnfinished');
    await until('the first again', () => cursorLine()?.startsWith('# Wheat'));
    await closeEditor();
  });
});

describe('going from problem to problem', () => {
  it('goes round those of the page at the cursor', async () => {
    const text =
      '---\nlanguage: en\n---\n== Page 1 ==\n# Fog\nNo boats .\n~~~ tabel\n~~~\n== Page 2 ==\n# Wheat\n4s .\n';
    const editor = await showUntitled(text);
    const lines = () => vscode.languages.getDiagnostics(editor.document.uri).map(({ range }) => range.start.line);
    await until('problems of both pages', () => [0, 5, 6, 10].every((line) => lines().includes(line)));
    moveTo(editor, '== Page 1');
    const seen: number[] = [];
    for (let step = 0; step < 3; step++) {
      await command('nextProblem');
      seen.push(editor.selection.active.line);
    }
    equal(seen, [5, 6, 5], 'problems of page 1');
    await command('previousProblem');
    equal(editor.selection.active.line, 6, 'the last of them');
    equal(vscode.window.activeTextEditor, editor, 'editor');
    await closeEditor();
  });
});
