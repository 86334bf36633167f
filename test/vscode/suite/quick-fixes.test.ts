import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { closeEditor, showUntitled } from './workspace';

function codesIn({ document }: vscode.TextEditor): unknown[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

describe('a quick fix', () => {
  it('mends what is reported, and the report goes', async () => {
    const editor = await showUntitled('---\nlanguage: zh-CN\n---\n# 渡口复航\n船上有旅客,三十人。\n');
    await until('the report', () => codesIn(editor).includes('mixed-width-punctuation'));
    const at = new vscode.Range(4, 5, 4, 6);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      at,
      vscode.CodeActionKind.QuickFix.value,
      9,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, 'a preferred fix with an edit');
    await vscode.workspace.applyEdit(fix.edit);
    equal(editor.document.lineAt(4).text, '船上有旅客，三十人。', 'the line');
    await until('no report', () => !codesIn(editor).includes('mixed-width-punctuation'));
    await closeEditor();
  });

  it('is what the editor’s own key applies', async () => {
    const editor = await showUntitled('---\nlanguage: zh-CN\n---\n# 渡口复航\n船上有旅客,三十人。\n');
    await until('the report', () => codesIn(editor).includes('mixed-width-punctuation'));
    editor.selection = new vscode.Selection(4, 5, 4, 6);
    // The editor may hear of the report a little later than the extension.
    await until('the fix', async () => {
      await vscode.commands.executeCommand('editor.action.autoFix');
      return editor.document.lineAt(4).text === '船上有旅客，三十人。';
    });
    await closeEditor();
  });
});
