import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { example, find, show } from './workspace';

describe('renaming a label', () => {
  it('changes both halves of the jump, in two files', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const jump = find(editor, '>> （下转第三版②');
    const other = vscode.Uri.joinPath(example('linjiang-ribao/2021-03-06'), 'p3.broadsheet');
    const edit = await until('an edit of both files', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        jump.translate(0, -1),
        '⑤',
      );
      return found.size === 2 ? found : undefined;
    });
    ok(edit.has(other), 'page 3 is changed');
    await vscode.workspace.applyEdit(edit);
    const page3 = await vscode.workspace.openTextDocument(other);
    ok(editor.document.getText().includes('>> （下转第三版⑤）'), 'the jump');
    ok(page3.getText().includes('（上接第一版⑤）'), 'its other half');
    equal(page3.getText().includes('（上接第一版②）'), false, 'the old label');
    // Undone in both: what other tests open is as it was.
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.window.showTextDocument(page3);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    ok(page3.getText().includes('（上接第一版②）'), 'page 3 is as it was');
  });
});
