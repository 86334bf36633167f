import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { example, show } from './workspace';

/** The first of the faulty examples. */
async function faultyTranscript(): Promise<vscode.Uri> {
  const folder = example('faulty');
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const name = entries
    .map(([name]) => name)
    .sort()
    .find((name) => name.endsWith('.broadsheet'));
  ok(name, 'a faulty example');
  return vscode.Uri.joinPath(folder, name);
}

describe('diagnostics', () => {
  it('appear on a faulty transcript, each with a code and a page that explains it', async () => {
    const uri = await faultyTranscript();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const found = await until('diagnostics', () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      return diagnostics.length > 0 ? diagnostics : undefined;
    });
    for (const { source, code } of found) {
      equal(source, 'broadsheet', 'source');
      ok(typeof code === 'object' && code.target.path.endsWith(`${code.value}.md`), `a page for ${code}`);
    }
  });

  it('follow the text as it is typed', async () => {
    const { document } = await show('linjiang-ribao/2021-03-06/p4.broadsheet');
    const unclosed = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ code }) => typeof code === 'object' && code.value === 'unclosed-preformatted');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n~~~ table\n');
    await vscode.workspace.applyEdit(edit);
    await until('a diagnostic of the unclosed table', unclosed);
    await vscode.commands.executeCommand('undo');
    await until('the diagnostic to go', () => !unclosed());
  });
});
