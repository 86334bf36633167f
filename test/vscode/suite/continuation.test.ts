import * as vscode from 'vscode';
import { equal, until } from './expect';
import { cursorLine, moveTo, show } from './workspace';

const activePath = () => vscode.window.activeTextEditor?.document.uri.path ?? '';

describe('following an article', () => {
  it('goes to its continuation in another file, and back', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    moveTo(editor, '>> （下转第三版②）');
    await vscode.commands.executeCommand('broadsheet.goToContinuation');
    await until('page 3', () => activePath().endsWith('/p3.broadsheet'));
    equal(cursorLine(), '《《　（上接第一版②）', 'line');

    await vscode.commands.executeCommand('broadsheet.goBackToContinued');
    await until('page 1', () => activePath().endsWith('/p1.broadsheet'));
    equal(cursorLine(), '>> （下转第三版②）', 'line');
  });

  it('takes the other half of a jump for its definition', async () => {
    const editor = await show('harbor-courier/1987-10-14.broadsheet');
    const position = moveTo(editor, '>> See STRIKE');
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      position,
    );
    const lines = found.map(({ targetRange }) => editor.document.lineAt(targetRange.start).text);
    equal(lines, ['<< STRIKE, from Page A1'], 'definition');
  });
});
