import * as vscode from 'vscode';
import { ok, until } from './expect';
import { show } from './workspace';

describe('semantic tokens', () => {
  it('name people in a type of the extension’s own, and leave the markup to its grammar', async () => {
    const { document } = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const { tokenTypes } = await until('a legend', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const { data } = await until('tokens', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      ),
    );
    const tokens: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 5);
      line += lines;
      character = lines > 0 ? characters : character + characters;
      const text = document.getText(new vscode.Range(line, character, line, character + length));
      tokens.push(`${tokenTypes[type]} ${text}`);
    }
    ok(tokens.includes('person 周晓舟'), `no reporter in ${tokens.join(', ')}`);
    ok(!tokens.includes('keyword =='), 'no marker');
  });
});
