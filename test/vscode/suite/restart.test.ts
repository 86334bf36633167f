import * as vscode from 'vscode';
import { ok } from './expect';
import { show } from './workspace';

describe('restarting the server', () => {
  it('brings one back that answers', async () => {
    const { document } = await show('linjiang-ribao/2021-03-06/p2.broadsheet');
    await vscode.commands.executeCommand('broadsheet.restartServer');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    ok(symbols?.length, 'an outline');
  });
});
