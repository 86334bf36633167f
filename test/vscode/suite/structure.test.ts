import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { closeEditor, example, showUntitled } from './workspace';

describe('structuring raw text', () => {
  it('makes a transcript beside a text file', async () => {
    await vscode.window.showTextDocument(example('raw/linjiang-ribao-2021-03-06-p1.txt'));
    const done = vscode.commands.executeCommand('broadsheet.structure');
    // All but the paper can be told; it is left open.
    const made = await until('a transcript', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const document = vscode.window.activeTextEditor?.document;
      return document?.languageId === 'broadsheet' && document.isUntitled ? document : undefined;
    });
    await done;
    const text = made.getText();
    ok(
      text.startsWith('---\ndate: 2021-03-06\nlanguage: zh-Hans\npage: 1\nstatus: structured\n---\n'),
      text.slice(0, 99),
    );
    ok(text.includes('\n# 早部署早检查早整改\n# 把隐患消除在汛期之前\n'), 'its headline');
    ok(text.includes('\n>> （下转第三版①）\n'), 'its jump');
    await closeEditor();
  });

  it('takes the place of the raw text in a transcript', async () => {
    const raw = '水库除险加固本月完工\n\n本报讯（记者 周晓舟）三座水库的除险加固工程\n本月底完工。\n下转第三版\n';
    const editor = await showUntitled(
      `---\nlanguage: zh-CN\n---\n\n== 第一版 ==\n\n${raw}\n== 第三版 ==\n# 甲\n晴。\n`,
    );
    await vscode.commands.executeCommand('broadsheet.structure');
    const text = await until('a headline', () => {
      const now = editor.document.getText();
      return now.includes('# 水库除险加固本月完工') ? now : undefined;
    });
    ok(text.includes('\n>> 下转第三版\n\n== 第三版 ==\n# 甲\n晴。\n'), text);
    equal(text.match(/^---$/gm)?.length, 2, 'fences');
    await closeEditor();
  });
});
