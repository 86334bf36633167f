import * as vscode from 'vscode';
import { ok, until } from './expect';
import { Webview } from './eyes';
import { moveTo, show } from './workspace';

const workbench = new Webview('.monaco-workbench');

/** What the peeked view shows: its title, and the words of the editor in it. */
async function peeked(): Promise<string> {
  return (await workbench.text('.peekview-widget'))?.replaceAll('\u00a0', ' ') ?? '';
}

describe('peeking', () => {
  afterEach(() => vscode.commands.executeCommand('closeReferenceSearch'));

  it('shows the continuation in place', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const position = moveTo(editor, '>> （下转第三版②');
    editor.revealRange(new vscode.Range(position, position));
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    const shown = await until('the continuation', async () => {
      const text = await peeked();
      return text.includes('（上接第一版②）') ? text : undefined;
    });
    ok(shown.includes('p3.broadsheet'), shown);
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/p1.broadsheet'), 'the editor has stayed');
  });

  it('lists what refers to an article', async () => {
    const editor = await show('faulty/jump-id-mismatch.broadsheet');
    const line = editor.document
      .getText()
      .split('\n')
      .findIndex((text) => /#[a-z][\w-]*\}/.test(text));
    const at = new vscode.Position(line, editor.document.lineAt(line).text.lastIndexOf('#') + 2);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      at,
    );
    ok(found.length > 0, 'references');
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at));
    await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
    await until('the list of references', async () => (await peeked()).includes('jump-id-mismatch.broadsheet'));
  });
});
