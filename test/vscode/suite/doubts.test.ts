import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { Webview } from './eyes';
import { closeEditor, cursorLine, extensionExports, moveTo, showUntitled } from './workspace';

const text =
  '---\nlanguage: en\n---\n== Page 1 ==\n# Fog\nNo boats\n\n% ? Text?\nFerry tied up\n\n% ? A paragraph?\nFour men.\n';
const command = (name: string) => vscode.commands.executeCommand(`broadsheet.${name}`);

describe('going from doubt to doubt', () => {
  afterEach(closeEditor);

  it('leads round them all, and counts them in the status bar', async () => {
    const { views } = await extensionExports();
    const editor = await showUntitled(text);
    moveTo(editor, '# Fog');
    await until('the count', () => views.doubts.text.endsWith(' 2'));
    for (const [name, line] of [
      ['nextDoubt', 'Ferry tied up'],
      ['nextDoubt', 'Four men.'],
      ['nextDoubt', 'Ferry tied up'],
      ['previousDoubt', 'Four men.'],
    ] as const) {
      await command(name);
      equal(cursorLine(), line, name);
    }
  });

  it('accepts what stands there', async () => {
    const { views } = await extensionExports();
    const editor = await showUntitled(text);
    moveTo(editor, 'Ferry');
    await until('the count', () => views.doubts.text.endsWith(' 2'));
    await command('acceptDoubt');
    await until('the comment to go', () => editor.document.getText() === text.replace('% ? Text?\n', ''));
    await until('the count', () => views.doubts.text.endsWith(' 1'));
  });

  it('offers what else it can be, from the lens above it', async () => {
    const editor = await showUntitled(text);
    const lens = await until('the lens', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
        9,
      );
      return lenses.find(({ command: its }) => its?.title === 'change…')?.command;
    });
    await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    const workbench = new Webview('.monaco-workbench');
    const menu = await until('the menu', () => workbench.text('.action-widget'));
    for (const title of ['Accept: it is right so', 'Make it a headline', 'Make it a crosshead'])
      ok(menu.includes(title), menu);
    await vscode.commands.executeCommand('hideCodeActionWidget');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(editor.selection.active, editor.selection.active),
      'quickfix.doubt.change',
    );
    const headline = actions.find(({ title }) => title === 'Make it a headline');
    ok(headline?.edit, 'an edit');
    await vscode.workspace.applyEdit(headline.edit);
    equal(editor.document.getText(), text.replace('% ? Text?\nFerry', '# Ferry'), 'the text');
  });
});
