import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { closeEditor, cursorLine, example, show } from './workspace';

/** Takes what is proposed, question by question, until `happens`. */
async function acceptAll<T>(happens: () => T): Promise<NonNullable<T>> {
  return until('the end of the questions', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return happens();
  });
}

const pathOf = () => vscode.window.activeTextEditor?.document.uri.path ?? '';

describe('a new issue', () => {
  it('is made as the last one of its paper suggests, and opened', async () => {
    await show('donaubote/1908-05-03/3-4.broadsheet');
    const done = vscode.commands.executeCommand('broadsheet.newIssue');
    await acceptAll(() => pathOf().endsWith('/donaubote/1908-05-04/p1.broadsheet'));
    await done;
    const document = vscode.window.activeTextEditor?.document;
    equal(
      document?.getText(),
      '---\nformat: 1\npaper: Der Donaubote\ndate: 1908-05-04\nlanguage: de-AT\npages: 6\nstatus: raw\n---\n\n== Seite 1 ==\n\n',
      'page 1',
    );
    equal(cursorLine(), '', 'the cursor below the page line');
    const files = await vscode.workspace.fs.readDirectory(example('donaubote/1908-05-04'));
    equal(files.length, 6, 'pages');
  });

  it('overwrites nothing', async () => {
    const uri = example('donaubote/1908-05-05/p2.broadsheet');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# Eis\nDie Fähre ruht.\n'));
    const done = vscode.commands.executeCommand('broadsheet.newIssue');
    await acceptAll(() => pathOf().endsWith('/donaubote/1908-05-05/p1.broadsheet'));
    await done;
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), '# Eis\nDie Fähre ruht.\n', 'page 2');
    await closeEditor();
  });

  it('of the examples is opened where it lies', async () => {
    const done = vscode.commands.executeCommand('broadsheet.openExample');
    await acceptAll(() => pathOf().endsWith('/harbor-courier/1987-10-14.broadsheet'));
    await done;
    ok(vscode.window.activeTextEditor?.document.isUntitled === false, 'a file');
  });
});
