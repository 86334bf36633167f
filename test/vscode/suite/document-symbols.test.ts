import * as vscode from 'vscode';
import { equal, until } from './expect';
import { show } from './workspace';

describe('the outline', () => {
  it('shows the issue, its pages and what stands on them', async () => {
    const { document } = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const [issue] = await until('an outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.length ? symbols : undefined;
    });
    equal(issue?.name, '临江日报 2021-03-06', 'issue');
    const page = issue?.children[0];
    equal(page?.name, '第一版 要闻', 'page');
    equal(page?.children[0]?.name, '早部署早检查早整改 把隐患消除在汛期之前', 'first article');
  });
});
