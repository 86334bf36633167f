import * as vscode from 'vscode';
import { ok, until } from './expect';
import { Webview } from './eyes';
import { closeEditor, example } from './workspace';

const workbench = new Webview('.monaco-workbench');

describe('the first steps', () => {
  it('are shown, with their pictures', async () => {
    await vscode.commands.executeCommand('broadsheet.openWalkthrough');
    const steps = await until('the steps', async () => {
      const text = await workbench.text('.gettingStartedContainer');
      return text?.includes('Go from doubt to doubt') ? text : undefined;
    });
    for (const title of ['Open an example issue', 'Follow an article across pages', 'See the paper again'])
      ok(steps.includes(title), `${title} in ${steps}`);
    const pictures = await until('a picture', () =>
      workbench.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLImageElement>('.gettingStartedContainer .getting-started-media img'),
          ].filter(({ naturalWidth }) => naturalWidth > 0).length,
      ),
    );
    ok(pictures > 0, 'a picture');
    await closeEditor();
  });

  it('begin with an example, which opens without a question where it is asked for by name', async () => {
    await vscode.commands.executeCommand('broadsheet.openExample', 'raw');
    await until('the raw text', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('raw/linjiang-ribao-2021-03-06-p1.txt'),
    );
    ok(example('raw').path, 'in the workspace');
    await closeEditor();
  });
});
