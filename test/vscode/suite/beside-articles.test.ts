import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { cursorLine, example, show } from './workspace';

/** The lenses of a file once there is one with this title; those whose command comes later have it, too. */
async function lensTitled(uri: vscode.Uri, title: string): Promise<vscode.Command> {
  return until(`the lens “${title}”`, async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
    return lenses.find(({ command }) => command?.title === title)?.command;
  });
}

async function hintsIn({ document }: vscode.TextEditor): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

describe('what is shown beside an article', () => {
  it('leads to where it continues', async () => {
    const { document } = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const { command, arguments: given = [] } = await lensTitled(document.uri, 'continues on page 2');
    await vscode.commands.executeCommand(command, ...given);
    await until('the continuation on page 2', () => {
      const path = vscode.window.activeTextEditor?.document.uri.path ?? '';
      return path.endsWith('/p2.broadsheet') && cursorLine() === '<< （上接第一版）';
    });
  });

  it('lists what refers to it', async () => {
    const { document } = await show('faulty/jump-id-mismatch.broadsheet');
    const { command, arguments: given = [] } = await lensTitled(document.uri, '1 reference');
    equal(command, 'broadsheet.showReferences', 'command');
    await vscode.commands.executeCommand(command, ...given);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('says where jumps lead and how long it is, as the settings ask for it', async () => {
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const settings = vscode.workspace.getConfiguration('broadsheet');
    const hasCounts = async () => (await hintsIn(editor)).some((hint) => / characters · \d+ paragraphs?$/.test(hint));
    const hasJumps = async () => (await hintsIn(editor)).some((hint) => hint.startsWith('→ '));
    await until('both kinds of hints', async () => (await hasCounts()) && (await hasJumps()));
    await settings.update('inlayHints.counts', false, vscode.ConfigurationTarget.Global);
    await until('the counts to go', async () => !(await hasCounts()));
    ok(await hasJumps(), 'hints behind jumps');
    await settings.update('inlayHints.counts', undefined, vscode.ConfigurationTarget.Global);
    await until('the counts to come back', hasCounts);
  });

  it('keeps its picture when that moves', async () => {
    const folder = example('linjiang-ribao/2021-03-06');
    const at = (name: string) => vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(at('scans/gate.png'), new Uint8Array([1]));
    const text = '# 东门水闸\n\n！ 水闸。{src=scans/gate.png}\n';
    await vscode.workspace.fs.writeFile(at('gate.broadsheet'), new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(at('gate.broadsheet'));
    const links = await until('the link to the picture', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    equal(links[0]?.target?.path, at('scans/gate.png').path, 'link');
    const move = new vscode.WorkspaceEdit();
    move.renameFile(at('scans/gate.png'), at('east gate.png'));
    await vscode.workspace.applyEdit(move);
    await until('the new path', () => document.getText().includes('{src="east gate.png"}'));
    await document.save();
    for (const name of ['gate.broadsheet', 'east gate.png', 'scans'])
      await vscode.workspace.fs.delete(at(name), { recursive: true });
  });
});
