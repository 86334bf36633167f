import * as vscode from 'vscode';
import { equal, until } from './expect';
import { cursorLine, moveTo, show } from './workspace';

/** Whether the cursor stands on this line of this file. */
function stands(name: string, line: string): boolean {
  const path = vscode.window.activeTextEditor?.document.uri.path ?? '';
  return path.endsWith(`/${name}`) && cursorLine() === line;
}

describe('following an article', () => {
  it('goes to its continuation in another file, and back', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    moveTo(editor, '>> （下转第三版②）');
    await vscode.commands.executeCommand('broadsheet.goToContinuation');
    await until('the continuation on page 3', () => stands('p3.broadsheet', '《《　（上接第一版②）'));

    await vscode.commands.executeCommand('broadsheet.goBackToContinued');
    await until('the jump on page 1', () => stands('p1.broadsheet', '>> （下转第三版②）'));
  });

  it('takes the other half of a jump for its definition', async () => {
    const editor = await show('harbor-courier/1987-10-14.broadsheet');
    const position = moveTo(editor, '>> See STRIKE');
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      position,
    );
    const words = found.map(({ targetRange, targetSelectionRange }) => targetSelectionRange ?? targetRange);
    const lines = words.map(({ start }) => editor.document.lineAt(start).text);
    equal(lines, ['<< STRIKE, from Page A1'], 'definition');
  });
});
